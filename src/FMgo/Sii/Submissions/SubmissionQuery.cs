namespace FMgo.Sii;

/// <summary>Which submission is asked about. <see cref="SubmissionReceipt.Query"/> is that of a file that was just sent.</summary>
public sealed record SubmissionQuery
{
    /// <summary>The issuer of the submission.</summary>
    /// <exception cref="ArgumentException">It was never given a value (<c>default</c>).</exception>
    public required Rut Issuer { get; init => field = Given.Value(value); }

    /// <summary>What SII gave when it received the submission.</summary>
    /// <exception cref="ArgumentException">It was never given a value (<c>default</c>).</exception>
    public required TrackId TrackId { get; init => field = Given.Value(value); }

    /// <summary>The service that gave the TrackID.</summary>
    public SubmissionChannel Channel { get; init; }
}
