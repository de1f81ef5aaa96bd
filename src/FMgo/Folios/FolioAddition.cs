namespace FMgo.Folios;

/// <summary>What came of adding folios to a store.</summary>
public enum FolioAddition
{
    /// <summary>They were added.</summary>
    Added,

    /// <summary>The same range was added before; nothing changed.</summary>
    AlreadyThere,

    /// <summary>The store knows some of these folios of another range, whatever became of them; nothing was added.</summary>
    Overlaps,
}
