using System.Reflection;
using FMgo.Stores.Model;

namespace FMgo.Stores.Tests;

/// <summary>Every statement of the stores: their constants, wherever they are.</summary>
internal static class Statements
{
    private static readonly string[] Verbs = ["SELECT", "UPDATE", "DELETE"];

    /// <summary>Statements that look for rows, by the name of their constant; fragments that others complete have no WHERE and are left out.</summary>
    public static IReadOnlyList<(string Name, string Sql)> All { get; } =
    [
        .. typeof(StoreContext).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (Name: $"{field.DeclaringType!.FullName}.{field.Name}", Sql: (string)field.GetRawConstantValue()!))
            .Where(one => Verbs.Any(verb => one.Sql.StartsWith(verb, StringComparison.Ordinal)) && one.Sql.Contains("WHERE", StringComparison.Ordinal)),
    ];

    /// <summary>A value for each parameter that a statement may have.</summary>
    public static object Value(string parameter) => parameter switch
    {
        "@key" or "@branch" or "@holder" or "@worker" or "@certificate" => "x",
        "@day" => Given.Today,
        "@after" => Array.Empty<byte>(),
        "@issuers" => new[] { 33 },
        "@keys" => new[] { "x" },
        "@issuer" or "@type" or "@state" or "@count" or "@version" => 33,
        _ => 1L,
    };
}
