using System.Globalization;
using Microsoft.CodeAnalysis;

namespace FMgo.Generators;

/// <summary>Reads a tagged property from the compiler's symbols.</summary>
internal static class PropertyParser
{
    public const string TagAttribute = "FMgo.Format.TagAttribute";

    private const string FiguresAttribute = "FMgo.Format.FiguresAttribute";

    public static PropertyModel Parse(GeneratorAttributeSyntaxContext context)
    {
        var property = (IPropertySymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var model = new PropertyModel
        {
            Namespace = property.ContainingType.ContainingNamespace.ToDisplayString() is var set && set == PropertyModel.FrontDoor ? PropertyModel.Documents : set,
            Record = property.ContainingType.Name,
            Name = property.Name,
            Position = property.Locations[0].SourceSpan.Start,
            Tag = (string)attribute.ConstructorArguments[0].Value!,
            Spanish = (string)attribute.ConstructorArguments[1].Value!,
            UntaggedSiblings = string.Join(",", property.ContainingType.GetMembers().OfType<IPropertySymbol>().Where(IsUntagged).Select(other => other.Name)),
        };
        ReadType(model, property.Type);
        ReadFigures(model, property.ContainingType);
        ReadArguments(model, attribute);
        return model;
    }

    private static bool IsUntagged(IPropertySymbol property) =>
        property is { IsStatic: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public }
        && !property.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == TagAttribute);

    private static void ReadFigures(PropertyModel model, INamedTypeSymbol record)
    {
        if (record.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == FiguresAttribute) is { } figures)
        {
            model.HasFigures = true;
            model.FiguresFrom = figures.NamedArguments.Select(argument => argument.Value.Value).OfType<ITypeSymbol>().FirstOrDefault()?.Name ?? "";
        }
    }

    private static void ReadType(PropertyModel model, ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "ValueList", TypeArguments.Length: 1 } list)
        {
            model.IsList = true;
            type = list.TypeArguments[0];
        }

        model.IsNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        model.ValueType = type.SpecialType switch
        {
            SpecialType.System_String => "string",
            SpecialType.System_Decimal => "decimal",
            SpecialType.System_Int32 => "int",
            SpecialType.System_Int64 => "long",
            SpecialType.System_Boolean => "bool",
            SpecialType.System_DateTime => "DateTime",
            _ => type.Name,
        };
        model.ValueNamespace = type.ContainingNamespace?.ToDisplayString() ?? "";
        model.Kind = KindOf(model.ValueType, type);
        if (model.Kind == ValueKind.Enum)
        {
            model.EnumMembers = string.Join(";", type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => $"{field.Name}={CodeOf(field)}"));
        }
    }

    private static ValueKind KindOf(string name, ITypeSymbol type) => name switch
    {
        "string" => ValueKind.Text,
        "decimal" => ValueKind.Number,
        "int" or "long" => ValueKind.Integer,
        "bool" => ValueKind.Flag,
        "DateTime" => ValueKind.DateTime,
        "DateOnly" => ValueKind.Date,
        "TimeOnly" => ValueKind.Time,
        "Rut" => ValueKind.Rut,
        "DocumentType" => ValueKind.Type,
        _ => type.TypeKind == TypeKind.Enum ? ValueKind.Enum : ValueKind.Group,
    };

    private static string CodeOf(IFieldSymbol member) =>
        member.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "CodeAttribute")?.ConstructorArguments[0].Value as string
        ?? Convert.ToString(member.ConstantValue, CultureInfo.InvariantCulture)!;

    private static void ReadArguments(PropertyModel model, AttributeData attribute)
    {
        string dte = "";
        string? documento = null, liquidacion = null, exportaciones = null;
        foreach (var argument in attribute.NamedArguments)
        {
            string value = Convert.ToString(argument.Value.Value, CultureInfo.InvariantCulture)!;
            switch (argument.Key)
            {
                case "Shape": model.Shape = value; break;
                case "Dte": dte = value; break;
                case "Documento": documento = value; break;
                case "Liquidacion": liquidacion = value; break;
                case "Exportaciones": exportaciones = value; break;
                case "Boleta": model.Boleta = value; break;
                case "BoletaTag": model.BoletaTag = value; break;
                case "Codes": model.Codes = value; break;
                case "BoletaCodes": model.BoletaCodes = value; break;
                case "Row": model.Row = value; break;
                case "Computed" when argument.Value.Value is true: model.Computed = "always"; break;
                case "Uncounted": model.IsUncounted = argument.Value.Value is true; break;
                case "Personal": model.IsPersonal = argument.Value.Value is true; break;
                case "ZeroIsAbsence": model.ZeroIsAbsence = argument.Value.Value is true; break;
                case "ComputedInExports" when argument.Value.Value is true: model.Computed = "exports"; break;
            }
        }

        model.Documento = documento ?? dte;
        model.Liquidacion = liquidacion ?? dte;
        model.Exportaciones = exportaciones ?? dte;
    }
}
