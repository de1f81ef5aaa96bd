using FMgo.Folios;

namespace FMgo.Issuing;

/// <summary>Ends a reservation: first the document, so that nobody can save or send one with the folio any more, then the folio.</summary>
internal sealed class FolioEnd(IssuingServices services, Rut issuer, string key, FolioState state, CancellationToken cancellation)
{
    private const string Find = $"{nameof(IFolioStore)}.{nameof(IFolioStore.FindAsync)}";
    private const string End = $"{nameof(IFolioStore)}.{nameof(IFolioStore.EndAsync)}";
    private const string Save = $"{nameof(IDocumentStore)}.{nameof(IDocumentStore.SaveAsync)}";
    private const string Append = $"{nameof(IDocumentStore)}.{nameof(IDocumentStore.AppendAsync)}";
    private const string History = $"{nameof(IDocumentStore)}.{nameof(IDocumentStore.GetHistoryAsync)}";
    private const string FolioPath = Paths.Header.Identification.Folio;

    // SII has, or had, a document with the folio: 100 and 101 say so, 601 that it was annulled.
    private static readonly string[] Burned = ["DTE-3-100", "DTE-3-101", "DTE-3-601"];

    public async Task<Result<FolioReservation>> RunAsync()
    {
        ArgumentNullException.ThrowIfNull(key);
        var reservation = await HostCall.Of(Find, () => services.Folios.FindAsync(issuer, key, cancellation), cancellation).ConfigureAwait(false);
        if (reservation is null)
        {
            return Refuse(FolioRules.UnknownKey.At(FolioPath));
        }

        if (reservation.State != FolioState.Reserved)
        {
            return new Result<FolioReservation>(reservation, default);
        }

        if (await WithdrawAsync(reservation).ConfigureAwait(false) is { } refusal)
        {
            return Refuse(refusal);
        }

        var ended = await HostCall.Of(End, () => services.Folios.EndAsync(issuer, key, state, cancellation), cancellation).ConfigureAwait(false);
        return ended is { State: not FolioState.Reserved } && ended.Folio == reservation.Folio
            ? new Result<FolioReservation>(ended, default)
            : throw StoreException.Broke(End, "a reservation that was there has ended");
    }

    private async Task<Finding?> WithdrawAsync(FolioReservation reservation)
    {
        // Where no document is saved yet, an empty one takes its place, and whoever is about to save one finds that.
        var none = new NewDocument(key, reservation.Document, ReadOnlyMemory<byte>.Empty, services.Clock.GetUtcNow());
        var saved = await HostCall.Of(Save, () => services.Documents.SaveAsync([none], cancellation), cancellation).ConfigureAwait(false);
        if (saved is not [{ } document] || document.IdempotencyKey != key || document.Key != reservation.Document)
        {
            throw StoreException.Broke(Save, "the document of the key of the issuer");
        }

        switch (document.State)
        {
            case DocumentState.Withdrawn:
                return null;
            case DocumentState.Issued:
                break;
            case DocumentState.Rejected when state == FolioState.Void:
                break;
            case DocumentState.Rejected when await BurnedByAsync().ConfigureAwait(false) is { } code:
                return FolioRules.BurnedFolio.At(FolioPath, code);
            case DocumentState.Rejected:
                break;
            default:
                return FolioRules.AtSii.At(FolioPath, document.State.ToString());
        }

        var withdrawn = new DocumentEvent(services.Clock.GetUtcNow(), DocumentState.Withdrawn);
        return await HostCall.Of(Append, () => services.Documents.AppendAsync(document, withdrawn, cancellation), cancellation).ConfigureAwait(false) is null
            ? FolioRules.Changed.At(FolioPath)
            : null;
    }

    private async Task<string?> BurnedByAsync()
    {
        var history = await HostCall.Of(History, () => services.Documents.GetHistoryAsync(issuer, key, cancellation), cancellation).ConfigureAwait(false);
        return Burned.FirstOrDefault(code => history.Any(happened => happened.Detail?.Contains(code, StringComparison.Ordinal) == true));
    }

    private static Result<FolioReservation> Refuse(Finding finding) => new(null, [finding]);
}
