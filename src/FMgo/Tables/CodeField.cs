namespace FMgo.Tables;

/// <summary>A field whose values are the codes of a <see cref="CodeTable"/>.</summary>
public sealed record CodeField
{
    /// <summary>The official path, such as <c>Encabezado/Transporte/Aduana/CodPtoEmbarque</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The document types in which the field takes its values from the table.</summary>
    public required ValueList<DocumentType> DocumentTypes { get; init; }

    /// <summary>When the field takes its values from the table, in English; <c>null</c> when it always does.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether a document type is among <see cref="DocumentTypes"/>.</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <c>null</c>.</exception>
    public bool AppliesTo(DocumentType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return DocumentTypes.AsSpan().Contains(type);
    }

    internal static CodeField Of(string path, params ReadOnlySpan<DocumentBranch> branches) =>
        new() { Path = path, DocumentTypes = TypesOf(branches) };

    private static ValueList<DocumentType> TypesOf(ReadOnlySpan<DocumentBranch> branches)
    {
        var types = new List<DocumentType>(DocumentType.All.Count);
        foreach (var type in DocumentType.All)
        {
            if (branches.Contains(type.Branch))
            {
                types.Add(type);
            }
        }

        return new ValueList<DocumentType>([.. types]);
    }
}
