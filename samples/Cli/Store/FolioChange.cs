namespace FMgo.Cli;

/// <summary>What a record of folios tells. The numbers are in files: none is ever used for something else.</summary>
internal enum FolioChange : byte
{
    Added = 1,
    Reserved = 2,
    Renewed = 3,
    Ended = 4,
    Leased = 5,
    Returned = 6,
}
