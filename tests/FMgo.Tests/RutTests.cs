using System.Globalization;

namespace FMgo.Tests;

public class RutTests
{
    [Theory]
    [InlineData("76192083-9", 76_192_083)]
    [InlineData("76.192.083-9", 76_192_083)]
    [InlineData(" 76192083-9 ", 76_192_083)]
    [InlineData("07880442-4", 7_880_442)]
    [InlineData("007.880.442-4", 7_880_442)]
    [InlineData("60803000-K", 60_803_000)]
    [InlineData("60803000-k", 60_803_000)]
    [InlineData("1-9", 1)]
    [InlineData("0-0", 0)]
    public void Reads_what_people_write(string text, int body) => Assert.Equal(body, Rut.Parse(text).Body);

    [Theory]
    [InlineData("")]
    [InlineData("76192083")]
    [InlineData("761920839")]
    [InlineData("76192083-8")]
    [InlineData("7619208-3-9")]
    [InlineData("7.61.92083-9")]
    [InlineData(".76.192.083-9")]
    [InlineData("76,192,083-9")]
    [InlineData("-9")]
    [InlineData("100000000-4")]
    [InlineData("76192083-")]
    [InlineData("７６192083-9")]
    public void Refuses_what_is_not_a_rut(string text)
    {
        Assert.False(Rut.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Rut.Parse(text));
    }

    [Fact]
    public void Check_digit_agrees_with_the_definition_for_every_body_up_to_a_million()
    {
        for (int body = 1; body <= 1_000_000; body++)
        {
            int sum = body.ToString(CultureInfo.InvariantCulture).Reverse().Select((digit, place) => (digit - '0') * (place % 6 + 2)).Sum();
            string expected = ((11 - sum % 11) % 11) switch { 10 => "K", var digit => digit.ToString(CultureInfo.InvariantCulture) };
            Assert.Equal(expected[0], Rut.CheckDigitOf(body));
        }
    }

    [Fact]
    public void Formats_compact_and_printed()
    {
        var rut = Rut.FromBody(76_192_083);
        Assert.Equal("76192083-9", rut.ToString());
        Assert.Equal("76192083-9", $"{rut:C}");
        Assert.Equal("76.192.083-9", $"{rut:P}");
        Assert.Equal("0-0", default(Rut).ToString());
        Assert.Throws<FormatException>(() => rut.ToString("X"));
    }

    [Fact]
    public void Formats_to_utf8()
    {
        Span<byte> buffer = stackalloc byte[10];
        Assert.True(Rut.Sii.TryFormat(buffer, out int written, default, null));
        Assert.Equal("60803000-K"u8.ToArray(), buffer[..written].ToArray());
        Assert.False(Rut.Sii.TryFormat(buffer[..9], out _, default, null));
    }

    [Fact]
    public void Body_must_fit_eight_digits()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rut.FromBody(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rut.FromBody(100_000_000));
        Assert.Equal("99999999-9", Rut.FromBody(Rut.MaxBody).ToString());
    }
}
