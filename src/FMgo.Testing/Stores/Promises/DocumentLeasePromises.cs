using FMgo.Issuing;
using static FMgo.Testing.DocumentCase;

namespace FMgo.Testing;

internal static class DocumentLeasePromises
{
    public static readonly IReadOnlyList<Promise<IDocumentStore>> All =
    [
        new("A lease gives documents of its states and issuer, at most as many as asked, in the order of their saving", "Un arriendo da documentos de sus estados y emisor, a lo más los pedidos, en el orden en que se guardaron", GivenAsync),
        new("Two workers never have a document at the same time, and together they have all", "Dos trabajadores nunca tienen un documento al mismo tiempo, y juntos los tienen todos", SharedAsync),
        new("Workers are told apart exactly, capitals, accents and blanks included", "Los trabajadores se distinguen exactamente, incluso por mayúsculas, tildes y espacios", ExactAsync),
        new("A lease holds others off until its end by the clock of the one who asks, and no longer", "Un arriendo detiene a los demás hasta su fin según el reloj de quien pide, y no más", EndsAsync),
        new("A worker gets its own documents again, until the new end", "Un trabajador recibe de nuevo sus propios documentos, hasta el nuevo fin", OwnAsync),
        new("An event ends the lease; one that was refused does not", "Un evento termina el arriendo; uno rechazado, no", EventAsync),
    ];

    private static async Task GivenAsync(StoreTrial<IDocumentStore> trial)
    {
        // Neither keys nor folios nor moments are in the order of the saving.
        NewDocument[] documents =
        [
            One("m", 50) with { SavedAt = Noon.AddDays(9) }, One("z", 20, OtherCompany), One("a", 70, type: DocumentType.CreditNote) with { SavedAt = Noon.AddYears(-9) }, One("sent", 10), One("b", 40),
            One("off", 45) with { File = default },
        ];
        await trial.Store.SaveNewAsync(documents[..2]);
        foreach (var document in documents[2..])
        {
            await trial.Store.SaveNewAsync(document);
        }

        await trial.Store.AppendAsync(Stored(documents[3]), Event(DocumentState.Sent));
        var sent = Stored(documents[3], DocumentState.Sent, 2);
        StoredDocument[] issued = [Stored(documents[0]), Stored(documents[1]), Stored(documents[2]), Stored(documents[4])];
        Expect.List(issued[..3], await trial.Store.LeaseAsync(Lease("worker", 3)));
        Expect.List(issued, await trial.Store.LeaseAsync(Lease("worker")));
        Expect.List([issued[0], issued[2], issued[3]], await trial.Store.LeaseAsync(Lease("worker") with { Issuer = Company }));
        Expect.List([issued[1]], await trial.Store.LeaseAsync(Lease("worker") with { Issuer = OtherCompany }));
        Expect.List([sent], await trial.Store.LeaseAsync(Lease("worker") with { States = [DocumentState.Sent, DocumentState.Accepted] }));
        Expect.List([.. issued[..3], sent, issued[3]], await trial.Store.LeaseAsync(Lease("worker") with { States = [DocumentState.Sent, DocumentState.Issued] }));
        Expect.List([], await trial.Store.LeaseAsync(Lease("worker") with { States = [DocumentState.Accepted, DocumentState.AcceptedWithRemarks, DocumentState.Rejected] }));
        Expect.List([], await trial.Store.LeaseAsync(Lease("worker") with { Issuer = Rut.FromBody(70_000_000) }));

        // A lease is no event.
        Expect.Same(issued[0], await trial.Store.FindAsync(documents[0]));
        Expect.Same(1, (await trial.Store.GetHistoryAsync(documents[0])).Count);
    }

    private static async Task SharedAsync(StoreTrial<IDocumentStore> trial)
    {
        const int count = 200;
        IDocumentStore[] stores = [trial.Store, await trial.OpenAsync()];
        await trial.Store.SaveNewAsync(Many("key", 1, count));
        string[] workers = ["w", "W", "w ", "ẃ", "worker", "Worker", "%", "_"];
        var leased = await Callers.AtOnceAsync(workers.Length, async caller =>
        {
            // Each asks for more than before: what it has itself comes again.
            IReadOnlyList<StoredDocument> own = [];
            for (int i = 1; i <= count; i += 7)
            {
                own = await stores[caller % 2].LeaseAsync(Lease(workers[caller], i));
            }

            return await stores[caller % 2].LeaseAsync(Lease(workers[caller], count));
        });
        Expect.List(Enumerable.Range(1, count).Select(folio => (long)folio), leased.SelectMany(documents => documents).Select(document => document.Key.Folio).Order());
    }

    private static async Task ExactAsync(StoreTrial<IDocumentStore> trial)
    {
        NewDocument[] documents = [.. Many("key", 1, Odd.Names.Count).Select(document => document with { IdempotencyKey = $"{document.Key.Folio:000}" })];
        await trial.Store.SaveNewAsync(documents);
        for (int i = 0; i < 2; i++)
        {
            foreach (var (worker, document) in Odd.Names.Zip(documents))
            {
                Expect.List([document.IdempotencyKey], (await trial.Store.LeaseAsync(Lease(worker, 1))).Keys(), $"LeaseAsync, Worker = {Description.Of(worker)}");
            }
        }
    }

    private static async Task EndsAsync(StoreTrial<IDocumentStore> trial)
    {
        await trial.Store.SaveNewAsync(Many("key", 1, 3));

        // Long ago and far ahead: the store's own clock has no say.
        foreach (int minute in (int[])[0, -10_000_000, 80_000_000])
        {
            string worker = $"worker {minute}";
            Expect.List(["key 0", "key 1"], (await trial.Store.LeaseAsync(Lease(worker, 2, minute, minute + 10))).Keys());
            Expect.List(["key 2"], (await trial.Store.LeaseAsync(Lease("other", 3, minute + 1, minute + 2))).Keys());
            var almost = Lease("other", 3, minute, minute + 10);
            Expect.List(["key 2"], (await trial.Store.LeaseAsync(almost with { Now = Noon.AddMinutes(minute + 10).AddSeconds(-1) })).Keys());
            Expect.List(["key 2"], (await (await trial.OpenAsync()).LeaseAsync(Lease("other", 3, minute - 500, minute + 10))).Keys());

            // At the very end they are free again, also for one whose clock has another offset.
            Expect.List(["key 0", "key 1", "key 2"], (await trial.Store.LeaseAsync(Lease("third", 3, minute + 10, until: -20_000_000) with { Now = Noon.AddMinutes(minute + 10).ToOffset(TimeSpan.FromHours(9)) })).Keys());
        }
    }

    private static async Task OwnAsync(StoreTrial<IDocumentStore> trial)
    {
        await trial.Store.SaveNewAsync(Many("key", 1, 3));
        await trial.Store.LeaseAsync(Lease("worker", 2, from: 0, until: 10));
        Expect.List(["key 0", "key 1"], (await (await trial.OpenAsync()).LeaseAsync(Lease("worker", 2, from: 5, until: 20))).Keys());
        Expect.List(["key 2"], (await trial.Store.LeaseAsync(Lease("other", 3, from: 15, until: 16))).Keys());

        // The end may come nearer, too; what was not given again keeps the end that it had.
        Expect.List(["key 0"], (await trial.Store.LeaseAsync(Lease("worker", 1, from: 15, until: 17))).Keys());
        Expect.List(["key 0", "key 2"], (await trial.Store.LeaseAsync(Lease("other", 3, from: 17, until: 30))).Keys());
        Expect.List(["key 1"], (await trial.Store.LeaseAsync(Lease("worker", 3, from: 18, until: 20))).Keys());
    }

    private static async Task EventAsync(StoreTrial<IDocumentStore> trial)
    {
        var documents = Many("key", 1, 2);
        await trial.Store.SaveNewAsync(documents);
        var read = await trial.Store.LeaseAsync(Lease("worker", 2));
        await trial.Store.AppendAsync(read[0], Event(DocumentState.Issued, detail: "try again"));
        Expect.Same(null, await trial.Store.AppendAsync(read[1] with { Version = 7 }, Event(DocumentState.Issued)));
        await trial.Store.SaveAsync(documents);
        Expect.List(["key 0"], (await trial.Store.LeaseAsync(Lease("other", 2, from: 1))).Keys());
        Expect.List(["key 1"], (await trial.Store.LeaseAsync(Lease("worker", 2, from: 1))).Keys());
    }
}
