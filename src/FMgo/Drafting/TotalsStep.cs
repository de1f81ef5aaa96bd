using FMgo.Documents;
using FMgo.Tables;
using FMgo.Validation;

namespace FMgo.Drafting;

/// <summary>Makes the totals from the sums of the classes, and compares them with those that came (Formato DTE v2.5, Encabezado 107 to 128).</summary>
internal static class TotalsStep
{
    private const string Zone = "Encabezado/Totales";

    /// <summary>The totals; <c>null</c> where they cannot be computed, so that those that came stay.</summary>
    public static Totals? Run(Calculation calculation, in AdjustmentStep.Outcome outcome, in CommissionStep.Outcome commissions)
    {
        if (!outcome.AreComplete || !commissions.AreComplete || HasGrossTaxes(calculation, outcome.Taxes))
        {
            return null;
        }

        var given = calculation.Document.Header.Totals;
        if (!Fits(calculation, given.PreviousBalance.GetValueOrDefault(), "SaldoAnterior"))
        {
            return null;
        }

        var totals = calculation.Type.IsExport
            ? ExportTotals(calculation, outcome.Sums, given)
            : Compute(calculation, outcome, commissions, given);
        if (totals is null || !IsAllowed(calculation, totals.TotalAmount.GetValueOrDefault()) || !Fits(calculation, totals.PayableAmount.GetValueOrDefault(), "VlrPagar"))
        {
            return null;
        }

        TotalsComparison.Report(calculation, given, totals);
        ReportEmptyClass(calculation, totals);
        return totals;
    }

    /// <summary>Whether an amount fits in the format; tells when it does not.</summary>
    public static bool Fits(Calculation calculation, decimal amount, string tag)
    {
        if (decimal.Abs(amount) <= calculation.AmountLimit)
        {
            return true;
        }

        Report(calculation, TotalsRules.TooLarge, tag, amount, calculation.AmountLimit);
        return false;
    }

    public static void Report(Calculation calculation, Rule rule, string tag, params ReadOnlySpan<decimal> numbers) =>
        calculation.Findings.InHeader(rule.At($"{Zone}/{tag}", FindingLog.Texts(numbers)));

    // Formato DTE v2.5, Encabezado 10: gross amounts are for documents without additional taxes.
    private static bool HasGrossTaxes(Calculation calculation, TaxSums? taxes)
    {
        if (taxes is null || !calculation.IsGross)
        {
            return false;
        }

        calculation.Findings.InHeader(TotalsRules.GrossWithTaxes.At("Encabezado/IdDoc/MntBruto"));
        return true;
    }

    private static bool IsAllowed(Calculation calculation, decimal total)
    {
        if (total < 0 && !calculation.AllowsNegative)
        {
            Report(calculation, TotalsRules.TotalBelowZero, "MntTotal", total);
            return false;
        }

        return Fits(calculation, total, "MntTotal");
    }

    private static Totals ExportTotals(Calculation calculation, in ClassSums sums, Totals given) => given with
    {
        ExemptAmount = sums.Exempt,
        TotalAmount = calculation.IsUnpaidExport ? 0 : sums.Exempt,
    };

    private static Totals? Compute(Calculation calculation, in AdjustmentStep.Outcome outcome, in CommissionStep.Outcome commissions, Totals given)
    {
        var sums = outcome.Sums;
        decimal rate = VatRates.On(calculation.Date);
        var (net, vat) = VatStep.Split(sums.Taxed, rate, calculation.IsGross, calculation.GrossVat);
        var taxes = TaxStep.Run(calculation, outcome, vat);
        decimal? credit = ConstructionCredit.Of(calculation, given.ConstructionCredit, vat);
        if (!taxes.AreComplete || !VatParts.Find(calculation, given, vat, commissions.Sums, out var ownVat, out var thirdPartyVat))
        {
            return null;
        }

        bool hasVat = net != 0 || DeclaresVat(calculation.Type);
        decimal total = net + vat + sums.Exempt + sums.ContainerDeposit + taxes.Added - taxes.Retained - credit.GetValueOrDefault() - Sum(commissions.Sums);
        decimal nonBillableInPeriod = calculation.Type.Code == 43 ? 0 : sums.NonBillable;
        bool hasNonBillable = sums.HasNonBillable || sums.NonBillable != 0;
        return given with
        {
            NetAmount = hasVat ? net : null,
            ExemptAmount = sums.Exempt != 0 || AmountClasses.IsExempt(calculation.Type) ? sums.Exempt : null,
            SlaughterBaseAmount = NotZero(outcome.Taxes?.SlaughterBase),
            MarketingMarginBaseAmount = NotZero(outcome.Taxes?.MarginBase),
            VatRate = hasVat && !calculation.Type.IsBoleta ? rate : null,
            Vat = hasVat ? vat : null,
            OwnVat = ownVat,
            ThirdPartyVat = thirdPartyVat,
            Taxes = taxes.Rows,
            UnretainedVat = calculation.Type.Code is 46 or 56 or 61 ? NotZero(vat - taxes.RetainedVat) : null,
            ConstructionCredit = credit,
            ContainerDeposit = sums.ContainerDeposit > 0 ? sums.ContainerDeposit : null,
            Commissions = commissions.Sums,
            TotalAmount = total,
            NonBillableAmount = hasNonBillable && calculation.Type.Code != 43 ? sums.NonBillable : null,
            PeriodAmount = hasNonBillable || given.PeriodAmount is not null ? total + nonBillableInPeriod : null,
            PayableAmount = given.PayableAmount ?? total + sums.NonBillable + given.PreviousBalance,
        };
    }

    private static decimal Sum(CommissionTotals? commissions) =>
        commissions is null ? 0 : (commissions.NetAmount + commissions.ExemptAmount + commissions.Vat).GetValueOrDefault();

    private static decimal? NotZero(decimal? amount) => amount is 0 ? null : amount;

    /// <summary>Whether net and VAT are written even when they are 0: SII rejects an invoice without IVA (IECV validation 55), and boletas need both.</summary>
    private static bool DeclaresVat(DocumentType type) => type.Code is 33 or 39;

    private static void ReportEmptyClass(Calculation calculation, Totals totals)
    {
        if (DeclaresVat(calculation.Type) && totals.NetAmount == 0)
        {
            string exempt = calculation.Type.IsBoleta ? DocumentType.ExemptBoleta.CodeText : DocumentType.ExemptInvoice.CodeText;
            calculation.Findings.InHeader(TotalsRules.NothingTaxed.At($"{Zone}/MntNeto", exempt));
        }

        if (calculation.Type == DocumentType.ExemptInvoice && totals.ExemptAmount == 0)
        {
            Report(calculation, TotalsRules.NothingExempt, "MntExe");
        }
    }
}
