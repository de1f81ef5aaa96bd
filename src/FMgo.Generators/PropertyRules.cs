using FMgo.Format;

namespace FMgo.Generators;

/// <summary>What can be wrong with a declaration; each is a compile error at the property.</summary>
internal static class PropertyRules
{
    public static IEnumerable<string> Check(PropertyModel property)
    {
        foreach (string shape in property.Dialects.Select(dialect => dialect.Shape).Distinct())
        {
            if (shape.Length > 0 && CheckShape(property, shape) is { } problem)
            {
                yield return $"'{shape}': {problem}";
            }
        }

        bool hasBranches = property.Documento + property.Liquidacion + property.Exportaciones + property.Boleta + property.BoletaTag + property.Codes + property.BoletaCodes != "";
        if (property.Dialects.All(dialect => dialect.Shape.Length == 0))
        {
            yield return property.IsOfDocuments ? "no branch has a shape" : "there is no Shape";
        }

        if (property.IsOfDocuments ? property.Shape.Length > 0 : hasBranches)
        {
            yield return "documents declare their branches, every other set a Shape";
        }

        if (property.IsPersonal && property.Kind == ValueKind.Group)
        {
            yield return "Personal stands at the fields of a group, not at the group";
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
        ValueKind.Text => shape.Kind is ContentKind.Text or ContentKind.Code or ContentKind.Month,
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
