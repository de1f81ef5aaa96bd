using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Fills in what a line is worth in its second currency: <c>MontoItemOtrMnda = PrcOtrMon × QtyItem − DctoOtrMnda + RecargoOtrMnda</c>, to four decimals (Formato DTE v2.5, Detalle 28).</summary>
/// <remarks>Exports must have it, and so must guides with transfer reason 9. What came stays: the manual asks for no check there.</remarks>
internal static class LineCurrencyStep
{
    private const int Decimals = 4;
    private const string Tag = $"{Tags.Line.OtherCurrency}/{Tags.LineCurrency.Amount}";

    public static LineCurrency? Run(ref Calculation calculation, Line line, int index)
    {
        if (line.OtherCurrency is not { Amount: null, UnitPrice: > 0 and <= Limits.Currency and { } price } given || !IsInUse(ref calculation, line))
        {
            return line.OtherCurrency;
        }

        decimal quantity = line.Quantity ?? 1;
        decimal less = given.DiscountAmount.GetValueOrDefault() - given.SurchargeAmount.GetValueOrDefault();

        // A discount takes off no more than the format holds, so three times that is too much whatever it is.
        decimal amount = quantity * price > 3 * Limits.Currency ? quantity * price : new ExactProduct(quantity, price, less).Round(Decimals);
        if (amount is < 0 or > Limits.Currency)
        {
            var (rule, numbers) = amount < 0 ? (TotalsRules.LineBelowZero, new[] { amount }) : (TotalsRules.TooLarge, [amount, Limits.Currency]);
            calculation.Findings.InZones(rule, Paths.Lines.Path, index, Tag, numbers);
            return given;
        }

        // The schema has no amount of 0 there.
        return amount == 0 ? given : given with { Amount = amount };
    }

    // Numbers out of range are findings of their own, and a line that is worth nothing is worth nothing in any currency.
    private static bool IsInUse(ref Calculation calculation, Line line) =>
        TypeSet.HasLineParts.Contains(calculation.Type)
        && line.Quantity is null or (> 0 and <= Limits.QuantityOrPrice)
        && line.OtherCurrency is { DiscountAmount: null or (>= 0 and <= Limits.Currency), SurchargeAmount: null or (>= 0 and <= Limits.Currency) }
        && !calculation.IsTextCorrection
        && line.ExemptionMark is not (ExemptionMark.NotASale or ExemptionMark.ToDeduct);
}
