using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Drafting;

/// <summary>Makes the totals from the sums of the classes, and compares them with those that came (Formato DTE v2.5, Encabezado 107 to 128).</summary>
internal static class TotalsStep
{
    private const string Zone = "Encabezado/Totales";

    public static Totals Run(Calculation calculation, in AdjustmentStep.Outcome outcome)
    {
        var given = calculation.Document.Header.Totals;
        if (calculation.NotComputed is { } part)
        {
            ReportNotComputed(calculation, part, given);
            return given;
        }

        if (!outcome.AreComplete)
        {
            return given;
        }

        var totals = Compute(calculation, outcome.Sums, given);
        if (!Fits(calculation, totals.TotalAmount.GetValueOrDefault(), "MntTotal"))
        {
            return given;
        }

        TotalsComparison.Report(calculation, given, totals);
        ReportEmptyClass(calculation, totals);
        return totals;
    }

    /// <summary>Whether an amount fits in 18 digits; tells when it does not.</summary>
    public static bool Fits(Calculation calculation, decimal amount, string tag)
    {
        if (decimal.Abs(amount) <= Limits.Pesos)
        {
            return true;
        }

        Report(calculation, TotalsRules.TooLarge, tag, amount, Limits.Pesos);
        return false;
    }

    public static void Report(Calculation calculation, Rule rule, string tag, params ReadOnlySpan<decimal> numbers) =>
        calculation.Findings.InHeader(rule.At($"{Zone}/{tag}", FindingLog.Texts(numbers)));

    private static void ReportNotComputed(Calculation calculation, UncomputedPart part, Totals given) =>
        calculation.Findings.InHeader(given.TotalAmount is null
            ? TotalsRules.NotComputed.At(part.Path, part.Name)
            : TotalsRules.TakenAsGiven.At(Zone, part.Name));

    private static Totals Compute(Calculation calculation, in ClassSums sums, Totals given)
    {
        decimal rate = VatRates.On(calculation.Document.Header.Identification.IssueDate);
        var (net, vat) = VatStep.Split(sums.Taxed, rate, calculation.IsGross, calculation.GrossVat);
        bool hasVat = net > 0 || DeclaresVat(calculation.Type);
        decimal total = net + vat + sums.Exempt + sums.ContainerDeposit;
        decimal? nonBillable = sums.HasNonBillable || sums.NonBillable != 0 ? sums.NonBillable : null;
        decimal period = total + sums.NonBillable;
        return given with
        {
            NetAmount = hasVat ? net : null,
            ExemptAmount = sums.Exempt > 0 || AmountClasses.IsExempt(calculation.Type) ? sums.Exempt : null,
            VatRate = hasVat && !calculation.Type.IsBoleta ? rate : null,
            Vat = hasVat ? vat : null,
            ContainerDeposit = sums.ContainerDeposit > 0 ? sums.ContainerDeposit : null,
            TotalAmount = total,
            NonBillableAmount = nonBillable,
            PeriodAmount = nonBillable is not null || given.PeriodAmount is not null ? period : null,
            PayableAmount = given.PayableAmount ?? period + given.PreviousBalance,
        };
    }

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
