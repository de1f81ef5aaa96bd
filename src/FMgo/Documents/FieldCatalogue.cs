using FMgo.Format;

namespace FMgo.Documents;

/// <summary>Every field of the format with its path, in the order of the schema. Documentation and tests read it.</summary>
internal static partial class FieldCatalogue
{
    public static IReadOnlyList<(string Path, Field Field)> All { get; } = [.. AllFields()];
}
