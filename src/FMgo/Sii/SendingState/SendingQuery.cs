namespace FMgo.Sii;

/// <summary>Which sending is asked about.</summary>
public sealed record SendingQuery
{
    /// <summary>The issuer of the sending.</summary>
    public required Rut Issuer { get; init; }

    /// <summary>What SII gave when it received the sending.</summary>
    public required TrackId TrackId { get; init; }
}
