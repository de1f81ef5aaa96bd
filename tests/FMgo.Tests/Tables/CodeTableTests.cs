using System.Globalization;
using FMgo.Tables;

namespace FMgo.Tests.Tables;

public class CodeTableTests
{
    [Theory]
    [InlineData("1", "Sale")]
    [InlineData("01", "Sale")]
    [InlineData("0009", "Sale for export")]
    public void Leading_zeros_of_numbers_do_not_count(string code, string name) =>
        Assert.Equal(name, CodeTables.TransferReasons.Find(code)?.EnglishName);

    [Fact]
    public void Leading_zeros_of_other_codes_count()
    {
        Assert.NotNull(CodeTables.ReferenceTypes.Find("33"));
        Assert.Null(CodeTables.ReferenceTypes.Find("033"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("000")]
    [InlineData("10")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1.0")]
    [InlineData("１")]
    [InlineData("Sale")]
    [InlineData("111111111111111111111111111111111111111111")]
    public void Unknown_codes_are_not_found(string code)
    {
        Assert.Null(CodeTables.TransferReasons.Find(code));
        Assert.False(CodeTables.TransferReasons.TryFind(code, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Unknown_numbers_are_not_found(long code) => Assert.False(CodeTables.TransferReasons.TryFind(code, out _));

    [Fact]
    public void A_code_is_found_as_text_and_as_number()
    {
        Assert.True(CodeTables.ShowItemKinds.TryFind("01", out var byText));
        Assert.True(CodeTables.ShowItemKinds.TryFind(1, out var byNumber));
        Assert.Same(byText, byNumber);
        Assert.Equal("01", byText.Code);
        Assert.Equal("33", CodeTables.ReferenceTypes.Find(33)?.Code);
    }

    [Fact]
    public void Case_matters_because_it_matters_to_the_schema()
    {
        Assert.NotNull(CodeTables.PaymentMeans.Find("EF"));
        Assert.Null(CodeTables.PaymentMeans.Find("ef"));
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        Find();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Find();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void Find()
        {
            _ = CodeTables.TransferReasons.Find("09");
            _ = CodeTables.ReferenceTypes.Find("SET");
            _ = CodeTables.SiiDocuments.Find(914);
            _ = CodeTables.Find("Detalle[12]/IndExe", DocumentType.Boleta);
        }
    }

    [Fact]
    public void Names_follow_the_culture()
    {
        var cash = CodeTables.PaymentMeans.Find("EF");
        Assert.Equal("Efectivo", cash?.GetName(CultureInfo.GetCultureInfo("es-CL")));
        Assert.Equal("Cash", cash?.GetName(CultureInfo.GetCultureInfo("en-GB")));
        Assert.Equal("Efectivo", cash?.GetName(CultureInfo.GetCultureInfo("fr-FR")));
        Assert.Equal("Medios de pago", CodeTables.PaymentMeans.GetName(CultureInfo.GetCultureInfo("es-CL")));
        Assert.Equal("Means of payment", CodeTables.PaymentMeans.GetName(CultureInfo.GetCultureInfo("en-US")));
    }

    [Fact]
    public void Dates_are_those_of_the_manual()
    {
        Assert.Equal(new DateOnly(2023, 12, 7), CodeTables.ReferenceTypes.Find("48")?.ValidFrom);
        Assert.Null(CodeTables.ReferenceTypes.Find("33")?.ValidFrom);
    }
}
