using FMgo.Issuing;
using static FMgo.Testing.DocumentCase;

namespace FMgo.Testing;

internal static class DocumentFolioPromises
{
    public static readonly IReadOnlyList<Promise<IDocumentStore>> All =
    [
        new("The document of a folio is the one that is not withdrawn", "El documento de un folio es el que no se retiró", LiveOneAsync),
        new("A folio never has two documents that are not withdrawn", "Un folio nunca tiene dos documentos sin retirar", NeverTwoAsync),
    ];

    private static async Task LiveOneAsync(StoreTrial<IDocumentStore> trial)
    {
        var folio = One("first", 7).Key;
        foreach (string key in (string[])["first", "second", "third"])
        {
            Expect.Same(null, await trial.Store.FindByFolioAsync(folio));
            var document = One(key, 7);
            await trial.Store.SaveNewAsync(document);
            Expect.Same(Stored(document), await trial.Store.FindByFolioAsync(folio));
            await trial.Store.SaveNewAsync(One($"called off beside {key}", 7) with { File = default });
            var rejected = await trial.Store.AppendAsync(Stored(document), Event(DocumentState.Rejected));
            Expect.Same(Stored(document, DocumentState.Rejected, 2), await (await trial.OpenAsync()).FindByFolioAsync(folio));
            await trial.Store.AppendAsync(rejected!, Event(DocumentState.Withdrawn));
        }

        Expect.Same(null, await trial.Store.FindByFolioAsync(folio));
        await trial.Store.SaveNewAsync(One("other issuer", 7, OtherCompany), One("other type", 7, type: DocumentType.CreditNote), One("other folio", 8));
        Expect.Same(null, await trial.Store.FindByFolioAsync(folio));
        Expect.Same("other type", (await trial.Store.FindByFolioAsync(One("", 7, type: DocumentType.CreditNote).Key))?.IdempotencyKey);
        Expect.Same("other issuer", (await trial.Store.FindByFolioAsync(One("", 7, OtherCompany).Key))?.IdempotencyKey);
    }

    private static async Task NeverTwoAsync(StoreTrial<IDocumentStore> trial)
    {
        var first = One("first", 1);
        await trial.Store.SaveNewAsync(first);
        NewDocument[][] calls = [[One("second", 1)], [One("before", 2), One("second", 1)], [One("one", 3), One("other", 3)]];
        foreach (var call in calls)
        {
            string seen = "SaveAsync of a second document of a folio";
            try
            {
                await trial.Store.SaveAsync(call);
                Expect.Same("an exception", null, seen);
            }
            catch (Exception thrown) when (thrown is not UnexpectedException)
            {
                // As it should: such a document was issued past the folio store, and none of its call may be saved.
            }

            foreach (var document in call)
            {
                Expect.Same(null, await trial.Store.FindAsync(document));
            }

            Expect.Same(Stored(first), await trial.Store.FindByFolioAsync(first.Key));
        }
    }
}
