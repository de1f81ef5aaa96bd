using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>Numbers the commissions and other charges, computes their VAT and sums them (Formato DTE v2.5, zone F, Encabezado 121 to 123).</summary>
internal static class CommissionStep
{
    /// <param name="Commissions">The commissions.</param>
    /// <param name="Sums">Their sums; <c>null</c> where there is none.</param>
    /// <param name="AreComplete">Whether the sums are right.</param>
    internal readonly record struct Outcome(ValueList<Commission> Commissions, CommissionTotals? Sums, bool AreComplete);

    public static Outcome Run(ref Calculation calculation)
    {
        var given = calculation.Document.Commissions.AsSpan();
        if (given.IsEmpty)
        {
            return new Outcome(default, Sums: null, AreComplete: true);
        }

        decimal rate = calculation.KeptRate(calculation.Document.Header.Totals.VatRate, VatRates.On(calculation.Date));
        var commissions = new Changes<Commission>(calculation.Document.Commissions);
        decimal net = 0;
        decimal exempt = 0;
        decimal vat = 0;
        bool areComplete = true;
        for (int i = 0; i < given.Length; i++)
        {
            int number = calculation.Number(given[i].Number, Paths.Commissions.Path, i, Tags.Commission.Number);
            areComplete &= IsSound(ref calculation, given[i].NetAmount, i, Tags.Commission.NetAmount) & IsSound(ref calculation, given[i].ExemptAmount, i, Tags.Commission.ExemptAmount);
            var commission = areComplete ? Fill(ref calculation, given[i] with { Number = number }, i, rate) : given[i] with { Number = number };
            commissions.Put(i, commission == given[i] ? given[i] : commission);
            if (areComplete)
            {
                net += commission.NetAmount.GetValueOrDefault();
                exempt += commission.ExemptAmount.GetValueOrDefault();
                vat += commission.Vat.GetValueOrDefault();
            }
        }

        return new Outcome(
            commissions.ToValueList(), new CommissionTotals { NetAmount = net, ExemptAmount = exempt, Vat = vat }, areComplete);
    }

    private static Commission Fill(ref Calculation calculation, Commission given, int index, decimal rate)
    {
        decimal net = Pesos(ref calculation, given.NetAmount, index, Tags.Commission.NetAmount);
        decimal exempt = Pesos(ref calculation, given.ExemptAmount, index, Tags.Commission.ExemptAmount);
        decimal vat = Settle(ref calculation, given.Vat, Rounding.ToPesos(net * rate / 100), index, Tags.Commission.Vat);
        return given with { NetAmount = net, ExemptAmount = exempt, Vat = vat };
    }

    private static bool IsSound(ref Calculation calculation, decimal? given, int index, string tag)
    {
        if (given is not { } amount || (decimal.Abs(amount) <= Limits.Pesos && (amount >= 0 || calculation.AllowsNegative)))
        {
            return true;
        }

        if (amount < 0 && !calculation.AllowsNegative)
        {
            calculation.Findings.InZones(TotalsRules.Negative, Paths.Commissions.Path, index, tag, amount);
        }
        else
        {
            calculation.Findings.InZones(TotalsRules.TooLarge, Paths.Commissions.Path, index, tag, amount, Limits.Pesos);
        }

        return false;
    }

    private static decimal Pesos(ref Calculation calculation, decimal? given, int index, string tag) =>
        Settle(ref calculation, given, Rounding.ToPesos(given.GetValueOrDefault()), index, tag, TotalsRules.NotWholePesos);

    private static decimal Settle(ref Calculation calculation, decimal? given, decimal computed, int index, string tag, Rule? rule = null)
    {
        if (given is { } number && number != computed)
        {
            calculation.Findings.InZones(rule ?? TotalsRules.Differs, Paths.Commissions.Path, index, tag, number, computed);
        }

        return calculation.Kept(given, computed);
    }
}
