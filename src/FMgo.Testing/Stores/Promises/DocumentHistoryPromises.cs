using FMgo.Issuing;
using static FMgo.Testing.DocumentCase;

namespace FMgo.Testing;

internal static class DocumentHistoryPromises
{
    public static readonly IReadOnlyList<Promise<IDocumentStore>> All =
    [
        new("An event gives the document its state and the next version", "Un evento da al documento su estado y la próxima versión", AppendedAsync),
        new("An event is refused where the document has had another since it was read", "Un evento se rechaza donde el documento tuvo otro desde que se leyó", ComparedAsync),
        new("Of many who append to one version at once one does", "De muchos que agregan a una versión a la vez uno lo logra", AtOnceAsync),
        new("History keeps every event as it was told, in the order in which they were told", "La historia guarda cada evento como se contó, en el orden en que se contaron", KeptAsync),
    ];

    private static async Task AppendedAsync(StoreTrial<IDocumentStore> trial)
    {
        var document = One("key", 1);
        var neighbours = new[] { One("KEY", 2), One("key", 1, OtherCompany) };
        await trial.Store.SaveNewAsync([document, .. neighbours]);
        var read = Stored(document);
        foreach (var state in Enum.GetValues<DocumentState>())
        {
            // What the caller has of the document but its key and version is no matter.
            var now = await trial.Store.AppendAsync(read with { File = default, State = DocumentState.Issued }, Event(state));
            read = Stored(document, state, read.Version + 1);
            Expect.Same(read, now);
            Expect.Same(read, await trial.Store.FindAsync(document));
            Expect.Same(read, await (await trial.OpenAsync()).FindAsync(document));
        }

        Expect.List(neighbours.Select(neighbour => Stored(neighbour)), await trial.Store.SaveAsync(neighbours));
    }

    private static async Task ComparedAsync(StoreTrial<IDocumentStore> trial)
    {
        var document = One("key", 1);
        await trial.Store.SaveNewAsync(document);
        var read = Stored(document);
        var sent = (await trial.Store.AppendAsync(read, Event(DocumentState.Sent)))!;
        Expect.Same(null, await trial.Store.AppendAsync(read, Event(DocumentState.Sent)));
        Expect.Same(null, await (await trial.OpenAsync()).AppendAsync(read, Event(DocumentState.Accepted)));
        Expect.Same(null, await trial.Store.AppendAsync(sent with { Version = 3 }, Event(DocumentState.Accepted)));
        Expect.Same(sent, await trial.Store.FindAsync(document));
        Expect.Same(2, (await trial.Store.GetHistoryAsync(document)).Count);
        Expect.Same(Stored(document, DocumentState.Accepted, 3), await trial.Store.AppendAsync(sent, Event(DocumentState.Accepted)));
    }

    private static async Task AtOnceAsync(StoreTrial<IDocumentStore> trial)
    {
        var document = One("key", 1);
        await trial.Store.SaveNewAsync(document);
        IDocumentStore[] stores = [trial.Store, await trial.OpenAsync()];
        for (int version = 1; version <= 20; version++)
        {
            var read = Stored(document, DocumentState.Issued, version);
            var appended = await Callers.AtOnceAsync(16, caller => stores[caller % 2].AppendAsync(read, new DocumentEvent(Noon.AddMinutes(version), DocumentState.Issued, $"{caller}")));
            Expect.Same(1, appended.Count(one => one is not null));
            int winner = Array.FindIndex(appended, one => one is not null);
            Expect.Same(Stored(document, DocumentState.Issued, version + 1), appended[winner]);
            Expect.List([new DocumentEvent(Noon.AddMinutes(version), DocumentState.Issued, $"{winner}")], (await trial.Store.GetHistoryAsync(document)).Skip(version));
        }
    }

    private static async Task KeptAsync(StoreTrial<IDocumentStore> trial)
    {
        NewDocument[] documents = [One("key", 1), One("other", 2)];
        await trial.Store.SaveNewAsync(documents);
        List<DocumentEvent> told =
        [
            // Moments that go back, that are the same, of other offsets and centuries; the same event again.
            Event(DocumentState.Sent, 9, "TrackID 123"), Event(DocumentState.Sent, 3), Event(DocumentState.Sent, 3), Event(DocumentState.Issued, 3, "'; %_\\ \"áñ😀 "),
            new(Noon.ToOffset(TimeSpan.FromHours(13)), DocumentState.AcceptedWithRemarks, new string('ñ', 200)), new(Noon.AddYears(170), DocumentState.Rejected), new(Noon.AddYears(-20), DocumentState.Accepted, "x"),
        ];
        for (int i = 0; i < told.Count; i++)
        {
            foreach (var document in documents)
            {
                Expect.Same(i + 2, (await trial.Store.AppendAsync(Stored(document, version: i + 1), told[i]))?.Version);
                Expect.List([new DocumentEvent(Noon, DocumentState.Issued), .. told.Take(i + 1)], await trial.Store.GetHistoryAsync(document));
            }
        }

        Expect.List([new DocumentEvent(Noon, DocumentState.Issued), .. told], await (await trial.OpenAsync()).GetHistoryAsync(documents[0]));
    }
}
