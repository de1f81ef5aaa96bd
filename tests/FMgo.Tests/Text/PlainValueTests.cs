using System.Globalization;
using FMgo.Format;
using FMgo.Text;

namespace FMgo.Tests.Text;

/// <summary>Numbers and dates are read without .NET's parsers where they are written plainly: what comes out is what .NET's parsers say.</summary>
public sealed class PlainValueTests
{
    private const int Rounds = 200_000;
    private const string NumberCharacters = "0123456789012345678901234567890123456789..-+e ";
    private const string DateCharacters = "0123-:T ";

    [Fact]
    public void Numbers_are_those_of_the_decimal_parser_to_the_last_zero()
    {
        var random = new Random(11);
        for (int i = 0; i < Rounds; i++)
        {
            string text = random.GetString(NumberCharacters, random.Next(1, 24));
            bool isNumber = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal expected);

            bool isRead = NumberText.TryParse(text, strict: true, integer: false, out decimal actual);

            Assert.True(isRead == isNumber && (!isNumber || Text(expected) == Text(actual)), $"'{text}': {expected}, {actual}");
            Assert.Equal(isNumber && !text.Contains('.'), NumberText.TryParse(text, strict: true, integer: true, out _));
        }
    }

    [Theory]
    [InlineData("9999999999999999999")]
    [InlineData("0000000000000000001")]
    [InlineData("0.000000000000000000")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1.2.3")]
    [InlineData("")]
    [InlineData("\uFF11")]
    public void Numbers_at_the_edges_too(string text)
    {
        bool isNumber = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal expected);

        Assert.Equal(isNumber, NumberText.TryParse(text, strict: true, integer: false, out decimal actual));
        Assert.Equal(Text(expected), Text(actual));
    }

    [Fact]
    public void Dates_are_those_of_the_exact_parser()
    {
        var random = new Random(12);
        for (int i = 0; i < Rounds; i++)
        {
            var moment = new DateTime(random.NextInt64(DateTime.MaxValue.Ticks));
            string text = Changed(random, moment.ToString(i % 2 == 0 ? DateText.DateTime : DateText.Date, CultureInfo.InvariantCulture));

            bool isMoment = DateTime.TryParseExact(text, DateText.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var expectedMoment);
            bool isDate = DateOnly.TryParseExact(text, DateText.Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var expectedDate);

            Assert.True(DateText.TryParseDateTime(text, out var actualMoment) == isMoment && actualMoment == expectedMoment, text);
            Assert.True(DateText.TryParseDate(text, out var actualDate) == isDate && actualDate == expectedDate, text);
        }
    }

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2026-00-10", false)]
    [InlineData("2026-13-10", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2026-04-31", false)]
    public void A_day_must_exist(string text, bool exists)
    {
        Assert.Equal(exists, DateText.TryParseDate(text, out _));
        Assert.Equal(exists, DateText.TryParseDateTime(text + "T23:59:59", out _));
        Assert.False(DateText.TryParseDateTime(text + "T24:00:00", out _));
        Assert.False(DateText.TryParseDateTime(text + "T12:60:00", out _));
        Assert.False(DateText.TryParseDateTime(text + "T12:00:60", out _));
    }

    [Theory]
    [InlineData("1 MontoType")]
    [InlineData("1 ValorType")]
    [InlineData("1 PctType")]
    [InlineData("1 Dec12_6Type")]
    [InlineData("1 Dec14_4-0Type")]
    [InlineData("1 FolioType")]
    [InlineData("1 dec(6,2)")]
    [InlineData("1 int(0..18446744073709551615)")]
    [InlineData("1 int(-9223372036854775808..9223372036854775807)")]
    public void A_number_is_within_its_bounds_when_each_bound_holds(string syntax)
    {
        var shape = ShapeSyntax.Parse(syntax);
        var random = new Random(13);
        for (int i = 0; i < Rounds / 10; i++)
        {
            decimal value = Value(random, shape);

            bool isWithin = value >= shape.Min && value <= shape.Max && Decimals(value) <= shape.FractionDigits && Digits(value) <= shape.TotalDigits;

            Assert.True(DecimalDigits.AreTaken(shape, value) == isWithin, $"{value} of {syntax}");
            Assert.Equal(Decimals(value), DecimalDigits.Fraction(value));
            if (decimal.IsInteger(value) && decimal.Abs(value) <= long.MaxValue && shape.Takes((long)value))
            {
                Assert.True(isWithin, $"{value} of {syntax}");
            }
        }
    }

    private static decimal Value(Random random, Shape shape) => random.Next(6) switch
    {
        0 => Near(random, shape.Min),
        1 => Near(random, shape.Max),
        2 => random.Next(-2, 3),
        _ => new decimal(random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(5) == 0 ? random.Next(5000) : 0, random.Next(2) == 0, (byte)random.Next(12)),
    };

    private static decimal Near(Random random, decimal bound) =>
        decimal.Abs(bound) > 1e27m ? bound : bound + (random.Next(-2, 3) * (random.Next(2) == 0 ? 1m : 0.0001m));

    // Independently of DecimalDigits: from how .NET writes the number.
    private static int Decimals(decimal value)
    {
        string text = Text(value);
        return text.Contains('.') ? text.TrimEnd('0').Length - text.IndexOf('.') - 1 : 0;
    }

    private static int Digits(decimal value) => Text(decimal.Abs(decimal.Truncate(value))).TrimStart('0').Length + Decimals(value);

    private static string Changed(Random random, string text)
    {
        if (random.Next(3) == 0)
        {
            return text;
        }

        char[] characters = text.ToCharArray();
        characters[random.Next(characters.Length)] = DateCharacters[random.Next(DateCharacters.Length)];
        return new string(characters);
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
