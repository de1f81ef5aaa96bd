using FMgo.Issuing;
using static FMgo.Testing.DocumentCase;

namespace FMgo.Testing;

internal static class DocumentCallPromises
{
    private const int BatchSize = 50;

    public static readonly IReadOnlyList<Promise<IDocumentStore>> All =
    [
        new("The documents of a call come back in its order; of a key that comes twice the first stays", "Los documentos de una llamada vuelven en su orden; de una clave repetida queda el primero", InOrderAsync),
        new("Of those who save a key at once one does, and all get its document", "De quienes guardan una clave a la vez uno lo logra, y todos reciben su documento", OneKeyAsync),
        new("Others see the documents of a call all or none", "Los demás ven todos los documentos de una llamada o ninguno", WholeAsync),
        new("A save that was cancelled happened as a whole or not at all, and may be repeated", "Un guardado cancelado ocurrió entero o no ocurrió, y se puede repetir", CancelledAsync),
        new("The last of twenty thousand documents costs what the first one cost", "El último de veinte mil documentos cuesta lo que costó el primero", SizeAsync),
    ];

    private static async Task InOrderAsync(StoreTrial<IDocumentStore> trial)
    {
        var known = One("known", 1);
        await trial.Store.SaveNewAsync(known);
        NewDocument[] documents =
        [
            One("z", 9), One("a", 3), known with { File = Odd.EveryByte }, One("z", 9) with { File = Odd.EveryByte }, One("z", 9, OtherCompany), One("a", 4), One("y", 9, type: DocumentType.CreditNote),
            One("x", 5) with { File = default }, One("x", 5),
        ];
        int[] kept = [0, 1, -1, 0, 4, 1, 6, 7, 7];
        Expect.List(kept.Select(i => Stored(i < 0 ? known : documents[i])), await trial.Store.SaveAsync(documents));
        Expect.List([], await trial.Store.SaveAsync());
        Expect.Same(null, await trial.Store.FindByFolioAsync(documents[5].Key));
    }

    private static async Task OneKeyAsync(StoreTrial<IDocumentStore> trial)
    {
        IDocumentStore[] stores = [trial.Store, await trial.OpenAsync()];
        for (int i = 0; i < 10; i++)
        {
            var document = One($"key {i}", 1 + i);
            var saved = await Callers.AtOnceAsync(16, async caller => (await stores[caller % 2].SaveAsync(document with { File = Odd.Large(100 + caller) }))[0]);
            var kept = await trial.Store.FindAsync(document);
            Expect.List(saved.Select(_ => kept), saved);
            Expect.Same(1, (await trial.Store.GetHistoryAsync(document)).Count);
        }

        // In opposite order, too.
        var documents = Many("block", 1000, 30);
        NewDocument[] reversed = [.. documents.Reverse()];
        var blocks = await Callers.AtOnceAsync(8, caller => stores[caller % 2].SaveAsync(caller / 2 % 2 == 0 ? documents : reversed));
        foreach (var (block, caller) in blocks.Select((block, caller) => (block, caller)))
        {
            Expect.List((caller / 2 % 2 == 0 ? documents : reversed).Select(document => Stored(document)), block);
        }
    }

    private static async Task WholeAsync(StoreTrial<IDocumentStore> trial)
    {
        const int batches = 40;
        IDocumentStore[] stores = [trial.Store, await trial.OpenAsync()];
        var writing = Task.Run(async () =>
        {
            for (int i = 0; i < batches; i++)
            {
                await stores[0].SaveNewAsync(Many($"block {i}", 1 + i * BatchSize, BatchSize));
            }
        });
        for (int i = 0; i < batches; i++)
        {
            var block = Many($"block {i}", 1 + i * BatchSize, BatchSize);
            while (!writing.IsCompleted && await stores[1].FindAsync(block[0]) is null)
            {
                await Task.Yield();
            }

            if (await stores[1].FindAsync(block[0]) is not null)
            {
                Expect.Same(Stored(block[^1]), await stores[1].FindAsync(block[^1]));
            }
        }

        await writing;
    }

    private static async Task CancelledAsync(StoreTrial<IDocumentStore> trial)
    {
        const int rounds = 20;
        for (int i = 0; i < rounds; i++)
        {
            var documents = Many($"block {i}", 1 + i * BatchSize, BatchSize);

            // The first is cancelled before it begins, the others while they are under way.
            using var source = new CancellationTokenSource();
            var cancelling = i == 0 ? source.CancelAsync() : Task.Run(source.CancelAsync);
            await Callers.TryAsync(() => Task.Run(() => trial.Store.SaveAsync(documents, source.Token)));
            await cancelling;
            int kept = 0;
            foreach (var document in documents)
            {
                kept += await trial.Store.FindAsync(document) is null ? 0 : 1;
            }

            Expect.True(kept is 0 or BatchSize, $"SaveAsync, CancellationToken: {kept} / {BatchSize}");
            await trial.Store.SaveNewAsync(documents);
        }

        var single = One("key", 5000);
        await trial.Store.SaveNewAsync(single);
        await Callers.TryAsync(() => trial.Store.AppendAsync(Stored(single), Event(DocumentState.Sent), new CancellationToken(canceled: true)));
        var history = await trial.Store.GetHistoryAsync(single);
        Expect.Same(Stored(single, history[^1].State, history.Count), await trial.Store.FindAsync(single));
    }

    private static async Task SizeAsync(StoreTrial<IDocumentStore> trial)
    {
        const int block = 200;
        const int count = 20_000;
        await Cost.HoldsAsync(count / block, async i =>
        {
            var documents = Many($"block {i}", 1 + i * block, block);
            await trial.Store.SaveNewAsync(documents);
            for (int j = 0; j < 10; j++)
            {
                Expect.Same(2, (await trial.Store.AppendAsync(Stored(documents[j]), Event(DocumentState.Sent)))?.Version);
            }
        });
        for (int folio = 1; folio <= count; folio += count / 100)
        {
            var document = Many($"block {folio / block}", folio, 1)[0];
            Expect.Same(Stored(document, DocumentState.Sent, 2), await trial.Store.FindAsync(document));
            Expect.Same(Stored(document, DocumentState.Sent, 2), await trial.Store.FindByFolioAsync(document.Key));
        }
    }
}
