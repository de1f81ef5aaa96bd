namespace FMgo.Folios;

/// <summary>Why a store reserved no folio.</summary>
public enum FolioRefusal
{
    /// <summary>No folio of the issuer, type and branch is free.</summary>
    NoneLeft,

    /// <summary>Folios are free, but of none of them do the dates allow it: they expired, or were granted after the date of the document.</summary>
    NoneUsable,

    /// <summary>The folio that was asked for was given to another key, is void, or somebody has leased it or used it.</summary>
    Taken,

    /// <summary>The folio that was asked for is in no range that the request may use.</summary>
    OutOfRange,
}
