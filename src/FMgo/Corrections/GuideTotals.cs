using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Corrections;

/// <summary>What guides state in their totals and no line leads to: stated taxes, the credit of construction companies, the VAT of principals and a second currency.</summary>
/// <param name="guides">The guides.</param>
/// <param name="lines">What is billed of them.</param>
/// <param name="findings">What keeps them from being billed.</param>
internal sealed class GuideTotals(Document[] guides, GuideLines lines, List<Finding> findings)
{
    private const string Path = Paths.Header.Totals.Path;

    /// <summary>The sums; the invoice computes the rest.</summary>
    public Totals Sum()
    {
        foreach (var guide in guides)
        {
            var totals = guide.Header.Totals;
            Check(guide, Tags.Totals.Taxes, StatedTaxes(guide).Any(row => row.Amount is not (null or 0)));
            Check(guide, Tags.Totals.ConstructionCredit, totals.ConstructionCredit is not (null or 0));
            Check(guide, Tags.Totals.ThirdPartyVat, PrincipalsVat(guide) is not (null or 0));
        }

        return new Totals
        {
            Taxes = guides.SelectMany(StatedTaxes).GroupBy(row => row.Code).Select(rows => rows.First() with { Amount = rows.Sum(row => row.Amount) }).ToValueList(),
            ConstructionCredit = NotZero(guides.Sum(guide => guide.Header.Totals.ConstructionCredit)),
            ThirdPartyVat = NotZero(guides.Sum(PrincipalsVat)),
        };
    }

    /// <summary>The second currency, which the calculator fills in by its rate; none where the guides do not agree on it, which is told.</summary>
    public OtherCurrencyTotals? OtherCurrency(out Finding? told)
    {
        told = null;
        Document[] billed = [.. guides.Where(guide => lines.Of(guide).Any())];
        var first = billed[0].Header.OtherCurrency;
        if (Array.TrueForAll(billed, guide => guide.Header.OtherCurrency is null))
        {
            return null;
        }

        if (billed.Length == 1 && !lines.IsReduced(billed[0]) && first!.ExchangeRate is null)
        {
            return first;
        }

        var other = billed.FirstOrDefault(guide => guide.Header.OtherCurrency is not { ExchangeRate: { } rate } currency || currency.Currency != first?.Currency || rate != first?.ExchangeRate);
        if (other is null)
        {
            return new OtherCurrencyTotals { Currency = first!.Currency, ExchangeRate = first.ExchangeRate };
        }

        told = BillingRules.OtherCurrencyLeftOut.At(Paths.Header.OtherCurrency.Path, GuideCheck.NameOf(other));
        return null;
    }

    private void Check(Document guide, string tag, bool isThere)
    {
        if (isThere && lines.IsReduced(guide))
        {
            findings.Add(BillingRules.NotDivisible.At($"{Path}/{tag}", GuideCheck.NameOf(guide), tag));
        }
        else if (isThere && !lines.Of(guide).Any())
        {
            findings.Add(BillingRules.AdjustmentWithoutItems.At($"{Path}/{tag}", GuideCheck.NameOf(guide), tag));
        }
    }

    /// <summary>The taxes that nobody computes: their amounts come from the guide.</summary>
    public static IEnumerable<TaxTotal> StatedTaxes(Document guide) =>
        guide.Header.Totals.Taxes.Where(row => Tax.TryFind(row.Code, out var tax) && tax.Base == TaxBase.Stated);

    private static decimal? PrincipalsVat(Document guide) => guide.Header.Totals is var totals ? totals.ThirdPartyVat ?? totals.Vat - totals.OwnVat : null;

    private static decimal? NotZero(decimal? amount) => amount is 0 ? null : amount;
}
