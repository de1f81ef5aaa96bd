using FMgo.Issuing;
using FMgo.Testing;
using FMgo.Tests.Testing.Mutants;
using static FMgo.Tests.Testing.Mutants.DocumentPromiseNames;

namespace FMgo.Tests.Testing;

/// <summary>The suite catches stores that break a promise, by the promises that speak of it and no others.</summary>
public class DocumentMutantTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 16, 0, 0, TimeSpan.Zero);

    private static readonly Mutant<IDocumentStore>[] All =
    [
        new("Keys without capitals", store => new AlikeDocumentKeys(store, key => key.ToUpperInvariant()), SavingExact, HistoryAppended),
        new("Keys without blanks at their end", store => new AlikeDocumentKeys(store, key => key.TrimEnd(' ')), SavingExact),
        new("Files truncated", store => new ChangedFiles(store, Bytes.Truncate), SavingBytes),
        new("Files in a column of text", store => new ChangedFiles(store, Bytes.AsText), SavingBytes),
        new("Files without zeros at their end", store => new ChangedFiles(store, Bytes.WithoutZerosAtEnd), SavingBytes),
        new("Files with other line ends", store => new ChangedFiles(store, Bytes.WithoutReturns), SavingBytes),
        new("The last file of a key", store => new Overwrites(store), SavingFirstStays, SavingCalledOff, CallInOrder, CallOneKey),
        new("A repeated save tells of the beginning", store => new AnswersAsAtFirst(store), SavingFirstStays, SavingReopened),
        new("A call in two halves", store => new SavesHalfAndHalf(store), CallWhole, FolioNeverTwo, CallCancelled) { IsExact = false },
        new("Withdrawn documents of a folio", store => new FindsWithdrawn(store), FolioLiveOne, SavingCalledOff, SavingReopened),
        new("A second document of a folio is passed over", store => new PassesOverSecond(store), FolioNeverTwo),
        new("Moments of the store's own", store => new OwnMoments(store), SavingSaved, SavingFirstStays, SavingCalledOff, SavingReopened, HistoryKept),
        new("Events without version", store => new AppendsBlindly(store), HistoryCompared, SavingReopened, HistoryAtOnce, LeaseEvent),
        new("History by moment", store => new SortsHistory(store), HistoryKept),
        new("History is rewritten", store => new RewritesHistory(store), HistoryKept),
        new("Events without offset", store => new LostEventOffsets(store), HistoryKept),
        new("A lease for two", store => new BentLeases(store, lease => lease with { Until = lease.Now }), LeaseShared, SavingReopened, LeaseExact, LeaseEnds, LeaseOwn, LeaseEvent),
        new("All issuers", store => new BentLeases(store, lease => lease with { Issuer = null }), LeaseGiven),
        new("The store's own clock", store => new BentLeases(store, lease => lease with { Now = Now }), LeaseEnds, LeaseOwn),
        new("Leases beyond their end", store => new BentLeases(store, lease => lease with { Now = lease.Now.AddSeconds(-1) }), LeaseEnds, LeaseOwn),
        new("Workers without capitals", store => new BentLeases(store, lease => lease with { Worker = lease.Worker.ToUpperInvariant() }), LeaseExact),
        new("Own documents are not given again", store => new NotAgain(store), LeaseOwn, LeaseGiven, LeaseShared, LeaseExact, LeaseEnds, LeaseEvent),
        new("Documents in the order of their keys", store => new LeasesByKey(store), LeaseGiven, SavingBytes),
        new("A lease outlasts an event", store => new KeepsLease(store), LeaseEvent),
        new("Slow with size", store => new SavesSlowly(store), CallSize) { IsExact = false },
    ];

    public static TheoryData<string> Mutants => [.. All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Mutants))]
    public async Task Is_caught_by_the_promises_that_it_breaks(string name)
    {
        var mutant = All.Single(one => one.Name == name);
        var suite = new DocumentStoreSuite(_ => Task.FromResult(MemoryBeds.Documents(mutant.Of)));

        // Size takes seconds, and has a mutant of its own.
        var caught = await mutant.RunAsync(suite.Promises.Where(promise => promise.Name != CallSize || !mutant.IsExact));
        Assert.Equal(mutant.CaughtBy.Order(), caught.Order());
    }

    [Fact]
    public void Every_promise_catches_a_mutant() =>
        Assert.Empty(new DocumentStoreSuite(_ => Task.FromResult(MemoryBeds.Documents())).Promises.Select(promise => promise.Name).Except(All.SelectMany(mutant => mutant.CaughtBy)));
}
