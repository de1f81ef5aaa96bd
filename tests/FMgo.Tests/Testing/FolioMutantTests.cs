using FMgo.Folios;
using FMgo.Testing;
using FMgo.Tests.Testing.Mutants;
using static FMgo.Tests.Testing.Mutants.FolioPromiseNames;

namespace FMgo.Tests.Testing;

/// <summary>The suite catches stores that break a promise, by the promises that speak of it and no others.</summary>
public class FolioMutantTests
{
    private static readonly Mutant<IFolioStore>[] All =
    [
        new("Keys without capitals", store => new AlikeKeys(store, key => key.ToUpperInvariant()), KeyExact, RenewalChanges, ListInOrder, ListPages),
        new("Keys without blanks at their end", store => new AlikeKeys(store, key => key.TrimEnd(' ')), KeyExact),
        new("Keys in the form of Unicode", store => new AlikeKeys(store, key => key.Normalize()), KeyExact),
        new("Keys of each type", store => new KeysOfTypes(store), KeyKept),
        new("Released keys get a new folio", store => new ReleasedKeysAnew(store), KeyKept, KeyReopened, EndFree),
        new("Content truncated", store => new ChangedContent(store, Bytes.Truncate), KeyContent),
        new("Content in a column of text", store => new ChangedContent(store, Bytes.AsText), KeyContent, KeyRequest, CallTwice, ConcurrencyOneKey, RenewalChanges),
        new("Content without zeros at its end", store => new ChangedContent(store, Bytes.WithoutZerosAtEnd), KeyContent),
        new("Content with other line ends", store => new ChangedContent(store, Bytes.WithoutReturns), KeyContent),
        new("CAFs in a column of text", store => new ChangedCafs(store), AdditionAdded, AdditionOverlaps, AdditionOneCaf, KeyReopened),
        new("Moments without offset", store => new LostOffsets(store), KeyMoments, ChoiceGranted, ChoiceExpired, KeyRequest),
        new(
            "Expired folios for one more day",
            store => new BentFolioStore(store) { Range = range => range with { ExpiresOn = range.ExpiresOn?.AddDays(1) } },
            ChoiceExpired, ChoicePassedOver, RefusalNone, RefusalAsked, RefusalNothingChanges, LeaseTaken, LeaseDates) { IsExact = false },
        new("The day of the stamp in UTC", store => new ExpiresInUtc(store), ChoiceExpired, KeyRequest),
        new(
            "The date of the document is not looked at",
            store => new BentFolioStore(store) { Request = request => request with { IssueDate = DateOnly.MaxValue } },
            ChoiceGranted, ChoicePassedOver) { IsExact = false },
        new(
            "Branches are not looked at",
            store => new BentFolioStore(store) { Request = request => request with { Branch = null }, Range = range => range with { Branch = null } },
            ChoiceBranches, AdditionOverlaps, RefusalNone, RefusalNothingChanges, KeyRequest, CallInOrder, LeaseTaken, LeaseReturned) { IsExact = false },
        new(
            "The folio that was asked for is not looked at",
            store => new BentFolioStore(store) { Request = request => request with { Folio = null } },
            ChoiceAsked, ChoiceGranted, ChoiceExpired, ChoiceBranches, RefusalAsked, RefusalNothingChanges, KeyRequest, CallInOrder, CallTwice, CallRefusedInside,
            ConcurrencyOneFolio, EndVoid, LeaseTaken, LeaseReturned) { IsExact = false },
        new("What never expires goes first", store => new NullsFirst(store), ChoiceOrderOfRanges, ChoicePassedOver, ChoiceAsked, RefusalAsked, KeyReopened, ConcurrencyEachOnce) { IsExact = false },
        new("A folio twice", store => new Racing(store), ConcurrencyEachOnce) { IsExact = false },
        new("A call in two halves", store => new HalfAndHalf(store), CallWhole, CallCancelled) { IsExact = false },
        new(
            "A call that stops at a refusal",
            store => new StopsAtRefusal(store),
            CallRefusedInside, ChoiceGranted, ChoiceExpired, ChoiceBranches, RefusalNothingChanges, CallInOrder, CallTwice) { IsExact = false },
        new(
            "One refusal for two",
            store => new OneRefusal(store),
            RefusalNone, AdditionApart, ChoiceOrderOfRanges, ChoiceBranches, ChoiceAsked, RefusalNothingChanges, CallInOrder, ConcurrencyLastOnes, EndVoid, LeaseReturned),
        new("Other ranges of the same folios are the same", store => new SameFoliosSameRange(store), AdditionOverlaps),
        new("Renewals without comparison", store => new RenewsBlindly(store), RenewalCompared, RenewalAtOnce),
        new("Renewals that are not kept", store => new ForgetsRenewals(store), RenewalChanges, RenewalCompared, RenewalAtOnce, RenewalEnded, ListInOrder, ListPages, ListRenewed),
        new("Freed folios are lost", store => new LosesFreed(store), EndFree, ChoiceAsked, RefusalNone, KeyKept, EndStays, ListInOrder, ListPages, ReportEachOnce) { IsExact = false },
        new("What ended ends again", store => new EndsTwice(store), EndStays, EndAtOnce),
        new("What ended is not listed", store => new HidesEnded(store), ListInOrder, KeyExact, ListPages),
        new("Pages by moment alone", store => new PagesByMoment(store), ListPages),
        new("Pages by the place of today", store => new PagesByPlace(store), ListRenewed),
        new("Lists by folio", store => new ListsByFolio(store), ListInOrder, ListPages),
        new("Returned folios are lost", store => new LosesReturned(store), LeaseReturned, KeyReopened, LeaseRefused, LeaseHolders, ReportEachOnce) { IsExact = false },
        new("Half of a wrong return", store => new ReturnsHalf(store), LeaseRefused),
        new("Holders without capitals", store => new AlikeHolders(store), LeaseHolders),
        new("Leases of folios that expire", store => new LeasesForToday(store), LeaseDates),
        new("Leases of all or nothing", store => new LeasesAllOrNothing(store), LeaseTaken, EndVoid, LeaseReturned),
        new("Reports across ranges", store => new ReportsAcross(store), ReportEachOnce),
        new("The same range overlaps itself", store => new SameRangeOverlaps(store), AdditionSameAgain, AdditionAtOnce, KeyReopened),
        new("Additions that race", store => new RacingAdditions(store), AdditionAtOnce) { IsExact = false },
        new("Keys locked as they come", store => new Deadlocks(store), ConcurrencyOppositeOrder) { IsExact = false },
        new("Leases that race", store => new RacingLeases(store), ConcurrencyWithLeases) { IsExact = false },
        new("Folios as text", store => new FoliosAsText(store), ChoiceLowestFirst) { IsExact = false },
        new("Slow with size", store => new SlowWithSize(store), CallSize) { IsExact = false },
    ];

    public static TheoryData<string> Mutants => [.. All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Mutants))]
    public async Task Is_caught_by_the_promises_that_it_breaks(string name)
    {
        var mutant = All.Single(one => one.Name == name);
        var suite = new FolioStoreSuite(_ => Task.FromResult(MemoryBeds.Folios(mutant.Of)));

        // Size takes seconds, and has a mutant of its own.
        var caught = await mutant.RunAsync(suite.Promises.Where(promise => promise.Name != CallSize || !mutant.IsExact));
        Assert.Equal(mutant.CaughtBy.Order(), caught.Order());
    }

    [Fact]
    public void Every_promise_catches_a_mutant() =>
        Assert.Empty(new FolioStoreSuite(_ => Task.FromResult(MemoryBeds.Folios())).Promises.Select(promise => promise.Name).Except(All.SelectMany(mutant => mutant.CaughtBy)));
}
