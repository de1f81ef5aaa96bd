namespace FMgo.Folios;

/// <summary>What became of a folio in a store.</summary>
public enum FolioState
{
    /// <summary>Nobody has it: it was never given, or handed back, or released.</summary>
    Free,

    /// <summary>It belongs to an idempotency key.</summary>
    Reserved,

    /// <summary>Somebody leased it, such as a till that works without network.</summary>
    Leased,

    /// <summary>A holder of a lease handed back the rest and said that this one was used there.</summary>
    UsedElsewhere,

    /// <summary>It will never be used; it is to be annulled at SII.</summary>
    Void,
}
