namespace FMgo.Sii;

/// <summary>Which sending is asked about.</summary>
public sealed record SendingQuery
{
    /// <summary>The issuer of the sending.</summary>
    /// <exception cref="ArgumentException">It was never given a value (<c>default</c>).</exception>
    public required Rut Issuer { get; init => field = Given.Value(value); }

    /// <summary>What SII gave when it received the sending.</summary>
    /// <exception cref="ArgumentException">It was never given a value (<c>default</c>).</exception>
    public required TrackId TrackId { get; init => field = Given.Value(value); }
}
