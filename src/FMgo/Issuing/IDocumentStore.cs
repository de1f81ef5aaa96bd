namespace FMgo.Issuing;

/// <summary>Keeps the signed files and what became of them: what a host supplies so that no document is lost or replaced.</summary>
/// <remarks>
/// <para>It may be the same database as that of the <see cref="Folios.IFolioStore"/>, or another. FMgo.Testing has a suite that proves each promise (docs/issuing.md).</para>
/// <para>Promises that hold for every member:</para>
/// <list type="bullet">
/// <item>What a method returned is durable. An exception means that nothing is known: the same call again must be harmless.</item>
/// <item>Each call is atomic, for any number of threads and processes at once.</item>
/// <item>Bytes are never changed: not their encoding, not their line ends, not one of them. History is only ever appended to.</item>
/// <item>Keys and workers are compared exactly, and keys of different issuers have nothing to do with each other. A folio never has two documents that are not withdrawn: what would make a second one throws, and changes nothing.</item>
/// <item>Nothing depends on the clock of the store: all moments come in the arguments, to the second.</item>
/// </list>
/// <para>The files hold personal data (<see cref="PersonalData"/>): keep them out of logs.</para>
/// </remarks>
public interface IDocumentStore
{
    /// <summary>Saves documents in one transaction. The first one of a key stays for ever.</summary>
    /// <param name="documents">The documents, of any issuers. A key may come twice: the first stays.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// For each, in order, the document that the store has of its issuer and key: this one, with its first event, or the one that was there before, as it is now. Compare the bytes to know which.
    /// </returns>
    Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken);

    /// <summary>The document of a key; null where there is none.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="idempotencyKey">The key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<StoredDocument?> FindAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>The document with a folio that is not <see cref="DocumentState.Withdrawn"/>; null where there is none. There is never more than one.</summary>
    /// <param name="document">Issuer, type and folio.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<StoredDocument?> FindByFolioAsync(DocumentKey document, CancellationToken cancellationToken);

    /// <summary>Appends an event, and ends the lease of the document.</summary>
    /// <param name="document">The document as it was read: its issuer, key and <see cref="StoredDocument.Version"/>.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The document as it is now, or null, and nothing changed, where it has had another event since it was read.</returns>
    Task<StoredDocument?> AppendAsync(StoredDocument document, DocumentEvent happened, CancellationToken cancellationToken);

    /// <summary>All events of a document, oldest first; empty where there is none.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="idempotencyKey">The key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<DocumentEvent>> GetHistoryAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Gives documents to a worker for a while, so that several hosts share the work.</summary>
    /// <param name="lease">Which, how many, for whom, until when.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The documents in the order in which they were saved, without those that another worker has until later than <see cref="DocumentLease.Now"/>. Those that the worker has itself are given again, until the new end.</returns>
    Task<IReadOnlyList<StoredDocument>> LeaseAsync(DocumentLease lease, CancellationToken cancellationToken);
}
