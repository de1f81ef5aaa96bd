namespace FMgo.Tables;

/// <summary>The code tables of the format: what SII's and Customs' codes mean, in Spanish and in English.</summary>
/// <remarks>A table is made on first use and never changes. They are facts, not rules: what an unknown code means is for validation to say (see <see cref="CodeTable.IsComplete"/>).</remarks>
public static partial class CodeTables
{
    /// <summary>All tables.</summary>
    public static IReadOnlyList<CodeTable> All => Catalogue.Tables;

    /// <summary>The table from which a field always takes its values.</summary>
    /// <param name="path">The official path, such as <c>Encabezado/IdDoc/MedioPago</c>, with or without indexes: <c>Detalle[3]/IndExe</c> is the same as <c>Detalle/IndExe</c>.</param>
    /// <param name="type">The document type: some fields mean other things in boletas or exports.</param>
    /// <returns>The table, or <c>null</c> if the field has none, or only on a condition (<see cref="CodeField.Condition"/>).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <c>null</c>.</exception>
    public static CodeTable? Find(ReadOnlySpan<char> path, DocumentType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Catalogue.Find(path, type);
    }
}
