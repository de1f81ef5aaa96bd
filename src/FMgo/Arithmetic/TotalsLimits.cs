using System.Globalization;
using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Tells which totals do not fit in the format. Sums come first: what they do not fit, nothing made of them does.</summary>
internal static class TotalsLimits
{
    public static bool Hold(ref Calculation calculation, in TotalsFigures totals) =>
        PartsHold(ref calculation, totals)
        && TotalsStep.Fits(ref calculation, totals.TotalAmount, "MntTotal")
        && TotalsStep.Fits(ref calculation, totals.PeriodAmount, calculation.Type.IsBoleta ? "TotalPeriodo" : "MontoPeriodo")
            & TotalsStep.Fits(ref calculation, totals.PayableAmount, "VlrPagar");

    private static bool PartsHold(ref Calculation calculation, in TotalsFigures totals) =>
        TotalsStep.Fits(ref calculation, totals.NetAmount, "MntNeto")
        & TotalsStep.Fits(ref calculation, totals.ExemptAmount, "MntExe")
        & TotalsStep.Fits(ref calculation, totals.SlaughterBaseAmount, "MntBase")
        & TotalsStep.Fits(ref calculation, totals.MarketingMarginBaseAmount, "MntMargenCom")
        & TotalsStep.Fits(ref calculation, totals.Vat, "IVA")
        & TotalsStep.Fits(ref calculation, totals.UnretainedVat, "IVANoRet")
        & TotalsStep.Fits(ref calculation, totals.OwnVat, "IVAProp")
        & TotalsStep.Fits(ref calculation, totals.ThirdPartyVat, "IVATerc")
        & TaxesHold(ref calculation, totals.Taxes.AsSpan())
        & TotalsStep.Fits(ref calculation, totals.ContainerDeposit, "GrntDep")
        & TotalsStep.Fits(ref calculation, totals.Commissions?.NetAmount, "Comisiones/ValComNeto")
        & TotalsStep.Fits(ref calculation, totals.Commissions?.ExemptAmount, "Comisiones/ValComExe")
        & TotalsStep.Fits(ref calculation, totals.NonBillableAmount, "MontoNF");

    private static bool TaxesHold(ref Calculation calculation, ReadOnlySpan<TaxTotal> taxes)
    {
        bool hold = true;
        for (int i = 0; i < taxes.Length; i++)
        {
            hold &= decimal.Abs(taxes[i].Amount.GetValueOrDefault()) <= Limits.Pesos
                || TotalsStep.Fits(ref calculation, taxes[i].Amount, string.Create(CultureInfo.InvariantCulture, $"ImptoReten[{i + 1}]/MontoImp"));
        }

        return hold;
    }
}
