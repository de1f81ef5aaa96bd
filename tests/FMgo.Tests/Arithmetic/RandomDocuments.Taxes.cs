using FMgo.Documents;
using FMgo.Tests.Arithmetic.Oracle;

namespace FMgo.Tests.Arithmetic;

/// <summary>Additional taxes and retentions of plausible documents (fact sheet 3.4).</summary>
internal sealed partial class RandomDocuments
{
    // What the seller adds (33 and its guides and notes), and what the buyer retains (46 and its notes). 16, 40, 54 and 55 stand in no manual.
    private static readonly SpecTaxCode[] Added = [.. SpecTaxCode.Table.Where(tax => tax.Code is 16 or 40 or 46 or 53 || !tax.IsRetained)];
    private static readonly SpecTaxCode[] Retained = [.. SpecTaxCode.Table.Where(tax => tax.Code is 54 or 55 || (tax.IsRetained && tax.Code is not (46 or 53)))];
    private static readonly SpecTaxCode[] WhollyRetained = [.. Retained.Where(tax => tax.RetainsAllVat)];

    // A settlement invoice has no Retenedor, and no source says how the VAT of 46 is kept back where lines have signs.
    private static readonly SpecTaxCode[] OfSettlements = [.. Added.Where(tax => tax.Code != 46 && tax.Base is SpecTaxBase.Lines or SpecTaxBase.Stated)];

    private Document WithTaxes(Document document)
    {
        int type = document.Type!.Code;
        string? corrected = document.References.Count > 0 ? document.References[0].Type : null;
        bool hasTaxes = type is 33 or 43 or 46 or 52 || corrected is "33" or "43" or "46" or "52" or "56" or "61";
        if (!hasTaxes || (document.Header.Identification.HasGrossPrices && !Chance(0.1)) || Chance(0.4))
        {
            return document;
        }

        bool buys = type == 46 || corrected == "46";
        bool wholly = buys && Chance(0.4);
        var source = type == 43 ? OfSettlements : wholly ? WhollyRetained : buys ? Retained : Added;
        var palette = Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Pick(source)).Distinct().ToArray();
        var lines = document.Lines.Select(line => line.ExemptionMark is null ? WithCodes(line, palette, wholly ? 1 : CountOfCodes(buys)) : line).ToValueList();
        var stated = palette.Where(tax => tax.Base == SpecTaxBase.Stated).Select(tax => new TaxTotal
        {
            Code = tax.Text,
            Percent = Chance(0.3) ? Percent(20) : null,
            Amount = tax.Code is 28 or 35 or 51 or 52 && Chance(0.3) ? -_random.Next(1, 5_000) : _random.Next(1, tax.RetainsVat ? 2_000 : 500_000),
        });
        return document with { Lines = lines, Header = document.Header with { Totals = document.Header.Totals with { Taxes = stated.ToValueList() } } };
    }

    // Two retentions in a line are soon more than its VAT.
    private int CountOfCodes(bool buys) => buys && Chance(0.8) ? _random.Next(0, 2) : _random.Next(0, 3);

    private Line WithCodes(Line line, SpecTaxCode[] palette, int count)
    {
        var taxes = Enumerable.Range(0, count).Select(_ => Pick(palette)).Distinct().ToArray();
        bool slaughter = taxes.Any(tax => tax.Base == SpecTaxBase.Slaughter), margin = taxes.Any(tax => tax.Base == SpecTaxBase.Margin);
        return line with
        {
            TaxCodes = taxes.Select(tax => tax.Text).ToValueList(),
            RetentionAgent = !slaughter && !margin ? null : new RetentionAgent
            {
                IsAgent = true,
                SlaughterBaseAmount = slaughter ? _random.Next(1, 1_000_000) : null,
                MarketingMarginBaseAmount = margin ? _random.Next(1, 1_000_000) : null,
            },
        };
    }
}
