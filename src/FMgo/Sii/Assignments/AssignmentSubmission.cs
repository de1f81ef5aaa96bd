using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>A signed AEC to send.</summary>
public sealed record AssignmentSubmission
{
    /// <summary><c>rutCompany</c>: who assigns.</summary>
    /// <exception cref="ArgumentException">It was never given a value (<c>default</c>).</exception>
    public required Rut Assignor { get; init => field = Given.Value(value); }

    /// <summary><c>emailNotif</c>: who is told the result.</summary>
    public required string NotificationEmail { get; init; }

    /// <summary><c>archivo</c>: the signed AEC.</summary>
    public required SiiFile File { get; init; }
}
