namespace FMgo.Books;

/// <summary>What became of a guide (<c>Anulado</c>).</summary>
internal enum GuideFate
{
    /// <summary>1: its folio was annulled before it was sent to SII.</summary>
    AnnulledBeforeSending = 1,

    /// <summary>2: it was annulled after it was sent.</summary>
    AnnulledAfterSending = 2,

    /// <summary>3: the goods were received in part.</summary>
    ReceivedInPart = 3,
}
