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
        bool isGiven = given is not (null or 0);
        if (!TypeSet.TakesConstructionCredit.Contains(calculation.Type))
        {
            return isGiven ? Refuse(ref calculation, given.GetValueOrDefault(), computed: 0, TotalsRules.Differs) : null;
        }

        if (!isGiven && !calculation.Options.HasConstructionCredit)
        {
            return null;
        }

        decimal computed = Rounding.ToPesos(vat * FactorOf(calculation.Options, calculation.Date));
        bool isOver = calculation.Options.ConstructionCreditFactor is null && calculation.Date >= EndOf(calculation.Options);
        if (isOver && !isGiven && vat > 0)
        {
            TotalsStep.Report(ref calculation, TotalsRules.CreditNotComputed, Tags.Totals.ConstructionCredit);
            return null;
        }

        if (given is not { } money || money == computed)
        {
            return computed == 0 ? null : computed;
        }

        // A lower credit is the law's, which caps it per dwelling, and a higher one, up to the factor of the format, that of a contract from before.
        bool isInReach = money > 0 && Rounding.ToPesos(money) <= decimal.Max(computed, Rounding.ToPesos(vat * LargestFactor));
        if (money <= 0 || !isInReach || !decimal.IsInteger(money))
        {
            return Refuse(ref calculation, money, computed, money <= 0 ? TotalsRules.Differs : isInReach ? TotalsRules.NotWholePesos : TotalsRules.CreditAboveFormat);
        }

        var rule = isOver ? TotalsRules.CreditIsOver : money < computed ? TotalsRules.CreditBelowFactor : TotalsRules.CreditAboveFactor;
        TotalsStep.Report(ref calculation, rule, Tags.Totals.ConstructionCredit, money, computed);
        return money;
    }

    /// <summary>The part of VAT that is credit on a date: the caller's, or the law's, whose end a host may have moved.</summary>
    public static decimal FactorOf(CalculationOptions options, DateOnly? date) =>
        options.ConstructionCreditFactor ?? ConstructionCreditFactors.On(date, EndOf(options)) / 100;

    private static DateOnly EndOf(CalculationOptions options) => Regulations.EndOfConstructionCredit.FirstDay(options.RegulationDates);

    private static decimal? Refuse(ref Calculation calculation, decimal money, decimal computed, Rule rule)
    {
        TotalsStep.Report(ref calculation, rule, Tags.Totals.ConstructionCredit, money, computed);
        return computed == 0 ? null : computed;
    }
}
