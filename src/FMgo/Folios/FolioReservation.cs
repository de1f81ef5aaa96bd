namespace FMgo.Folios;

/// <summary>A folio that belongs to an idempotency key for ever, and all that the document needs to be made again byte for byte.</summary>
/// <param name="Request">What was asked for when it was reserved; after <see cref="IFolioStore.RenewAsync"/> with the later moment and certificate.</param>
/// <param name="Folio">The folio.</param>
/// <param name="CafId">The CAF that stamps it.</param>
/// <param name="State"><see cref="FolioState.Reserved"/>, <see cref="FolioState.Void"/>, or <see cref="FolioState.Free"/> where it was released and may be another key's by now.</param>
public sealed record FolioReservation(FolioRequest Request, long Folio, string CafId, FolioState State = FolioState.Reserved)
{
    /// <summary>Issuer, type and folio.</summary>
    public DocumentKey Document => new(Request.Issuer, Request.Type, Folio);

    /// <summary>The document and the key; nothing of the content.</summary>
    public override string ToString() => $"{Document} {Request.Key}";
}
