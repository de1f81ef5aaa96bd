using System.Globalization;
using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>The currency of a line beside that of the totals: one is a code of three characters (<c>Moneda</c>), the other a name of Customs (<c>TpoMoneda</c>).</summary>
internal static class SecondCurrency
{
    /// <summary>Chile's own, by Customs' name.</summary>
    public const string Pesos = "PESO CL";
    private const string OfNoName = "OTRAS MONEDAS";

    /// <summary>The rate between the currency of the document and that of a line: of the line, or of the document where it is the same currency; <c>null</c> where none is known.</summary>
    public static decimal? FactorOf(Document document, LineCurrency line)
    {
        if (line.ConversionFactor is > 0 and <= Limits.ExchangeRate)
        {
            return line.ConversionFactor;
        }

        string? name = document.Header.OtherCurrency is { Currency: null or "" } && document.Type!.IsExport ? Pesos : document.Header.OtherCurrency?.Currency;
        return IsSame(name, line.Code) && document.Header.OtherCurrency?.ExchangeRate is > 0 and <= Limits.ExchangeRate and { } rate ? rate : null;
    }

    /// <summary>Whether a name of Customs and a code are of one currency. The code may be that of ISO 4217, Customs' number, or the name itself.</summary>
    public static bool IsSame(string? name, string? code)
    {
        var currency = code.AsSpan().Trim();
        if (name is null || currency.IsEmpty || CodeTables.Currencies.Find(name) is not { } entry)
        {
            return false;
        }

        return entry.Code == OfNoName ? !IsNamed(currency) : Has(entry, currency);
    }

    private static bool IsNamed(ReadOnlySpan<char> currency)
    {
        foreach (var entry in CodeTables.Currencies.Entries.AsSpan())
        {
            if (Has(entry, currency))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(CodeEntry entry, ReadOnlySpan<char> currency) =>
        currency.Equals(entry.IsoCode, StringComparison.OrdinalIgnoreCase)
        || currency.Equals(entry.Code, StringComparison.OrdinalIgnoreCase)
        || (int.TryParse(currency, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number.ToString(CultureInfo.InvariantCulture) == entry.CustomsCode);
}
