using FMgo.Arithmetic;
using FMgo.Format;

namespace FMgo.Tests.Arithmetic;

/// <summary>Plausible documents with numbers as large, as small and as long as their fields take.</summary>
internal sealed partial class RandomDocuments
{
    private const decimal LargestInteger = 1_000_000_000;

    /// <summary>A document some of whose numbers, or all, are at the limits of their fields.</summary>
    public Document Extreme(CalculationOptions options)
    {
        var document = Plausible(options);
        double share = Pick([0.05, 0.3, 1]);
        var numbers = DocumentPatch.NumbersOf(document).Where(_ => Chance(share)).Select(number => (number.Path, ExtremeOf(number.Shape)));
        return DocumentPatch.With(document, numbers);
    }

    private decimal ExtremeOf(Shape shape)
    {
        decimal step = StepOf(shape), min = LeastOf(shape), max = MostOf(shape);
        return _random.Next(8) switch
        {
            0 or 1 => max,
            2 => min,
            3 => max - step,
            4 => min + step,
            5 => decimal.Floor(max / 2) + step,
            _ => decimal.Round((decimal)Math.Pow(_random.NextDouble(), _random.Next(1, 12)) * (max - min), shape.FractionDigits, MidpointRounding.ToZero) + min,
        };
    }

    /// <summary>The smallest difference between two numbers of a field at its limits: where digits are the limit, whole numbers have them all.</summary>
    public static decimal StepOf(Shape shape) => shape.Max == decimal.MaxValue ? 1 : new decimal(1, 0, 0, false, (byte)shape.FractionDigits);

    /// <summary>The smallest number of a field: by its bound, or by its digits where it has none.</summary>
    public static decimal LeastOf(Shape shape) => shape.Min == decimal.MinValue ? -MostOf(shape) : shape.Min;

    /// <summary>The largest number of a field.</summary>
    public static decimal MostOf(Shape shape) => shape.Max < decimal.MaxValue ? shape.Max
        : shape.Kind == ContentKind.Integer ? LargestInteger
        : (decimal)Math.Pow(10, shape.TotalDigits) - 1;
}
