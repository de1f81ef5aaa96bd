namespace FMgo.Verification;

/// <summary>What a file of SII is for.</summary>
internal enum SignedFileKind
{
    /// <summary>No signed file of SII.</summary>
    Unknown,

    /// <summary>It brings documents: without one it brings nothing.</summary>
    Documents,

    /// <summary>It is itself what is signed: an answer, receipts, a book, a request.</summary>
    Other,
}
