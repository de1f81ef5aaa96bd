using FMgo.Tables;

namespace FMgo.Tests.Tables;

/// <summary>The table of additional taxes and retentions: rates by date, and which documents carry them.</summary>
public class TaxTests
{
    [Theory]
    [InlineData("24", "2014-09-30", 27)]
    [InlineData("24", "2014-10-01", 31.5)]
    [InlineData("27", "2010-01-01", 13)]
    [InlineData("27", "2026-01-01", 10)]
    [InlineData("15", "2003-09-30", 18)]
    [InlineData("15", "2026-01-01", 19)]
    [InlineData("34", "2026-01-01", 4)]
    [InlineData("34", "2006-05-10", 11)]
    [InlineData("34", "2010-12-31", 11)]
    [InlineData("34", "2011-01-01", 4)]
    [InlineData("30", "2009-07-01", 13)]
    [InlineData("30", "2010-12-31", 13)]
    [InlineData("30", "2011-01-01", 10)]
    [InlineData("32", "2006-01-01", 8)]
    public void Rate_is_that_of_the_date(string code, string date, double percent)
    {
        Assert.True(Tax.TryFind(code, out var tax));
        Assert.Equal((decimal)percent, tax.RateOn(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("28")]
    [InlineData("49")]
    [InlineData("53")]
    public void Taxes_that_are_stated_have_no_rate(string code)
    {
        Assert.True(Tax.TryFind(code, out var tax));
        Assert.Null(tax.RateOn(null));
    }

    [Theory]
    [InlineData("27", 33, true)]
    [InlineData("27", 46, false)]
    [InlineData("27", 61, true)]
    [InlineData("34", 46, true)]
    [InlineData("34", 33, false)]
    [InlineData("34", 56, true)]
    [InlineData("27", 34, false)]
    [InlineData("27", 39, false)]
    [InlineData("27", 110, false)]
    [InlineData("54", 33, true)]
    public void Only_some_documents_carry_a_tax(string code, int type, bool applies)
    {
        Assert.True(Tax.TryFind(code, out var tax));
        Assert.Equal(applies, tax.AppliesTo(DocumentType.FromCode(type)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("29")]
    [InlineData("027")]
    public void Unknown_codes_are_not_found(string? code) => Assert.False(Tax.TryFind(code, out _));

    [Fact]
    public void Codes_are_those_of_the_schema_in_the_order_of_their_numbers()
    {
        Assert.Equal(44, Tax.All.Count);
        Assert.Equal(Tax.All.Select(tax => int.Parse(tax.Code, System.Globalization.CultureInfo.InvariantCulture)).Order(), Tax.All.Select(tax => int.Parse(tax.Code, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(Tax.All.SelectMany(tax => tax.Rates), rate => Assert.NotEmpty(rate.Source));
    }

    [Fact]
    public void Construction_credit_ends_in_2027()
    {
        Assert.Equal(65, ConstructionCreditFactors.On(new DateOnly(2022, 12, 31)));
        Assert.Equal(32.5m, ConstructionCreditFactors.On(new DateOnly(2023, 1, 1)));
        Assert.Equal(16.25m, ConstructionCreditFactors.On(new DateOnly(2026, 12, 31)));
        Assert.Equal(0, ConstructionCreditFactors.On(new DateOnly(2027, 1, 1)));
    }
}
