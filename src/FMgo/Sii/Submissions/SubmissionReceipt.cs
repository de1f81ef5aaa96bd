namespace FMgo.Sii;

/// <summary>SII's answer to a file. Received is not accepted: what becomes of the submission is another question.</summary>
public sealed record SubmissionReceipt
{
    /// <summary><c>STATUS</c> (DTEUpload) or <c>estado</c> (boletas).</summary>
    public required SiiStatus Status { get; init; }

    /// <summary>Whether SII has the file, from this time or from an earlier one with the same bytes.</summary>
    public bool IsReceived => TrackId is not null;

    /// <summary>Whether SII had the same bytes before (STATUS 99); <see cref="TrackId"/> is that of the first time.</summary>
    public required bool IsRepeated { get; init; }

    /// <summary><c>TRACKID</c>; null when SII did not take the file.</summary>
    public TrackId? TrackId { get; init; }

    /// <summary>What to ask for the verdict with: save it. Null when SII did not take the file; also for assignments, of which <see cref="ISiiAssignments"/> is asked.</summary>
    public SubmissionQuery? Query { get; init; }

    /// <summary><c>TIMESTAMP</c>, verbatim.</summary>
    public string? Timestamp { get; init; }

    /// <summary><c>DETAIL/ERROR</c>: what is wrong with the schema, each with its code; at most the first 1,000.</summary>
    public ValueList<SiiStatus> Errors { get; init; }
}
