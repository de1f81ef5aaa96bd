using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>The special credit of construction companies (<c>CredEC</c>; Formato DTE v2.5, Encabezado 119; <see cref="ConstructionCreditFactors"/>).</summary>
internal static class ConstructionCredit
{
    // Formato DTE v2.5, Encabezado 119, which contracts from before the later laws keep.
    private const decimal LargestFactor = 0.65m;

    /// <summary>The credit; <c>null</c> where nobody asked for it.</summary>
    /// <param name="calculation">The calculation.</param>
    /// <param name="given"><c>CredEC</c> as it came.</param>
    /// <param name="vat">The VAT of the document.</param>
    public static decimal? Of(ref Calculation calculation, decimal? given, decimal vat)
    {
        bool isAsked = given is not (null or 0) || calculation.Options.HasConstructionCredit;
        if (!isAsked || !TypeSet.TakesConstructionCredit.Contains(calculation.Type))
        {
            return null;
        }

        decimal factor = calculation.Options.ConstructionCreditFactor ?? ConstructionCreditFactors.On(calculation.Date) / 100;
        decimal computed = Rounding.ToPesos(vat * factor);
        if (given is { } money && money > 0 && money < computed && decimal.IsInteger(money))
        {
            TotalsStep.Report(ref calculation, TotalsRules.CreditBelowFactor, Tags.Totals.ConstructionCredit, money, computed);
            return money;
        }

        if (given is { } above && above > computed && above <= Rounding.ToPesos(vat * LargestFactor) && decimal.IsInteger(above))
        {
            TotalsStep.Report(ref calculation, TotalsRules.CreditAboveFactor, Tags.Totals.ConstructionCredit, above, computed);
            return above;
        }

        return computed == 0 ? null : computed;
    }
}
