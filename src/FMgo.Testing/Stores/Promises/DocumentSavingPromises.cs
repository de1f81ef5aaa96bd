using FMgo.Issuing;
using static FMgo.Testing.DocumentCase;

namespace FMgo.Testing;

internal static class DocumentSavingPromises
{
    public static readonly IReadOnlyList<Promise<IDocumentStore>> All =
    [
        new("A document that was saved is there, with its first event", "Un documento guardado está ahí, con su primer evento", SavedAsync),
        new("Files are kept byte for byte", "Los archivos se guardan byte por byte", BytesAsync),
        new("The first document of a key stays for ever, as it is by then", "El primer documento de una clave queda para siempre, como esté para entonces", FirstStaysAsync),
        new("A key that was called off has an empty file, and no document after it", "Una clave anulada tiene un archivo vacío, y ningún documento después", CalledOffAsync),
        new("Keys of documents are compared exactly, capitals, accents and blanks included", "Las claves de documentos se comparan exactamente, incluso mayúsculas, tildes y espacios", ExactAsync),
        new("Whoever opens the store anew finds every document and its history", "Quien abre el almacén de nuevo encuentra cada documento y su historia", ReopenedAsync),
    ];

    private static async Task SavedAsync(StoreTrial<IDocumentStore> trial)
    {
        foreach (var type in DocumentType.All)
        {
            var document = One($"key {type.Code}", DocumentKey.MaxFolio, type: type) with { SavedAt = Noon.ToOffset(TimeSpan.FromHours(type.Code % 14)) };
            Expect.Same(null, await trial.Store.FindAsync(document));
            Expect.List([], await trial.Store.GetHistoryAsync(document));
            Expect.List([Stored(document)], await trial.Store.SaveAsync(document));
            foreach (var store in (IDocumentStore[])[trial.Store, await trial.OpenAsync()])
            {
                Expect.Same(Stored(document), await store.FindAsync(document));
                Expect.Same(Stored(document), await store.FindByFolioAsync(document.Key));
                Expect.List([new DocumentEvent(Noon, DocumentState.Issued)], await store.GetHistoryAsync(document));
            }
        }
    }

    private static async Task BytesAsync(StoreTrial<IDocumentStore> trial)
    {
        NewDocument[] documents = [.. Odd.Bytes(300_000).Select((file, i) => One($"key {i}", 1 + i) with { File = file })];
        await trial.Store.SaveNewAsync(documents[0]);
        await trial.Store.SaveNewAsync(documents[1..]);
        Expect.List(documents.Select(document => Stored(document)), await trial.Store.SaveAsync(documents));
        Expect.List(documents.Select(document => Stored(document)), await (await trial.OpenAsync()).LeaseAsync(Lease("worker")));
        foreach (var document in documents)
        {
            Expect.Same(document.File, (await trial.Store.FindAsync(document))?.File);
            Expect.Same(document.File, (await trial.Store.FindByFolioAsync(document.Key))?.File);
            Expect.Same(document.File, (await trial.Store.AppendAsync(Stored(document), Event(DocumentState.Sent)))?.File);
            Expect.Same(document.File, (await trial.Store.FindAsync(document))?.File);
        }
    }

    private static async Task FirstStaysAsync(StoreTrial<IDocumentStore> trial)
    {
        var first = One("key", 1);
        NewDocument[] later = [first with { File = Odd.EveryByte }, One("key", 2), One("key", 1, type: DocumentType.CreditNote), first with { File = default, SavedAt = Noon.AddDays(1) }];
        await trial.Store.SaveNewAsync(first);
        foreach (var store in (IDocumentStore[])[trial.Store, await trial.OpenAsync()])
        {
            foreach (var document in later)
            {
                Expect.List([Stored(first)], await store.SaveAsync(document));
                Expect.Same(Stored(first), await store.FindAsync(first));
            }
        }

        Expect.Same(null, await trial.Store.FindByFolioAsync(later[1].Key));
        Expect.Same(null, await trial.Store.FindByFolioAsync(later[2].Key));
        var sent = await trial.Store.AppendAsync(Stored(first), Event(DocumentState.Sent));
        Expect.List([sent, sent], await trial.Store.SaveAsync(later[0], first));
        Expect.Same(Stored(first, DocumentState.Sent, 2), await trial.Store.FindAsync(first));
        Expect.List([new DocumentEvent(Noon, DocumentState.Issued), Event(DocumentState.Sent)], await trial.Store.GetHistoryAsync(first));
    }

    private static async Task CalledOffAsync(StoreTrial<IDocumentStore> trial)
    {
        var document = One("key", 1);
        var calledOff = document with { File = default };
        await trial.Store.SaveNewAsync(calledOff);
        Expect.List([Stored(calledOff)], await trial.Store.SaveAsync(document));
        Expect.Same(new StoredDocument("key", document.Key, ReadOnlyMemory<byte>.Empty, DocumentState.Withdrawn, 1), await (await trial.OpenAsync()).FindAsync(document));
        Expect.Same(null, await trial.Store.FindByFolioAsync(document.Key));
        Expect.List([new DocumentEvent(Noon, DocumentState.Withdrawn)], await trial.Store.GetHistoryAsync(document));
        Expect.List([], await trial.Store.LeaseAsync(Lease("worker")));
        Expect.List([Stored(calledOff)], await trial.Store.LeaseAsync(Lease("worker") with { States = [DocumentState.Withdrawn] }));
    }

    private static async Task ExactAsync(StoreTrial<IDocumentStore> trial)
    {
        NewDocument[] documents = [.. Odd.Names.Select((name, i) => One(name, 1 + i))];
        int half = documents.Length / 2;
        foreach (var document in documents[..half])
        {
            Expect.Same(null, await trial.Store.FindAsync(document));
            await trial.Store.SaveNewAsync(document);
        }

        await trial.Store.SaveNewAsync(documents[half..]);
        Expect.List(documents.Select(document => Stored(document)), await trial.Store.SaveAsync(documents));
        foreach (var document in documents)
        {
            Expect.Same(Stored(document), await trial.Store.FindAsync(document));
            Expect.Same(null, await trial.Store.FindAsync(OtherCompany, document.IdempotencyKey, CancellationToken.None));
            Expect.List([], await trial.Store.GetHistoryAsync(OtherCompany, document.IdempotencyKey, CancellationToken.None));
        }

        // The same keys of another issuer, and an event of one key, are nobody else's.
        NewDocument[] others = [.. Odd.Names.Select((name, i) => One(name, 1 + i, OtherCompany))];
        await trial.Store.SaveNewAsync(others);
        await trial.Store.AppendAsync(Stored(documents[0]), Event(DocumentState.Sent));
        Expect.List(documents[1..].Select(document => Stored(document)), await trial.Store.SaveAsync(documents[1..]));
        Expect.List(others.Select(document => Stored(document)), await trial.Store.SaveAsync(others));
        Expect.Same(1, (await trial.Store.GetHistoryAsync(documents[1])).Count);
    }

    private static async Task ReopenedAsync(StoreTrial<IDocumentStore> trial)
    {
        var documents = Many("key", 1, 10);
        await trial.Store.SaveNewAsync(documents);
        await trial.Store.AppendAsync(Stored(documents[1]), Event(DocumentState.Sent, 1, "TrackID 1"));
        await trial.Store.AppendAsync(Stored(documents[2]), Event(DocumentState.Withdrawn));
        await trial.Store.LeaseAsync(Lease("worker", 3));

        var anew = await trial.OpenAsync();
        Expect.List(
            documents.Select((document, i) => i switch { 1 => Stored(document, DocumentState.Sent, 2), 2 => Stored(document, DocumentState.Withdrawn, 2), _ => Stored(document) }),
            await anew.SaveAsync(documents));
        Expect.List([new DocumentEvent(Noon, DocumentState.Issued), Event(DocumentState.Sent, 1, "TrackID 1")], await anew.GetHistoryAsync(documents[1]));
        Expect.Same(null, await anew.FindByFolioAsync(documents[2].Key));
        Expect.Same(null, await anew.AppendAsync(Stored(documents[1]), Event(DocumentState.Rejected)));
        Expect.List(["key 5", "key 6", "key 7", "key 8", "key 9"], (await anew.LeaseAsync(Lease("other"))).Keys());
    }
}
