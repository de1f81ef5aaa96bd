using FMgo.Issuing;

namespace FMgo.Testing;

/// <summary>Documents and their history in the memory of the process, for tests: it keeps every promise of <see cref="IDocumentStore"/> but the one to outlive the process.</summary>
/// <remarks>Never for a program that issues: when it ends, every document is lost. Safe for threads.</remarks>
public sealed class MemoryDocumentStore : IDocumentStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(Rut Issuer, string Key), Entry> _byKey = [];
    private readonly Dictionary<DocumentKey, Entry> _live = [];
    private readonly List<Entry> _saved = [];

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">A folio would have two documents that are not withdrawn. None of the call is saved.</exception>
    public Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken)
    {
        NewDocument[] all = [.. documents];
        Array.ForEach(all, document => ArgumentNullException.ThrowIfNull(document, nameof(documents)));
        return MemoryCall.Of<IReadOnlyList<StoredDocument>>(_gate, () => Save(all), cancellationToken);
    }

    /// <inheritdoc />
    public Task<StoredDocument?> FindAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(idempotencyKey);
        return MemoryCall.Of(_gate, () => _byKey.GetValueOrDefault((issuer, idempotencyKey))?.Document, cancellationToken);
    }

    /// <inheritdoc />
    public Task<StoredDocument?> FindByFolioAsync(DocumentKey document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return MemoryCall.Of(_gate, () => _live.GetValueOrDefault(document)?.Document, cancellationToken);
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">A folio would have two documents that are not withdrawn.</exception>
    public Task<StoredDocument?> AppendAsync(StoredDocument document, DocumentEvent happened, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(happened);
        return MemoryCall.Of(_gate, () => Append(document, happened), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<DocumentEvent>> GetHistoryAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(idempotencyKey);
        return MemoryCall.Of<IReadOnlyList<DocumentEvent>>(
            _gate,
            () => _byKey.TryGetValue((issuer, idempotencyKey), out var entry) ? [.. entry.History] : [],
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<StoredDocument>> LeaseAsync(DocumentLease lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return MemoryCall.Of<IReadOnlyList<StoredDocument>>(_gate, () => Lease(lease), cancellationToken);
    }

    private StoredDocument[] Save(NewDocument[] documents)
    {
        var coming = documents.DistinctBy(KeyOf).Where(document => !_byKey.ContainsKey(KeyOf(document))).ToList();
        var folios = coming.Where(document => document.State != DocumentState.Withdrawn).Select(document => document.Key).ToList();
        if (folios.Exists(_live.ContainsKey) || folios.Distinct().Count() != folios.Count)
        {
            throw TwoOfOneFolio();
        }

        foreach (var document in coming)
        {
            var entry = new Entry(document);
            _saved.Add(entry);
            _byKey.Add(KeyOf(document), entry);
            if (document.State != DocumentState.Withdrawn)
            {
                _live.Add(document.Key, entry);
            }
        }

        return Array.ConvertAll(documents, document => _byKey[KeyOf(document)].Document);
    }

    private StoredDocument? Append(StoredDocument read, DocumentEvent happened)
    {
        if (!_byKey.TryGetValue((read.Key.Issuer, read.IdempotencyKey), out var entry) || entry.History.Count != read.Version)
        {
            return null;
        }

        var folio = entry.Document.Key;
        if (happened.State == DocumentState.Withdrawn)
        {
            if (entry.State != DocumentState.Withdrawn)
            {
                _live.Remove(folio);
            }
        }
        else if (!_live.TryAdd(folio, entry) && _live[folio] != entry)
        {
            throw TwoOfOneFolio();
        }

        entry.History.Add(happened);
        entry.Worker = null;
        return entry.Document;
    }

    private StoredDocument[] Lease(DocumentLease lease)
    {
        Entry[] leased =
        [
            .. _saved
                .Where(entry => lease.States.Contains(entry.State)
                    && (lease.Issuer is not { } issuer || issuer == entry.Issuer)
                    && (entry.Worker is null || entry.Worker == lease.Worker || entry.LeasedUntil <= lease.Now))
                .Take(lease.Count),
        ];
        foreach (var entry in leased)
        {
            entry.Worker = lease.Worker;
            entry.LeasedUntil = lease.Until;
        }

        return Array.ConvertAll(leased, entry => entry.Document);
    }

    private static (Rut Issuer, string Key) KeyOf(NewDocument document) => (document.Key.Issuer, document.IdempotencyKey);

    private static InvalidOperationException TwoOfOneFolio() => new("A folio has one document that is not withdrawn, never two.");

    private sealed class Entry(NewDocument saved)
    {
        private readonly byte[] _file = saved.File.ToArray();

        public Rut Issuer => saved.Key.Issuer;

        public List<DocumentEvent> History { get; } = [new(saved.SavedAt, saved.State)];

        public DocumentState State => History[^1].State;

        public string? Worker { get; set; }

        public DateTimeOffset LeasedUntil { get; set; }

        /// <summary>As it is now, with bytes of the caller's own.</summary>
        public StoredDocument Document => new(saved.IdempotencyKey, saved.Key, _file.ToArray(), State, History.Count);
    }
}
