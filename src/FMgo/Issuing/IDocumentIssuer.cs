namespace FMgo.Issuing;

/// <summary>Issues documents: completes, reserves the folio, stamps, signs, saves, and only then returns. <c>AddFMgo</c> registers it.</summary>
/// <remarks>
/// <para>Whatever happens on the way, a crash, a lost answer, two calls at once: the same order again ends with the same document, byte for byte. Orders with errors spend no folio.</para>
/// <para>What a store, a provider or a directory throws comes as <see cref="StoreException"/>; nothing is lost then, and the same call again goes on where it stopped.</para>
/// </remarks>
public interface IDocumentIssuer
{
    /// <summary>Issues a document.</summary>
    /// <param name="order">The document and its idempotency key.</param>
    /// <param name="cancellationToken">Stops waiting. A folio may be reserved by then: the same order again goes on with it.</param>
    /// <returns>The document that is saved, new or from before, or why there is none (<c>FMGO-ISS</c>, and all that is wrong with the draft).</returns>
    /// <exception cref="StoreException">A service of the host failed, or broke its promise.</exception>
    Task<Result<SignedDocument>> IssueAsync(IssueOrder order, CancellationToken cancellationToken = default);

    /// <summary>Issues many documents: folios are reserved and files saved in blocks, and all processors sign.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="cancellationToken">Stops between the blocks.</param>
    /// <returns>An outcome for each order, in order; what is wrong with one keeps no other back.</returns>
    /// <exception cref="StoreException">A service of the host failed, or broke its promise. What was returned before is saved.</exception>
    IAsyncEnumerable<IssueOutcome> IssueAllAsync(IEnumerable<IssueOrder> orders, CancellationToken cancellationToken = default);

    /// <summary>The document of a key; null where none is saved.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreException">A service of the host failed, or broke its promise.</exception>
    Task<SignedDocument?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken = default);

    /// <summary>Finishes what was begun and never saved, such as by a process that was killed: for hosts whose orders may not come again. It needs no order, for the reservation has all.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="since">Folios that were reserved at this moment or later.</param>
    /// <param name="cancellationToken">Stops between the documents.</param>
    /// <returns>What came of each. <c>FMGO-ISS-010</c>: it was called off, and its folio is still reserved; call <see cref="IFolioDesk.ReleaseAsync"/> or <see cref="IFolioDesk.VoidAsync"/> again.</returns>
    /// <exception cref="StoreException">A service of the host failed, or broke its promise.</exception>
    IAsyncEnumerable<ResumeOutcome> ResumeAsync(Rut issuer, DateTimeOffset since, CancellationToken cancellationToken = default);
}
