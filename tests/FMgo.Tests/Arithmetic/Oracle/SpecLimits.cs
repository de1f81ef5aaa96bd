using System.Text.RegularExpressions;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>Whether a number fits in its field: bounds, decimals and digits as the catalogue of fields has them, in exact fractions.</summary>
internal static partial class SpecLimits
{
    private static readonly Dictionary<(DocumentBranch Branch, string Path), Shape> Shapes = (
        from entry in FieldCatalogue.All
        from branch in Enum.GetValues<DocumentBranch>()
        let shape = entry.Field.ShapeIn(branch)
        where shape is not null
        select (Key: (branch, entry.Path), Shape: shape)).ToDictionary(pair => pair.Key, pair => pair.Shape);

    /// <summary>The first amount that the format has no room for, or null.</summary>
    public static string? FirstMisfit(SpecAmounts amounts, DocumentType type)
    {
        foreach (var (path, value) in amounts.Values)
        {
            if (!path.EndsWith("/TipoImp", StringComparison.Ordinal) && !path.EndsWith("/TipoImpOtrMnda", StringComparison.Ordinal) && !Fits(path, value, type))
            {
                return path;
            }
        }

        return null;
    }

    private static bool Fits(string path, Fraction value, DocumentType type)
    {
        string full = Indexes().Replace(path, "");
        full = full.StartsWith("Totales/", StringComparison.Ordinal) || full.StartsWith("OtraMoneda/", StringComparison.Ordinal) ? "Encabezado/" + full : full;
        return Shapes.TryGetValue((type.Branch, full), out var shape)
            && !(value < shape.Min) && !(value > shape.Max) && value.Round(shape.FractionDigits).CompareTo(value) == 0;
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Indexes();
}
