using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Drafting;

/// <summary>Numbers the commissions and other charges, computes their VAT and sums them (Formato DTE v2.5, zone F, Encabezado 121 to 123).</summary>
internal static class CommissionStep
{
    public const string Zone = "Comisiones";

    /// <param name="Commissions">The commissions.</param>
    /// <param name="Sums">Their sums; <c>null</c> where there is none.</param>
    /// <param name="AreComplete">Whether the sums are right.</param>
    internal readonly record struct Outcome(ValueList<Commission> Commissions, CommissionTotals? Sums, bool AreComplete);

    public static Outcome Run(Calculation calculation)
    {
        var given = calculation.Document.Commissions.AsSpan();
        if (given.IsEmpty)
        {
            return new Outcome(default, Sums: null, AreComplete: true);
        }

        decimal rate = VatRates.On(calculation.Date);
        var commissions = new Commission[given.Length];
        decimal net = 0;
        decimal exempt = 0;
        decimal vat = 0;
        bool areComplete = true;
        for (int i = 0; i < commissions.Length; i++)
        {
            calculation.CheckNumber(given[i].Number, Zone, i, "NroLinCom");
            areComplete &= IsSound(calculation, given[i].NetAmount, i, "ValComNeto") & IsSound(calculation, given[i].ExemptAmount, i, "ValComExe");
            commissions[i] = areComplete ? Fill(calculation, given[i], i, rate) : given[i] with { Number = i + 1 };
            if (areComplete)
            {
                net += commissions[i].NetAmount.GetValueOrDefault();
                exempt += commissions[i].ExemptAmount.GetValueOrDefault();
                vat += commissions[i].Vat.GetValueOrDefault();
            }
        }

        return new Outcome(
            new ValueList<Commission>(commissions), new CommissionTotals { NetAmount = net, ExemptAmount = exempt, Vat = vat }, areComplete);
    }

    private static Commission Fill(Calculation calculation, Commission given, int index, decimal rate)
    {
        decimal net = Pesos(calculation, given.NetAmount, index, "ValComNeto");
        decimal exempt = Pesos(calculation, given.ExemptAmount, index, "ValComExe");
        decimal vat = Rounding.ToPesos(net * rate / 100);
        Compare(calculation, given.Vat, vat, index, "ValComIVA");
        return given with { Number = index + 1, NetAmount = net, ExemptAmount = exempt, Vat = vat };
    }

    private static bool IsSound(Calculation calculation, decimal? given, int index, string tag)
    {
        if (given is not { } amount || (decimal.Abs(amount) <= Limits.Pesos && (amount >= 0 || calculation.AllowsNegative)))
        {
            return true;
        }

        if (amount < 0 && !calculation.AllowsNegative)
        {
            calculation.Findings.InZones(TotalsRules.Negative, Zone, index, tag, amount);
        }
        else
        {
            calculation.Findings.InZones(TotalsRules.TooLarge, Zone, index, tag, amount, Limits.Pesos);
        }

        return false;
    }

    private static decimal Pesos(Calculation calculation, decimal? given, int index, string tag)
    {
        decimal pesos = Rounding.ToPesos(given.GetValueOrDefault());
        Compare(calculation, given, pesos, index, tag);
        return pesos;
    }

    private static void Compare(Calculation calculation, decimal? given, decimal computed, int index, string tag)
    {
        if (given is { } number && number != computed)
        {
            calculation.Findings.InZones(TotalsRules.Differs, Zone, index, tag, number, computed);
        }
    }
}
