using System.Globalization;
using System.Reflection;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Tests.Conformance;

/// <summary>Makes documents of a type with every field filled, or a random part of them, with values that the declared shapes allow.</summary>
internal sealed class DocumentFiller(DocumentType type, Random random, bool everything)
{
    private const string Alphabet = "ABCDEFGHIJKLMNÑOPQRSTUVWXYZabcdefghijklmnñopqrstuvwxyz áéíóúü0123456789.,;:&<>'\"-/()%$°ª";

    private static readonly Assembly Library = typeof(Document).Assembly;

    private readonly DocumentBranch _branch = type.Branch;

    public Document Fill() => (Document)Fill(typeof(Document));

    private object Fill(Type record)
    {
        object instance = Activator.CreateInstance(record)!;
        foreach (var field in FieldsOf(record).Where(field => field.ShapeIn(_branch) is not null))
        {
            var property = record.GetProperty(field.Property)!;
            var shape = field.ShapeIn(_branch)!;
            if (shape.MinCount == 0 && !everything && random.Next(2) == 0)
            {
                continue;
            }

            property.SetValue(instance, field.IsList ? List(property.PropertyType, shape, Math.Max(shape.MinCount, Count(shape))) : Value(property.PropertyType, shape));
        }

        // A group without any field says nothing, and JSON drops it: fill another part of it instead.
        return instance.Equals(Activator.CreateInstance(record)) ? Fill(record) : instance;
    }

    private static Field[] FieldsOf(Type record) =>
        (Field[])Library.GetType($"FMgo.Documents.{record.Name}Codec")!.GetField("Fields", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

    private int Count(Shape shape) => everything ? Math.Min(shape.MaxCount, 3) : random.Next(1, Math.Min(shape.MaxCount, 4) + 1);

    private object List(Type list, Shape shape, int count)
    {
        var element = list.GetGenericArguments()[0];
        var items = Array.CreateInstance(element, count);
        for (int i = 0; i < count; i++)
        {
            items.SetValue(Value(element, shape), i);
        }

        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(element).Invoke(null, [items])!;
    }

    private object Value(Type propertyType, Shape shape)
    {
        var target = Nullable.GetUnderlyingType(propertyType) ?? propertyType;
        return shape.Kind switch
        {
            ContentKind.Group => Fill(target),
            ContentKind.Text => Text(shape),
            ContentKind.Integer or ContentKind.Decimal => Convert.ChangeType(Number(shape), target, CultureInfo.InvariantCulture),
            ContentKind.Code when target == typeof(string) => Pick(shape.Codes),
            ContentKind.Code => EnumValue(target, Pick(shape.Codes)),
            ContentKind.Flag => true,
            ContentKind.Rut => Rut.FromBody(random.Next(1, Rut.MaxBody)),
            ContentKind.Type => type,
            ContentKind.Date => DateOnly.FromDateTime(Moment(shape)),
            ContentKind.Time => TimeOnly.FromDateTime(Moment(shape)),
            ContentKind.DateTime => Moment(shape),
            _ => throw new InvalidOperationException(shape.Kind.ToString()),
        };
    }

    private static object EnumValue(Type target, string code) =>
        Library.GetType("FMgo.Documents.EnumCodes")!.GetMethod($"{target.Name}FromCode", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [code])!;

    private string Text(Shape shape)
    {
        int length = everything ? shape.MaxLength : random.Next(Math.Max(shape.MinLength, 1), shape.MaxLength + 1);
        return string.Create(length, random, (span, source) =>
        {
            foreach (ref char character in span)
            {
                character = Alphabet[source.Next(Alphabet.Length)];
            }
        });
    }

    private decimal Number(Shape shape)
    {
        decimal max = Math.Min(shape.Max, shape.Kind == ContentKind.Decimal && shape.Max == decimal.MaxValue ? 99_999_999.99m : shape.Max == decimal.MaxValue ? 60 : shape.Max);
        decimal min = Math.Max(shape.Min, shape.Min == decimal.MinValue ? 0 : shape.Min);
        return random.Next(4) switch
        {
            0 => max,
            1 => min,
            _ => decimal.Round(min + (max - min) * (decimal)Math.Pow(random.NextDouble(), 4), Math.Min(shape.FractionDigits, 6), MidpointRounding.ToZero),
        };
    }

    private DateTime Moment(Shape shape)
    {
        var earliest = shape.Earliest is null ? new DateTime(2000, 1, 1) : DateTime.Parse(shape.Earliest, CultureInfo.InvariantCulture);
        var latest = shape.Latest is null ? new DateTime(2050, 12, 31) : DateTime.Parse(shape.Latest, CultureInfo.InvariantCulture);
        return earliest.AddSeconds((long)((latest - earliest).TotalSeconds * random.NextDouble()));
    }

    private string Pick(string[] codes) => codes[random.Next(codes.Length)];
}
