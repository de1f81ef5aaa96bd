using System.Reflection;
using FMgo.Sii;

namespace FMgo.Tests.Conventions;

/// <summary>Values of any public type: an empty one and one with every property filled.</summary>
internal static class TravelSamples
{
    private static readonly Rule MadeUp = Rule.Warning("SHOP-STK-001", "No queda stock de {0}.", "There is no stock left of {0}.");

    public static Finding Finding { get; } = FMgo.Format.StructureRules.TooLong.At("Detalle[1]/NmbItem", "90", "80");

    public static IEnumerable<object> Of(Type type)
    {
        if (type == typeof(Rut))
        {
            return [The.IssuerRut, Rut.Sii, default(Rut)];
        }

        if (type == typeof(Finding))
        {
            return [Finding, MadeUp.At("", "A-17"), Finding with { IsWaived = true }];
        }

        if (type == typeof(Document))
        {
            return [.. DocumentType.All.Select(each => Some.Issued(each)), new Document()];
        }

        if (type == typeof(ValueList<Rut>))
        {
            return [default(ValueList<Rut>), (ValueList<Rut>)[The.IssuerRut, Rut.Sii]];
        }

        if (type == typeof(Result<Document>))
        {
            return [Result.Success(Some.Issued(DocumentType.Invoice), [MadeUp.At("", "x")]), Result.Failure<Document>([Finding])];
        }

        return Known(type) is { } known ? [known] : [Made(type, level: 0)];
    }

    private static object? Known(Type type) => type switch
    {
        _ when type == typeof(string) => "ñandú",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 7,
        _ when type == typeof(long) => 7L,
        _ when type == typeof(decimal) => 0.25m,
        _ when type == typeof(DateOnly) => The.IssueDate,
        _ when type == typeof(TimeOnly) => new TimeOnly(10, 20, 30),
        _ when type == typeof(DateTime) => new DateTime(2026, 11, 23, 10, 20, 30),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 23, 10, 20, 30, TimeSpan.FromHours(-3)),
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(5),
        _ when type == typeof(Uri) => new Uri("https://localhost/"),
        _ when type == typeof(Rut) => The.IssuerRut,
        _ when type == typeof(DocumentType) => DocumentType.Invoice,
        _ when type == typeof(DocumentKey) => new DocumentKey(The.IssuerRut, DocumentType.Invoice, 170),
        _ when type == typeof(TrackId) => TrackId.Parse("0000053292"),
        _ when type == typeof(SiiStatus) => new SiiStatus(SiiCodeFamily.Upload, "0", "OK"),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1),
        _ => null,
    };

    private static object Made(Type type, int level)
    {
        Assert.True(level < 8, $"{type} is too deep.");
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Made(value, level);
        }

        if (Known(type) is { } known)
        {
            return known;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return ListOf(type.GetGenericArguments()[0], level);
        }

        // A record that is made with its values, or with none.
        object made = type.GetConstructors().FirstOrDefault(constructor => constructor.GetParameters().Length > 0) is { } constructor
            ? constructor.Invoke([.. constructor.GetParameters().Select(parameter => Made(parameter.ParameterType, level + 1))])
            : Activator.CreateInstance(type, nonPublic: true)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            {
                property.SetValue(made, Made(property.PropertyType, level + 1));
            }
        }

        return made;
    }

    private static object ListOf(Type element, int level)
    {
        var items = Array.CreateInstance(element, 2);
        items.SetValue(Made(element, level + 1), 0);
        items.SetValue(Made(element, level + 1), 1);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(element).Invoke(null, [items])!;
    }
}
