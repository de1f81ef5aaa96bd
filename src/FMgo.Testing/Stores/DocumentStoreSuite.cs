using FMgo.Issuing;

namespace FMgo.Testing;

/// <summary>Tries every promise of <see cref="IDocumentStore"/> on the store of a host. It belongs to no test framework.</summary>
/// <remarks>
/// <para>Each promise has a database of its own, so they may run at the same time. The whole suite takes seconds where a call takes a tenth of a millisecond; one promise saves 20,000 documents.</para>
/// <para>A suite takes no exception for an answer: a transaction that the database calls off (a deadlock, a serialisation that failed) is for the store to repeat.</para>
/// </remarks>
/// <example>
/// With xunit; NUnit's <c>TestCaseSource</c> and MSTest's <c>DynamicData</c> take the same list:
/// <code>
/// public static TheoryData&lt;StorePromise&gt; Promises => [.. new DocumentStoreSuite(MyDatabase.CreateEmptyAsync).Promises];
///
/// [Theory, MemberData(nameof(Promises))]
/// public Task Documents(StorePromise promise) => promise.Run();
/// </code>
/// </example>
public sealed class DocumentStoreSuite
{
    /// <summary>Makes the suite for a store.</summary>
    /// <param name="createEmpty">Creates an empty database; each promise calls it once.</param>
    public DocumentStoreSuite(Func<CancellationToken, Task<StoreTestBed<IDocumentStore>>> createEmpty)
    {
        ArgumentNullException.ThrowIfNull(createEmpty);
        IEnumerable<Promise<IDocumentStore>> all =
            [.. DocumentSavingPromises.All, .. DocumentFolioPromises.All, .. DocumentCallPromises.All, .. DocumentHistoryPromises.All, .. DocumentLeasePromises.All];
        Promises = [.. all.Select(promise => promise.On(createEmpty))];
    }

    /// <summary>The promises.</summary>
    public IReadOnlyList<StorePromise> Promises { get; }
}
