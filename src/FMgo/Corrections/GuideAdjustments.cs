using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tables;
using FMgo.Validation;

namespace FMgo.Corrections;

/// <summary>
/// Carries the global discounts and surcharges of guides over to their invoice, so that its net is the sum of theirs: as they are where all guides have the same ones, otherwise as the
/// money that those of each guide came to, for a percentage of one guide is none of all. What has no such money is told.
/// </summary>
/// <param name="guides">The guides.</param>
/// <param name="lines">What is billed of them.</param>
/// <param name="options">How their arithmetic was made.</param>
/// <param name="findings">What keeps them from being billed.</param>
internal sealed class GuideAdjustments(Document[] guides, GuideLines lines, CalculationOptions options, List<Finding> findings)
{
    private const string Discounts = "Descuentos globales de las guías";
    private const string Surcharges = "Recargos globales de las guías";

    private static readonly AdjustmentScope?[] Scopes = [null, AdjustmentScope.Exempt, AdjustmentScope.NonBillable];

    private readonly Document[] _adjusted = [.. guides.Where(guide => guide.GlobalAdjustments.Count > 0)];
    private readonly Document[] _billed = [.. guides.Where(guide => lines.Of(guide).Any())];

    public ValueList<GlobalAdjustment> Gather()
    {
        int before = findings.Count;
        foreach (var guide in _adjusted)
        {
            Check(guide);
        }

        if (_adjusted.Length == 0 || findings.Count > before)
        {
            return default;
        }

        var first = Unnumbered(_adjusted[0]);
        bool areSame = Array.TrueForAll(_billed, guide => Unnumbered(guide) == first) && (_billed.Length == 1 || first.All(IsPercent));
        return areSame && ComeToTheSame(first) ? first : InMoney(areSame);
    }

    private void Check(Document guide)
    {
        if (!lines.Of(guide).Any())
        {
            Report(BillingRules.AdjustmentWithoutItems, guide, Paths.GlobalAdjustments.Path);
        }
        else if (!lines.IsReduced(guide))
        {
            CheckPublished(guide);
        }
        else if (!guide.GlobalAdjustments.All(IsPercent))
        {
            Report(BillingRules.NotDivisible, guide, Paths.GlobalAdjustments.Path);
        }
    }

    // What the guide told is what is billed. Guides of what is no sale yet may publish 0.
    private void CheckPublished(Document guide)
    {
        var totals = guide.Header.Totals;
        bool isSale = guide.Header.Identification.TransferReason == TransferReason.Sale;
        if (!ArePriced(guide) || totals.TotalAmount is not { } total || (total == 0 && !isSale))
        {
            return;
        }

        // Of gross amounts net and VAT, each rounded, may miss the sum by a peso (GrossVat).
        bool isGross = guide.Header.Identification.HasGrossPrices;
        var sums = SumsOf(guide, isAdjusted: true);
        Compare(guide, Tags.Totals.NetAmount, totals.NetAmount.GetValueOrDefault() + (isGross ? totals.Vat.GetValueOrDefault() : 0), sums.Taxed, tolerance: isGross ? 1 : 0);
        Compare(guide, Tags.Totals.ExemptAmount, totals.ExemptAmount.GetValueOrDefault(), sums.Exempt);
        Compare(guide, Tags.Totals.NonBillableAmount, totals.NonBillableAmount.GetValueOrDefault(), sums.NonBillable);
    }

    private void Compare(Document guide, string tag, decimal published, decimal computed, decimal tolerance = 0)
    {
        if (decimal.Abs(published - computed) > tolerance)
        {
            findings.Add(BillingRules.PublishedDiffers.At($"{Paths.Header.Totals.Path}/{tag}", GuideCheck.NameOf(guide), Inspection.Text(published), Inspection.Text(computed)));
        }
    }

    private bool ComeToTheSame(ValueList<GlobalAdjustment> adjustments)
    {
        if (_billed.Length == 1 || !Array.TrueForAll(_billed, ArePriced))
        {
            return true;
        }

        var all = new Document { Header = _billed[0].Header, GlobalAdjustments = adjustments };
        var together = Sums(all, _billed.SelectMany(lines.Of), isAdjusted: true);
        return Scopes.All(scope => Of(together, scope) == _billed.Sum(guide => Of(SumsOf(guide, isAdjusted: true), scope)));
    }

    private ValueList<GlobalAdjustment> InMoney(bool areSame)
    {
        foreach (var guide in _adjusted)
        {
            if (!ArePriced(guide) && guide.GlobalAdjustments.Any(IsPercent))
            {
                findings.Add(BillingRules.PercentWithoutPrices.At(Paths.GlobalAdjustments.Path, GuideCheck.NameOf(guide)));
            }
            else if (!areSame && HaveMixedTaxes && MoneyOf(guide, scope: null) != 0)
            {
                findings.Add(BillingRules.AdjustmentAmongTaxes.At(Paths.GlobalAdjustments.Path, GuideCheck.NameOf(guide)));
            }
        }

        return Scopes.SelectMany(scope => (IEnumerable<GlobalAdjustment?>)[Money(AdjustmentKind.Discount, scope), Money(AdjustmentKind.Surcharge, scope)]).OfType<GlobalAdjustment>().ToValueList();
    }

    private GlobalAdjustment? Money(AdjustmentKind kind, AdjustmentScope? scope)
    {
        decimal sum = _adjusted.Select(guide => MoneyOf(guide, scope)).Where(money => money > 0 == (kind == AdjustmentKind.Surcharge)).Sum();
        return sum == 0 ? null : new GlobalAdjustment
        {
            Kind = kind,
            Description = kind == AdjustmentKind.Surcharge ? Surcharges : Discounts,
            ValueKind = ValueKind.Amount,
            Value = decimal.Abs(sum),
            Scope = scope,
        };
    }

    private decimal MoneyOf(Document guide, AdjustmentScope? scope) => Of(SumsOf(guide, isAdjusted: true), scope) - Of(SumsOf(guide, isAdjusted: false), scope);

    // Money moves the base of every tax alike; where all taxed items have the same taxes, that is the net itself. Money of a guide without taxed items had none of them.
    private bool HaveMixedTaxes
    {
        get
        {
            var taxed = _billed.SelectMany(lines.Of).Select(each => each.Line).Where(line => line.ExemptionMark is null).ToList();
            return options.AdditionalTaxBase == AdditionalTaxBase.AfterGlobalAdjustments
                && taxed.Any(line => line.TaxCodes.Any(code => Tax.TryFind(code, out var tax) && tax.Base == TaxBase.Lines))
                && (taxed.Any(line => line.TaxCodes != taxed[0].TaxCodes) || Array.Exists(_adjusted, guide => !HasTaxedItems(guide) && MoneyOf(guide, scope: null) != 0));
        }
    }

    private bool HasTaxedItems(Document guide) => lines.Of(guide).Any(each => each.Line.ExemptionMark is null && each.Published is not 0);

    private bool ArePriced(Document guide) => lines.Of(guide).All(line => line.Published is not null);

    private ClassSums SumsOf(Document guide, bool isAdjusted) => Sums(guide, lines.Of(guide), isAdjusted);

    private ClassSums Sums(Document document, IEnumerable<BilledLine> billed, bool isAdjusted)
    {
        var calculation = new Calculation(document, DocumentType.DispatchGuide, options);
        var sums = default(ClassSums);
        foreach (var each in billed)
        {
            sums.AddLine(calculation.ClassOf(each.Line.ExemptionMark) ?? AmountClass.Outside, each.Published.GetValueOrDefault());
        }

        return isAdjusted ? AdjustmentStep.Applied(ref calculation, sums).Rounded(decimals: 0) : sums;
    }

    private void Report(Rule rule, Document guide, string path) => findings.Add(rule.At(path, GuideCheck.NameOf(guide), path));

    private static decimal Of(ClassSums sums, AdjustmentScope? scope) => sums.Of(AmountClasses.Of(scope));

    private static bool IsPercent(GlobalAdjustment adjustment) => adjustment.ValueKind == ValueKind.Percent;

    private static ValueList<GlobalAdjustment> Unnumbered(Document guide) => guide.GlobalAdjustments.Select(adjustment => adjustment with { Number = null }).ToValueList();
}
