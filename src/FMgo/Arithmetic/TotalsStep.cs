using FMgo.Documents;
using FMgo.Format;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>Makes the totals from the sums of the classes, and compares them with those that came (Formato DTE v2.5, Encabezado 107 to 128).</summary>
internal static class TotalsStep
{
    /// <summary>The totals; <c>null</c> where they cannot be computed, so that those that came stay.</summary>
    public static Totals? Run(ref Calculation calculation, in AdjustmentStep.Outcome outcome, in CommissionStep.Outcome commissions)
    {
        var given = calculation.Document.Header.Totals;
        if (!Fits(ref calculation, given.PreviousBalance, Tags.Totals.PreviousBalance) | !outcome.AreComplete | !commissions.AreComplete || HasGrossTaxes(ref calculation, outcome.Taxes is not null || HasRows(given.Taxes.AsSpan())))
        {
            TotalsContradiction.Report(ref calculation, given);
            return null;
        }

        var figures = calculation.Type.IsExport
            ? ExportTotals(ref calculation, outcome.Sums, given)
            : Compute(ref calculation, outcome, commissions, given);
        if (figures is not { } totals || !TotalsLimits.Hold(ref calculation, totals) || IsBelowZero(ref calculation, totals.TotalAmount.GetValueOrDefault()))
        {
            return null;
        }

        TotalsComparison.Report(ref calculation, given, totals);
        ReportEmptyClass(ref calculation, totals);
        return calculation.Options.KeepsGiven ? Keep(ref calculation, totals, given) : totals.In(given);
    }

    private static Totals? Keep(ref Calculation calculation, in TotalsFigures totals, Totals given)
    {
        var visitor = new KeptFigures(VatRates.On(calculation.Date));
        var kept = totals.Against(given, ref visitor);
        return TotalsLimits.Hold(ref calculation, kept) ? kept.In(given) : null;
    }

    /// <summary>Whether an amount fits in the format; tells when it does not.</summary>
    public static bool Fits(ref Calculation calculation, decimal? amount, string tag)
    {
        if (amount is not { } number || decimal.Abs(number) <= calculation.AmountLimit)
        {
            return true;
        }

        Report(ref calculation, TotalsRules.TooLarge, tag, number, calculation.AmountLimit);
        return false;
    }

    /// <summary>The path of a figure within <c>Totales</c>.</summary>
    public static string PathOf(Field? group, Field field, DocumentType type) => group is null ? field.TagIn(type.Branch) : $"{group.TagIn(type.Branch)}/{field.TagIn(type.Branch)}";

    public static void Report(ref Calculation calculation, Rule rule, string tag, params ReadOnlySpan<decimal> numbers) =>
        calculation.Findings.InHeader(rule.At($"{Paths.Header.Totals.Path}/{tag}", FindingLog.Texts(numbers)));

    // Formato DTE v2.5, Encabezado 10: gross amounts are for documents without additional taxes.
    private static bool HasGrossTaxes(ref Calculation calculation, bool hasTaxes)
    {
        if (!hasTaxes || calculation.Type.IsBoleta || !calculation.IsGross)
        {
            return false;
        }

        calculation.Findings.InHeader(TotalsRules.GrossWithTaxes.At(Paths.Header.Identification.HasGrossPrices));
        return true;
    }

    // A row of 0 says nothing.
    private static bool HasRows(ReadOnlySpan<TaxTotal> rows)
    {
        bool has = false;
        foreach (var row in rows)
        {
            has |= row.Amount is not (null or 0);
        }

        return has;
    }

    private static bool IsBelowZero(ref Calculation calculation, decimal total)
    {
        if (total >= 0 || calculation.AllowsNegative)
        {
            return false;
        }

        Report(ref calculation, TotalsRules.TotalBelowZero, Tags.Totals.TotalAmount, total);
        return true;
    }

    private static TotalsFigures? ExportTotals(ref Calculation calculation, in ClassSums sums, Totals given) => TotalsFigures.Of(given) with
    {
        ExemptAmount = sums.Exempt,
        TotalAmount = calculation.IsUnpaidExport ? 0 : calculation.Kept(given.ExemptAmount, sums.Exempt),
    };

    private static TotalsFigures? Compute(ref Calculation calculation, in AdjustmentStep.Outcome outcome, in CommissionStep.Outcome commissions, Totals given)
    {
        var sums = outcome.Sums;
        decimal rate = VatRates.On(calculation.Date);
        var (net, vat) = SplitVat(ref calculation, sums.Taxed, rate, given);
        decimal keptVat = calculation.Kept(given.Vat, vat);
        var taxes = TaxStep.Run(ref calculation, outcome, keptVat);
        decimal? credit = ConstructionCredit.Of(ref calculation, given.ConstructionCredit, keptVat);
        if (!taxes.AreComplete || !VatParts.Find(ref calculation, given, keptVat, calculation.Options.KeepsGiven ? KeptFigures.Of(given.Commissions, commissions.Sums) : commissions.Sums, out var ownVat, out var thirdPartyVat))
        {
            return null;
        }

        bool hasVat = calculation.Kept(given.NetAmount, net) != 0 || keptVat != 0 || TypeSet.DeclaresVat.Contains(calculation.Type);
        var parts = new TotalsFigures
        {
            NetAmount = net,
            ExemptAmount = sums.Exempt,
            Vat = vat,
            ConstructionCredit = credit,
            ContainerDeposit = sums.ContainerDeposit,
            Commissions = commissions.Sums,
        };
        var working = new WorkingFigures(ref calculation);
        decimal total = TotalSum.Of(parts.Against(given, ref working), taxes.Added - taxes.Retained, decimal.MaxValue).GetValueOrDefault();
        decimal keptTotal = calculation.Kept(given.TotalAmount, total);
        decimal nonBillable = calculation.Kept(given.NonBillableAmount, sums.NonBillable);
        decimal nonBillableInPeriod = calculation.Type == DocumentType.SettlementInvoice ? 0 : nonBillable;
        bool hasNonBillable = sums.HasNonBillable || sums.NonBillable != 0;
        return new TotalsFigures
        {
            NetAmount = hasVat ? net : null,
            ExemptAmount = sums.Exempt != 0 || TypeSet.Exempt.Contains(calculation.Type) ? sums.Exempt : null,
            SlaughterBaseAmount = NotZero(outcome.Taxes?.SlaughterBase),
            MarketingMarginBaseAmount = NotZero(outcome.Taxes?.MarginBase),
            VatRate = hasVat && !calculation.Type.IsBoleta ? rate : null,
            Vat = hasVat ? vat : null,
            OwnVat = ownVat,
            ThirdPartyVat = thirdPartyVat,
            Taxes = taxes.Rows,
            UnretainedVat = TypeSet.RetainsVat.Contains(calculation.Type) ? AboveZero(keptVat - taxes.RetainedVat) : null,
            ConstructionCredit = credit,
            ContainerDeposit = sums.ContainerDeposit > 0 ? sums.ContainerDeposit : null,
            Commissions = commissions.Sums,
            TotalAmount = total,
            NonBillableAmount = hasNonBillable && calculation.Type != DocumentType.SettlementInvoice ? sums.NonBillable : null,
            PeriodAmount = hasNonBillable || given.PeriodAmount is not null ? keptTotal + nonBillableInPeriod : null,
            PayableAmount = given.PayableAmount ?? calculation.Kept(given.PeriodAmount, keptTotal + nonBillable) + given.PreviousBalance,
        };
    }

    private static (decimal Net, decimal Vat) SplitVat(ref Calculation calculation, decimal taxed, decimal rate, Totals given)
    {
        decimal keptRate = calculation.KeptRate(given.VatRate, rate);
        var (net, vat) = VatStep.Split(taxed, keptRate, calculation.IsGross, calculation.GrossVat);
        decimal keptNet = calculation.Kept(given.NetAmount, net);
        bool isRest = calculation.IsGross && calculation.GrossVat == GrossVat.GrossLessNet;
        return (net, keptNet == net ? vat : isRest ? taxed - keptNet : VatStep.Of(keptNet, keptRate));
    }

    private static decimal? AboveZero(decimal? amount) => amount > 0 ? amount : null;

    private static decimal? NotZero(decimal? amount) => amount is 0 ? null : amount;

    private static void ReportEmptyClass(ref Calculation calculation, in TotalsFigures totals)
    {
        if (TypeSet.DeclaresVat.Contains(calculation.Type) && totals.NetAmount == 0)
        {
            string exempt = calculation.Type.IsBoleta ? DocumentType.ExemptBoleta.CodeText : DocumentType.ExemptInvoice.CodeText;
            calculation.Findings.InHeader(TotalsRules.NothingTaxed.At(Paths.Header.Totals.NetAmount, exempt));
        }

        if (calculation.Type == DocumentType.ExemptInvoice && totals.ExemptAmount == 0)
        {
            Report(ref calculation, TotalsRules.NothingExempt, Tags.Totals.ExemptAmount);
        }
    }
}
