using FMgo.Folios;

namespace FMgo.Testing;

/// <summary>Tries every promise of <see cref="IFolioStore"/> on the store of a host. It belongs to no test framework.</summary>
/// <remarks>
/// <para>Each promise has a database of its own, so they may run at the same time. The whole suite takes seconds where a call takes a tenth of a millisecond; one promise reserves 100,000 folios.</para>
/// <para>A suite takes no exception for an answer: a transaction that the database calls off (a deadlock, a serialisation that failed) is for the store to repeat.</para>
/// </remarks>
/// <example>
/// With xunit; NUnit's <c>TestCaseSource</c> and MSTest's <c>DynamicData</c> take the same list:
/// <code>
/// public static TheoryData&lt;StorePromise&gt; Promises => [.. new FolioStoreSuite(MyDatabase.CreateEmptyAsync).Promises];
///
/// [Theory, MemberData(nameof(Promises))]
/// public Task Folios(StorePromise promise) => promise.Run();
/// </code>
/// </example>
public sealed class FolioStoreSuite
{
    /// <summary>Makes the suite for a store.</summary>
    /// <param name="createEmpty">Creates an empty database; each promise calls it once.</param>
    public FolioStoreSuite(Func<CancellationToken, Task<StoreTestBed<IFolioStore>>> createEmpty)
    {
        ArgumentNullException.ThrowIfNull(createEmpty);
        IEnumerable<Promise<IFolioStore>> all =
        [
            .. FolioAdditionPromises.All, .. FolioChoicePromises.All, .. FolioRefusalPromises.All, .. FolioKeyPromises.All, .. FolioCallPromises.All, .. FolioConcurrencyPromises.All,
            .. FolioRenewalPromises.All, .. FolioEndPromises.All, .. FolioListPromises.All, .. FolioLeasePromises.All, .. FolioReportPromises.All,
        ];
        Promises = [.. all.Select(promise => promise.On(createEmpty))];
    }

    /// <summary>The promises.</summary>
    public IReadOnlyList<StorePromise> Promises { get; }
}
