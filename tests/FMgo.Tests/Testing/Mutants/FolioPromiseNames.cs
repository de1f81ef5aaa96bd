namespace FMgo.Tests.Testing.Mutants;

/// <summary>The names of the promises of folio stores: hosts may go by them, so they stay.</summary>
internal static class FolioPromiseNames
{
    public const string AdditionAdded = "Folios that were added are there, free, with the bytes of their CAF";
    public const string AdditionSameAgain = "A range that is added again is there once, whatever became of its folios";
    public const string AdditionOverlaps = "A range that shares a folio with another one is refused, and nothing of it kept";
    public const string AdditionOneCaf = "Ranges of one CAF may be added one after the other";
    public const string AdditionAtOnce = "Of those who add the same folios at once one adds them";
    public const string AdditionApart = "Folios of other issuers and types have nothing to do with each other";
    public const string CallInOrder = "The answers of a call come in the order of its requests, as if they had come one by one";
    public const string CallTwice = "A key that comes twice in a call has the reservation that its first request made";
    public const string CallRefusedInside = "A refusal in a call does not keep the other requests from their folios";
    public const string CallWhole = "Others see a call before or after, never between";
    public const string CallCancelled = "A call that was cancelled happened as a whole or not at all, and may be repeated";
    public const string CallSize = "The hundred thousandth folio costs what the first one cost";
    public const string ChoiceLowestFirst = "Folios of a range are given from the lowest on";
    public const string ChoiceOrderOfRanges = "Ranges are used by last day, those that never expire last, and then by folio";
    public const string ChoiceGranted = "Folios are not given before the day of their grant, neither of the document nor of the stamp";
    public const string ChoiceExpired = "Folios are given until midnight of their last day in Chile, whatever the offset of the moment";
    public const string ChoicePassedOver = "Ranges that the dates do not allow are passed over for the next one";
    public const string ChoiceBranches = "A branch gets the folios that it has for itself and no others, by its exact name";
    public const string ChoiceAsked = "A folio that was asked for is given if it is free, and passed over by others";
    public const string ConcurrencyEachOnce = "Many who ask at once get each folio once, and none is skipped";
    public const string ConcurrencyLastOnes = "The last folios go to as many as there are";
    public const string ConcurrencyOneFolio = "Of those who ask for one folio at once one gets it";
    public const string ConcurrencyOneKey = "Those who come at once with one key get one reservation, which one of them made";
    public const string ConcurrencyOppositeOrder = "Calls with the same keys in opposite order end well";
    public const string ConcurrencyWithLeases = "Reservations and leases at once never have a folio in common";
    public const string EndVoid = "A folio that was voided goes to nobody, and its key stays ended";
    public const string EndFree = "A folio that was freed goes to the next request, and its old key stays ended";
    public const string EndStays = "A reservation that has ended stays as it ended, and so does the folio that another key has by then";
    public const string EndAtOnce = "Those who end a reservation at once agree on how it ended";
    public const string KeyKept = "A key keeps the reservation that it got, whatever it asks for later";
    public const string KeyRequest = "All of a request is kept, as it was asked";
    public const string KeyContent = "The content of a reservation is kept byte for byte";
    public const string KeyExact = "Keys are compared exactly, capitals, accents and blanks included";
    public const string KeyMoments = "Moments are the same instant when they come back, whatever their offset and century";
    public const string KeyReopened = "Whoever opens the store anew finds all that it answered";
    public const string LeaseTaken = "A lease takes as many free folios as were asked for, or all that are left, in the order of their use";
    public const string LeaseDates = "A lease takes only folios that are granted on its first day and have not expired on its last";
    public const string LeaseReturned = "Leased folios go to nobody else, and what comes back is free again";
    public const string LeaseRefused = "A return of folios that the holder has not, or not any more, is refused whole";
    public const string LeaseHolders = "Holders are compared exactly, capitals, accents and blanks included";
    public const string ListInOrder = "Reservations are listed by moment and then by key, whatever their order and state";
    public const string ListPages = "Pages of any size are together the whole list, each reservation once";
    public const string ListRenewed = "A page goes on after the last one as it was read, even if it was renewed since";
    public const string RefusalNone = "Where no folio is left or usable, the refusal says which";
    public const string RefusalAsked = "A folio that somebody has or had is refused as taken, one outside as out of range";
    public const string RefusalNothingChanges = "A refusal changes nothing, and the key stays unused";
    public const string RenewalChanges = "A renewal changes moment and certificate, and nothing else";
    public const string RenewalCompared = "Of two who renew what they read alike the second gets what the first made of it";
    public const string RenewalAtOnce = "Of many who renew at once one does, and all get its reservation";
    public const string RenewalEnded = "A reservation that has ended is not renewed";
    public const string ReportEachOnce = "The report has each folio that was ever added once, in stretches as long as they can be";
}
