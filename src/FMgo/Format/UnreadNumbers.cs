using System.Globalization;
using FMgo.Text;

namespace FMgo.Format;

/// <summary>Why a text cannot be taken as a number: it is none, or one that the field cannot have.</summary>
internal static class UnreadNumbers
{
    // As long as the formats of SII go, where a shape says no more than that a number is whole.
    private const int LongestWhole = 18;

    private static readonly Rule Fraction = StructureRules.TooManyDecimals.InOtherWords(
        "El valor {0} tiene decimales: aquí solo se admiten números enteros, sin punto.",
        "The value {0} has decimals: only whole numbers are taken here, without a point.")
        .OfUnread();

    private static readonly Rule Digits = StructureRules.TooManyDigits.InOtherWords(
        StructureRules.TooManyDigits.Spanish,
        StructureRules.TooManyDigits.English)
        .OfUnread();

    /// <summary>What is wrong.</summary>
    /// <param name="path">The path of the field.</param>
    /// <param name="text">The text, without outer blanks.</param>
    /// <param name="isPersonal">Whether the field may tell who a person is, so that nothing of it is quoted.</param>
    /// <param name="integer">Whether the field takes whole numbers only.</param>
    /// <param name="shape">The shape of the field; null where its type of document does not have it.</param>
    public static Finding At(string path, ReadOnlySpan<char> text, bool isPersonal, bool integer, Shape? shape)
    {
        string value = text.ToString();
        if (!NumberText.IsNumber(text))
        {
            return Quote.At(StructureRules.NotANumber, path, value, !isPersonal && Quote.IsPlain(value));
        }

        string shown = isPersonal ? Quote.Hidden : FieldReader.ShownName(value);
        return integer && value.Contains('.') ? Fraction.At(path, shown) : Digits.At(path, shown, MostOf(shape, integer).ToString(CultureInfo.InvariantCulture));
    }

    private static int MostOf(Shape? shape, bool integer)
    {
        int most = shape?.TotalDigits ?? LongestWhole;
        if (!integer)
        {
            return most;
        }

        most = Math.Min(most, LongestWhole);
        return shape is { Max: < decimal.MaxValue } ? Math.Min(most, decimal.Floor(shape.Max).ToString(CultureInfo.InvariantCulture).Length) : most;
    }
}
