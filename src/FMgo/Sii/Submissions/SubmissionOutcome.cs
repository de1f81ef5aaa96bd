namespace FMgo.Sii;

/// <summary>What became of a submission as a whole. None of these says that a document is accepted.</summary>
public enum SubmissionOutcome
{
    /// <summary>SII is still validating, or could not answer now.</summary>
    Pending,

    /// <summary>SII has validated every document: each has a result of its own.</summary>
    Processed,

    /// <summary>SII rejected the submission as a whole; no document of it is registered.</summary>
    Refused,

    /// <summary>SII does not answer this question to this user, or about this TrackID.</summary>
    Unanswered,
}
