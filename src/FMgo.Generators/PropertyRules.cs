using FMgo.Format;

namespace FMgo.Generators;

/// <summary>What can be wrong with a declaration; each is a compile error at the property.</summary>
internal static class PropertyRules
{
    public static IEnumerable<string> Check(PropertyModel property)
    {
        foreach (string shape in new[] { property.Documento, property.Liquidacion, property.Exportaciones, property.Boleta }.Distinct())
        {
            if (shape.Length > 0 && CheckShape(property, shape) is { } problem)
            {
                yield return $"'{shape}': {problem}";
            }
        }

        if (property.Documento + property.Liquidacion + property.Exportaciones + property.Boleta == "")
        {
            yield return "no branch has a shape";
        }

        if (property.Codes.Length is not (0 or 10) || property.BoletaCodes.Length is not (0 or 2))
        {
            yield return "Codes has ten characters, BoletaCodes two";
        }
    }

    private static string? CheckShape(PropertyModel property, string text)
    {
        Shape shape;
        try
        {
            shape = ShapeSyntax.Parse(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return "not a shape (see ShapeSyntax)";
        }

        if (shape.MaxCount > 1 != property.IsList)
        {
            return "more than one needs a ValueList, at most one does not";
        }

        return Fits(property, shape) ? null : $"content does not fit the C# type {property.ValueType}";
    }

    private static bool Fits(PropertyModel property, Shape shape) => property.Kind switch
    {
        ValueKind.Group => shape.Kind == ContentKind.Group,
        ValueKind.Text => shape.Kind is ContentKind.Text or ContentKind.Code,
        ValueKind.Number => shape.Kind is ContentKind.Decimal or ContentKind.Integer,
        ValueKind.Integer => shape.Kind == ContentKind.Integer,
        ValueKind.Flag => shape.Kind == ContentKind.Flag,
        ValueKind.Enum => shape.Kind == ContentKind.Code,
        ValueKind.Rut => shape.Kind == ContentKind.Rut,
        ValueKind.Type => shape.Kind == ContentKind.Type,
        ValueKind.Date => shape.Kind == ContentKind.Date,
        ValueKind.Time => shape.Kind == ContentKind.Time,
        ValueKind.DateTime => shape.Kind == ContentKind.DateTime,
        _ => false,
    };
}
