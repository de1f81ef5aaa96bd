namespace FMgo.Folios;

/// <summary>Keeps CAFs, and gives each folio to one idempotency key: what a host supplies so that no folio is lost or given twice.</summary>
/// <remarks>
/// <para>FMgo calls it; programs use <c>IFolioDesk</c> and <c>IDocumentIssuer</c>, which check what they pass on. One store may serve any number of issuers, threads and processes at once.
/// FMgo.Testing has a suite that proves each promise (docs/issuing.md).</para>
/// <para>Promises that hold for every member:</para>
/// <list type="bullet">
/// <item>What a method returned is durable: it is still there after the power went. An exception means that nothing is known: the same call again must be harmless.</item>
/// <item>Each call is atomic: it happens as a whole or not at all, and others see it before or after, never between.</item>
/// <item>A folio of an issuer and type is free, or leased, or belongs to one key: never two of these.</item>
/// <item>Keys, holders and branches are compared exactly, capitals, accents and blanks included, and keys of different issuers have nothing to do with each other.</item>
/// <item>Nothing depends on the clock of the store: all days and moments come in the arguments.</item>
/// </list>
/// <para>The private keys in the CAFs stamp in the name of the issuer: keep them encrypted, and never in a log.</para>
/// </remarks>
public interface IFolioStore
{
    /// <summary>Adds folios that may be handed out, and the CAF that stamps them.</summary>
    /// <param name="range">The folios. Ranges of one CAF may be added one after the other, as for branch offices.</param>
    /// <param name="cafFile">The bytes of SII's file. Secret.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="FolioAddition.Overlaps"/> where any folio of the issuer and type was added before in another range, even if it was used since.</returns>
    Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken);

    /// <summary>The bytes of a CAF, as they were added; null where there is none.</summary>
    /// <param name="cafId">Its name (<see cref="FolioRange.CafId"/>).</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<ReadOnlyMemory<byte>?> FindCafAsync(string cafId, CancellationToken cancellationToken);

    /// <summary>Reserves a folio for each request, in one transaction.</summary>
    /// <param name="requests">The requests, of any issuers and types. A key may come twice: the second finds what the first made.</param>
    /// <param name="cancellationToken">Stops waiting. Whether anything was reserved, or still will be, is then not known; the same call again tells.</param>
    /// <returns>
    /// <para>An answer for each request, in order, as if they had come one by one. A refusal of one does not keep the others from their folios.</para>
    /// <para>Where the key of the issuer has a reservation, that one, exactly as it was kept, whatever the request says and whatever its state is.</para>
    /// <para>Otherwise the lowest free folio of the first range that <see cref="FolioRequest.Takes"/>, by last day (those that do not expire come last) and then by folio; with
    /// <see cref="FolioRequest.Folio"/>, that one if it is free in such a range.</para>
    /// </returns>
    Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken);

    /// <summary>The reservation of a key; null where there is none.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<FolioReservation?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken);

    /// <summary>Gives a reservation a later moment and another certificate, where those that it has will not do any more.</summary>
    /// <param name="reservation">The reservation, as it was read.</param>
    /// <param name="stampedAt">The new moment.</param>
    /// <param name="certificate">The thumbprint of the new certificate.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The reservation as it is now: changed, or as somebody else changed it since it was read.</returns>
    Task<FolioReservation> RenewAsync(FolioReservation reservation, DateTimeOffset stampedAt, string certificate, CancellationToken cancellationToken);

    /// <summary>Ends a reservation whose document will never be at SII with this folio. The key stays used for ever.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="key">The key.</param>
    /// <param name="state"><see cref="FolioState.Void"/>: nobody gets the folio again. <see cref="FolioState.Free"/>: the next request may.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The reservation as it is now; null where the key has none. One that has ended stays as it ended.</returns>
    Task<FolioReservation?> EndAsync(Rut issuer, string key, FolioState state, CancellationToken cancellationToken);

    /// <summary>Reservations since a moment, oldest first.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="since">Those stamped at this moment or later.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="count">At most so many, at least 1.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>In order of <see cref="FolioRequest.StampedAt"/> and then of key (in any order that is always the same), after the place that the last one had when it was read; <see cref="FolioRequest.Content"/> included.</returns>
    Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken);

    /// <summary>Takes free folios out for a holder, as many as asked or all that are left.</summary>
    /// <param name="lease">How many, and for whom.</param>
    /// <param name="cancellationToken">Stops waiting. Folios that a lost answer took are in the <see cref="ReportAsync"/> with their holder.</param>
    /// <returns>The folios, in the order in which they should be used: by last day and then by folio. Empty where none is usable.</returns>
    Task<IReadOnlyList<FolioRange>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken);

    /// <summary>Takes back what a holder did not use of the folios of one type. All others that it has leased are <see cref="FolioState.UsedElsewhere"/> from then on.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="type">The type.</param>
    /// <param name="holder">The holder.</param>
    /// <param name="unused">The folios that were not used; none where all were.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether it was done; false, and nothing changed, where the holder has not leased all of them (or handed them back before).</returns>
    Task<bool> ReturnAsync(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused, CancellationToken cancellationToken);

    /// <summary>All folios of an issuer and type that were ever added, each once, in order of folio.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="type">The type.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Stretches as long as they can be within a range.</returns>
    Task<IReadOnlyList<FolioStretch>> ReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken);
}
