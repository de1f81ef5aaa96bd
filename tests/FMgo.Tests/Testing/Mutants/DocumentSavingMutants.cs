using System.Collections.Concurrent;
using FMgo.Issuing;

namespace FMgo.Tests.Testing.Mutants;

/// <summary>Takes keys for one another, as a collation does.</summary>
internal sealed class AlikeDocumentKeys(IDocumentStore inner, Func<string, string> alike) : DocumentStoreWrapper(inner)
{
    private readonly ConcurrentDictionary<string, string> _first = new(StringComparer.Ordinal);

    public override Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken) =>
        Inner.SaveAsync([.. documents.Select(document => document with { IdempotencyKey = First(document.IdempotencyKey) })], cancellationToken);

    public override Task<StoredDocument?> FindAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken) => Inner.FindAsync(issuer, First(idempotencyKey), cancellationToken);

    private string First(string key) => _first.GetOrAdd(alike(key), key);
}

/// <summary>Changes the bytes of a file, as columns of the wrong kind do.</summary>
internal sealed class ChangedFiles(IDocumentStore inner, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> change) : DocumentStoreWrapper(inner)
{
    public override Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken) =>
        Inner.SaveAsync([.. documents.Select(document => document with { File = change(document.File) })], cancellationToken);
}

/// <summary>Keeps the last file of a key.</summary>
internal sealed class Overwrites(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    private readonly ConcurrentDictionary<(Rut Issuer, string Key), ReadOnlyMemory<byte>> _last = new();

    public override async Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken)
    {
        var saved = await Inner.SaveAsync(documents, cancellationToken);
        foreach (var document in documents)
        {
            _last[(document.Key.Issuer, document.IdempotencyKey)] = document.File;
        }

        return [.. saved.Select(document => Last(document)!)];
    }

    public override async Task<StoredDocument?> FindAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken) => Last(await Inner.FindAsync(issuer, idempotencyKey, cancellationToken));

    private StoredDocument? Last(StoredDocument? document) => document is not null && _last.TryGetValue((document.Key.Issuer, document.IdempotencyKey), out var file) ? document with { File = file } : document;
}

/// <summary>Answers a repeated save with the document as it was in the beginning.</summary>
internal sealed class AnswersAsAtFirst(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken) =>
        [.. (await Inner.SaveAsync(documents, cancellationToken)).Select(document => document with { State = document.File.IsEmpty ? DocumentState.Withdrawn : DocumentState.Issued, Version = 1 })];
}

/// <summary>Saves a call in two halves.</summary>
internal sealed class SavesHalfAndHalf(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken)
    {
        if (documents.Count < 2)
        {
            return await Inner.SaveAsync(documents, cancellationToken);
        }

        var first = await Inner.SaveAsync([.. documents.Take(documents.Count / 2)], CancellationToken.None);
        await Task.Delay(2, CancellationToken.None);
        return [.. first, .. await Inner.SaveAsync([.. documents.Skip(documents.Count / 2)], cancellationToken)];
    }
}

/// <summary>Finds the first document of a folio, withdrawn or not.</summary>
internal sealed class FindsWithdrawn(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    private readonly ConcurrentDictionary<DocumentKey, string> _first = new();

    public override async Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken)
    {
        var saved = await Inner.SaveAsync(documents, cancellationToken);
        foreach (var document in saved)
        {
            _first.TryAdd(document.Key, document.IdempotencyKey);
        }

        return saved;
    }

    public override async Task<StoredDocument?> FindByFolioAsync(DocumentKey document, CancellationToken cancellationToken) =>
        _first.TryGetValue(document, out string? key) ? await Inner.FindAsync(document.Issuer, key, cancellationToken) : null;
}

/// <summary>Passes over the second document of a folio in silence.</summary>
internal sealed class PassesOverSecond(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken)
    {
        try
        {
            return await Inner.SaveAsync(documents, cancellationToken);
        }
        catch (InvalidOperationException)
        {
            return [.. documents.Select(document => new StoredDocument(document.IdempotencyKey, document.Key, document.File, document.State, 1))];
        }
    }
}

/// <summary>Has the moment of a save from its own clock.</summary>
internal sealed class OwnMoments(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    public override Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken) =>
        Inner.SaveAsync([.. documents.Select(document => document with { SavedAt = TimeProvider.System.GetUtcNow() })], cancellationToken);
}

/// <summary>Becomes slow with the number of documents.</summary>
internal sealed class SavesSlowly(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    private int _count;

    public override async Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken)
    {
        if (Interlocked.Add(ref _count, documents.Count) > 18_800)
        {
            await Task.Delay(400, cancellationToken);
        }

        return await Inner.SaveAsync(documents, cancellationToken);
    }
}
