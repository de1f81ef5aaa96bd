using System.Globalization;
using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Tells which totals do not fit in the format. Sums come first: what they do not fit, nothing made of them does.</summary>
internal static class TotalsLimits
{
    public static bool Hold(ref Calculation calculation, in TotalsFigures totals) =>
        PartsHold(ref calculation, totals)
        && TotalsStep.Fits(ref calculation, totals.TotalAmount, Tags.Totals.TotalAmount)
        && TotalsStep.Fits(ref calculation, totals.PeriodAmount, calculation.Type.IsBoleta ? Tags.Totals.PeriodAmountInBoletas : Tags.Totals.PeriodAmount)
            & TotalsStep.Fits(ref calculation, totals.PayableAmount, Tags.Totals.PayableAmount);

    private static bool PartsHold(ref Calculation calculation, in TotalsFigures totals) =>
        TotalsStep.Fits(ref calculation, totals.NetAmount, Tags.Totals.NetAmount)
        & TotalsStep.Fits(ref calculation, totals.ExemptAmount, Tags.Totals.ExemptAmount)
        & TotalsStep.Fits(ref calculation, totals.SlaughterBaseAmount, Tags.Totals.SlaughterBaseAmount)
        & TotalsStep.Fits(ref calculation, totals.MarketingMarginBaseAmount, Tags.Totals.MarketingMarginBaseAmount)
        & TotalsStep.Fits(ref calculation, totals.Vat, Tags.Totals.Vat)
        & TotalsStep.Fits(ref calculation, totals.UnretainedVat, Tags.Totals.UnretainedVat)
        & TotalsStep.Fits(ref calculation, totals.OwnVat, Tags.Totals.OwnVat)
        & TotalsStep.Fits(ref calculation, totals.ThirdPartyVat, Tags.Totals.ThirdPartyVat)
        & TaxesHold(ref calculation, totals.Taxes.AsSpan())
        & TotalsStep.Fits(ref calculation, totals.ContainerDeposit, Tags.Totals.ContainerDeposit)
        & TotalsStep.Fits(ref calculation, totals.Commissions?.NetAmount, Paths.Commissions.NetAmount)
        & TotalsStep.Fits(ref calculation, totals.Commissions?.ExemptAmount, Paths.Commissions.ExemptAmount)
        & TotalsStep.Fits(ref calculation, totals.NonBillableAmount, Tags.Totals.NonBillableAmount);

    private static bool TaxesHold(ref Calculation calculation, ReadOnlySpan<TaxTotal> taxes)
    {
        bool hold = true;
        for (int i = 0; i < taxes.Length; i++)
        {
            hold &= decimal.Abs(taxes[i].Amount.GetValueOrDefault()) <= Limits.Pesos
                || TotalsStep.Fits(ref calculation, taxes[i].Amount, string.Create(CultureInfo.InvariantCulture, $"{Tags.Totals.Taxes}[{i + 1}]/{Tags.TaxTotal.Amount}"));
        }

        return hold;
    }
}
