namespace FMgo;

/// <summary>Places the types in a <see cref="TypeSet"/>.</summary>
internal static class TypeSets
{
    public const int Count = 12;

    /// <summary>The place of a type: its bit in a set, its row in tables by type.</summary>
    public static int IndexOf(DocumentType type) => type.Code switch
    {
        33 => 0,
        34 => 1,
        39 => 2,
        41 => 3,
        43 => 4,
        46 => 5,
        52 => 6,
        56 => 7,
        61 => 8,
        110 => 9,
        111 => 10,
        _ => 11,
    };

    public static bool Contains(this TypeSet set, DocumentType type) => ((int)set >> IndexOf(type) & 1) != 0;
}
