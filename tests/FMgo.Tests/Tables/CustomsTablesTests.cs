using System.Globalization;
using FMgo.Tables;

namespace FMgo.Tests.Tables;

/// <summary>Facts that everybody who exports from Chile knows, and the shape of the rest.</summary>
public class CustomsTablesTests
{
    [Fact]
    public void Ports_are_found_by_number()
    {
        Assert.Equal("Valparaíso", CodeTables.Ports.Find(905)?.SpanishName);
        Assert.Equal("San Antonio", CodeTables.Ports.Find(906)?.SpanishName);
        Assert.Equal("Hamburg", CodeTables.Ports.Find(592)?.EnglishName);
        Assert.Equal("Yokohama", CodeTables.Ports.Find("0444")?.EnglishName);
        Assert.Null(CodeTables.Ports.Find(0));
        Assert.Null(CodeTables.Ports.Find(9999));
    }

    [Fact]
    public void Countries_are_found_by_number()
    {
        Assert.Equal("CL", CodeTables.Countries.Find(997)?.IsoCode);
        Assert.Equal("US", CodeTables.Countries.Find(225)?.IsoCode);
        Assert.Equal("DE", CodeTables.Countries.Find("563")?.IsoCode);
        Assert.Null(CodeTables.Countries.Find(999)?.IsoCode);
        Assert.Same(CodeTables.Countries, CodeTables.Find("Encabezado/Receptor/Extranjero/Nacionalidad", DocumentType.ExportInvoice));
    }

    [Fact]
    public void Iso_codes_of_countries_exist_and_are_there_once()
    {
        string[] codes = [.. CodeTables.Countries.Entries.Select(entry => entry.IsoCode).OfType<string>()];
        Assert.True(codes.Length > 200);
        Assert.Equal(codes.Distinct(), codes);

        // .NET takes EH, which is Western Sahara, for a language.
        Assert.All(codes.Where(code => code != "EH"), code => Assert.Equal(code, new RegionInfo(code).TwoLetterISORegionName));
    }

    [Fact]
    public void Iso_codes_and_numbers_of_currencies_are_there_once()
    {
        string[] codes = [.. CodeTables.Currencies.Entries.Select(entry => entry.IsoCode).OfType<string>()];
        Assert.Equal(39, codes.Length);
        Assert.Equal(codes.Distinct(), codes);
        Assert.All(codes, code => Assert.True(code.Length == 3 && code.All(char.IsAsciiLetterUpper), code));
        Assert.Equal(40, CodeTables.Currencies.Entries.Select(entry => entry.CustomsCode).OfType<string>().Where(number => number.All(char.IsAsciiDigit)).Distinct().Count());
    }

    [Theory]
    [InlineData(1, "CIF")]
    [InlineData(2, "CFR")]
    [InlineData(5, "FOB")]
    [InlineData(10, "FCA")]
    public void Sale_clauses_have_their_incoterm(int code, string incoterm) => Assert.Equal(incoterm, CodeTables.SaleClauses.Find(code)?.Abbreviation);

    [Fact]
    public void Without_payment_is_21() => Assert.Equal("S/PAGO", CodeTables.ExportPaymentForms.Find(21)?.Abbreviation);

    [Fact]
    public void Abbreviations_are_there_once()
    {
        foreach (var table in CodeTables.All)
        {
            var abbreviations = table.Entries.Select(entry => entry.Abbreviation).OfType<string>();
            Assert.Equal(abbreviations.Distinct(), abbreviations);
        }
    }

    [Fact]
    public void Tables_that_were_not_checked_at_their_source_are_not_complete()
    {
        CodeTable[] tables = [CodeTables.ExportPaymentForms, CodeTables.SaleModalities, CodeTables.SaleClauses, CodeTables.TransportModes, CodeTables.Units, CodeTables.PackageTypes, CodeTables.Ports, CodeTables.Countries];
        Assert.All(tables, table => Assert.False(table.IsComplete));
    }

    [Fact]
    public void Numbers_fit_their_fields()
    {
        Assert.All(CodeTables.Ports.Entries, port => Assert.InRange(Number(port), 1, 9999));
        Assert.All(CodeTables.Countries.Entries, country => Assert.InRange(Number(country), 1, 999));
        Assert.All(CodeTables.PackageTypes.Entries, package => Assert.InRange(Number(package), 1, 999));
        Assert.All(CodeTables.Units.Entries, unit => Assert.InRange(Number(unit), 1, 99));
    }

    private static int Number(CodeEntry entry) => int.Parse(entry.Code, CultureInfo.InvariantCulture);
}
