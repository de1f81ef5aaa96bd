namespace FMgo.Stores.Writing;

/// <summary>What is to be done about the failure of a transaction.</summary>
internal enum WriteFailure
{
    /// <summary>Whether it was committed is not known, or nothing works at all: everybody is told.</summary>
    OfAll,

    /// <summary>Nothing was committed, and what one caller gave is to blame: each runs alone.</summary>
    OfOne,

    /// <summary>Nothing was committed, and others who write at the same time are to blame: once more.</summary>
    OfOthers,
}
