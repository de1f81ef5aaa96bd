using System.Text;

namespace FMgo.Generators;

/// <summary>Writes what tells, in one number per record, which of its fields are there, and the walk that compares it with the presence codes.</summary>
internal static class PresenceEmitter
{
    public static void Emit(StringBuilder code, string record, int index, PropertyModel[] properties)
    {
        EmitBits(code, record, properties);
        EmitWalk(code, record, index, properties);
    }

    private static void EmitBits(StringBuilder code, string record, PropertyModel[] properties)
    {
        code.AppendLine($"    internal static ulong Present({record} value) =>");
        for (int i = 0; i < properties.Length; i++)
        {
            string end = i == properties.Length - 1 ? ";" : "";
            code.AppendLine($"        {(i == 0 ? "  " : "| ")}({IsThere(properties[i])} ? 1UL << {i} : 0){end}");
        }

        code.AppendLine();
    }

    private static string IsThere(PropertyModel property) => property switch
    {
        { IsList: true } => $"value.{property.Name}.Count > 0",
        { Kind: ValueKind.Flag } => $"value.{property.Name}",
        { Kind: ValueKind.Group, IsNullable: false } => "true",
        { Kind: ValueKind.Text } => $"!string.IsNullOrWhiteSpace(value.{property.Name})",
        _ => $"value.{property.Name} is not null",
    };

    private static void EmitWalk(StringBuilder code, string record, int index, PropertyModel[] properties)
    {
        code.AppendLine($"    internal static bool Conforms({record} value, PresenceMasks masks)");
        code.AppendLine("    {");
        code.AppendLine($"        if (!masks.Allow({index}, Present(value)))");
        code.AppendLine("        {");
        code.AppendLine("            return false;");
        code.AppendLine("        }");
        code.AppendLine();
        foreach (var property in properties.Where(property => property.Kind == ValueKind.Group))
        {
            EmitStep(code, property);
        }

        code.AppendLine("        return true;");
        code.AppendLine("    }");
        code.AppendLine();
    }

    private static void EmitStep(StringBuilder code, PropertyModel property)
    {
        string codec = $"{property.ValueType}Codec";
        if (property.IsList)
        {
            code.AppendLine($"        foreach (var item in value.{property.Name}.AsSpan())");
            code.AppendLine("        {");
            code.AppendLine($"            if (!{codec}.Conforms(item, masks)) return false;");
            code.AppendLine("        }");
            code.AppendLine();
            return;
        }

        string present = property.IsNullable ? $"value.{property.Name} is not null && " : "";
        code.AppendLine($"        if ({present}!{codec}.Conforms(value.{property.Name}, masks)) return false;");
    }
}
