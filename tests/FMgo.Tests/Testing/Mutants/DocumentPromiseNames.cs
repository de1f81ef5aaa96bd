namespace FMgo.Tests.Testing.Mutants;

/// <summary>The names of the promises of document stores: hosts may go by them, so they stay.</summary>
internal static class DocumentPromiseNames
{
    public const string CallInOrder = "The documents of a call come back in its order; of a key that comes twice the first stays";
    public const string CallOneKey = "Of those who save a key at once one does, and all get its document";
    public const string CallWhole = "Others see the documents of a call all or none";
    public const string CallCancelled = "A save that was cancelled happened as a whole or not at all, and may be repeated";
    public const string CallSize = "The last of twenty thousand documents costs what the first one cost";
    public const string FolioLiveOne = "The document of a folio is the one that is not withdrawn";
    public const string FolioNeverTwo = "A folio never has two documents that are not withdrawn";
    public const string HistoryAppended = "An event gives the document its state and the next version";
    public const string HistoryCompared = "An event is refused where the document has had another since it was read";
    public const string HistoryAtOnce = "Of many who append to one version at once one does";
    public const string HistoryKept = "History keeps every event as it was told, in the order in which they were told";
    public const string LeaseGiven = "A lease gives documents of its states and issuer, at most as many as asked, in the order of their saving";
    public const string LeaseShared = "Two workers never have a document at the same time, and together they have all";
    public const string LeaseExact = "Workers are told apart exactly, capitals, accents and blanks included";
    public const string LeaseEnds = "A lease holds others off until its end by the clock of the one who asks, and no longer";
    public const string LeaseOwn = "A worker gets its own documents again, until the new end";
    public const string LeaseEvent = "An event ends the lease; one that was refused does not";
    public const string SavingSaved = "A document that was saved is there, with its first event";
    public const string SavingBytes = "Files are kept byte for byte";
    public const string SavingFirstStays = "The first document of a key stays for ever, as it is by then";
    public const string SavingCalledOff = "A key that was called off has an empty file, and no document after it";
    public const string SavingExact = "Keys of documents are compared exactly, capitals, accents and blanks included";
    public const string SavingReopened = "Whoever opens the store anew finds every document and its history";
}
