using System.Globalization;
using FMgo.Arithmetic;

namespace FMgo.Tests.Arithmetic;

public class RoundingTests
{
    [Theory]
    [InlineData("2.5", "3")]
    [InlineData("-2.5", "-3")]
    [InlineData("2.4999999", "2")]
    [InlineData("0.5", "1")]
    [InlineData("-0.5", "-1")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Pesos_are_whole_and_halves_go_away_from_zero(string value, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Rounding.ToPesos(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Decimals_too()
    {
        Assert.Equal(1.0001m, Rounding.ToDecimals(1.00005m, 4));
        Assert.Equal(-1.0001m, Rounding.ToDecimals(-1.00005m, 4));
    }
}
