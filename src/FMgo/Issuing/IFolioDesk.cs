using FMgo.Folios;

namespace FMgo.Issuing;

/// <summary>Looks after the folios of a host's issuers: adds CAFs, lends blocks, ends what will not be used, and says what became of each folio. <c>AddFMgo</c> registers it.</summary>
/// <remarks>What a service of the host throws comes as <see cref="StoreException"/>; the same call again is harmless.</remarks>
public interface IFolioDesk
{
    /// <summary>Adds all folios of a CAF.</summary>
    /// <param name="cafFile">The bytes of SII's file (<c>AUTORIZACION</c>). Secret.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The folios that may be used now, with an information where they were there before (<c>FMGO-FOL-001</c>), or what is wrong: the file, its issuer, its environment, its date, or folios that were added before.</returns>
    Task<Result<FolioRange>> AddCafAsync(ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken = default);

    /// <summary>Adds some folios of a CAF: those that other software did not use, those of a branch office, or those that a till leased.</summary>
    /// <param name="cafFile">The bytes of SII's file. Secret.</param>
    /// <param name="folios">The folios, all of them within the CAF.</param>
    /// <param name="branch">The branch office that alone uses them, by a name of the host, 1 to 100 characters; null where all do.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>As of <see cref="AddCafAsync"/>.</returns>
    Task<Result<FolioRange>> AddRangeAsync(ReadOnlyMemory<byte> cafFile, FolioSpan folios, string? branch, CancellationToken cancellationToken = default);

    /// <summary>Lends folios to a program that works without this store, such as a till without network, which adds them to its own by <see cref="AddRangeAsync"/>.</summary>
    /// <param name="lease">How many, for whom and how long.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The blocks, fewer folios than asked for where no more are usable; an error where none is.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="FolioLease.Count"/> is below 1.</exception>
    Task<Result<LeasedFolios>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken = default);

    /// <summary>Takes back what a holder did not use. Everything else that it leased of the type counts as used there.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="type">The type.</param>
    /// <param name="holder">The holder.</param>
    /// <param name="unused">The folios that were not used.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What became of all folios of the type.</returns>
    Task<Result<FolioReport>> ReturnAsync(Rut issuer, DocumentType type, string holder, ValueList<FolioSpan> unused, CancellationToken cancellationToken = default);

    /// <summary>Calls off an order, and lets the next one have its folio, where SII's rules allow that.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="key">The idempotency key of the order, which is used for ever.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The reservation that has ended, or why it may not.</returns>
    /// <remarks>
    /// A folio may be used again as long as SII registered no document with it: it was never sent, its file was rejected as a whole (RSC, RFR, RCT), or the document alone was rejected
    /// for another reason than its folio (not after DTE-3-100, DTE-3-101, DTE-3-601). Source: Manual de certificación, 3.2; the codes as SII was seen to answer.
    /// </remarks>
    Task<Result<FolioReservation>> ReleaseAsync(Rut issuer, string key, CancellationToken cancellationToken = default);

    /// <summary>Calls off an order, and lets nobody have its folio: it is then to be annulled at SII.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="key">The idempotency key of the order, which is used for ever.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The reservation that has ended, or why it may not: SII has the document.</returns>
    Task<Result<FolioReservation>> VoidAsync(Rut issuer, string key, CancellationToken cancellationToken = default);

    /// <summary>What became of all folios of an issuer and type.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="type">The type.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<FolioReport> GetReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken = default);
}
