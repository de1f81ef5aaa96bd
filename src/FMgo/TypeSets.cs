namespace FMgo;

/// <summary>Asks a <see cref="TypeSet"/>.</summary>
internal static class TypeSets
{
    /// <summary>Whether a type is in a set; no type is in none.</summary>
    public static bool Contains(this TypeSet set, DocumentType? type) => type is not null && (set & type.Only) != TypeSet.None;
}
