using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>Numbers the lines, fills their amounts in and sums them by class and by tax.</summary>
internal static class LineStep
{
    /// <param name="Lines">The lines.</param>
    /// <param name="Sums">Their sums.</param>
    /// <param name="Taxes">Their sums by tax; <c>null</c> where no line has a tax.</param>
    /// <param name="AreComplete">Whether every line was computed, so that the sums are right.</param>
    internal readonly record struct Outcome(ValueList<Line> Lines, ClassSums Sums, TaxSums? Taxes, bool AreComplete);

    public static Outcome Run(ref Calculation calculation)
    {
        var given = calculation.Document.Lines.AsSpan();
        if (given.IsEmpty)
        {
            calculation.Findings.InZones(StructureRules.Missing.At(Paths.Lines.Path));
            return new Outcome(default, default, Taxes: null, AreComplete: false);
        }

        var changes = new Changes<Line>(calculation.Document.Lines);
        var sums = default(ClassSums);
        bool areComplete = true;
        for (int i = 0; i < given.Length; i++)
        {
            changes.Put(i, Fill(ref calculation, given[i], i, ref sums, ref areComplete));
        }

        var lines = changes.ToValueList();
        var taxes = LineTaxes.Sum(ref calculation, lines.AsSpan(), ref areComplete);
        return new Outcome(lines, sums, taxes, areComplete);
    }

    private static Line Fill(ref Calculation calculation, Line line, int index, ref ClassSums sums, ref bool areComplete)
    {
        int number = calculation.Number(line.Number, Paths.Lines.Path, index, Tags.Line.Number);
        var amounts = new LineCalculator(ref calculation, line, index).Compute();
        if (calculation.ClassOf(line.ExemptionMark) is not { } amountClass)
        {
            calculation.Findings.InZones(TotalsRules.MarkNotInType, Paths.Lines.Path, index, Tags.Line.ExemptionMark, (int)line.ExemptionMark.GetValueOrDefault());
            areComplete = false;
        }
        else if (amounts.IsComputed)
        {
            sums.AddLine(amountClass, amounts.Amount.GetValueOrDefault());
        }

        areComplete &= amounts.IsComputed;
        var otherCurrency = LineCurrencyStep.Run(ref calculation, line, amounts, index);
        bool isSame = line.Number == number && line.Amount == amounts.Amount
            && LineChange.DiscountOf(line) == amounts.Discount && LineChange.SurchargeOf(line) == amounts.Surcharge
            && ReferenceEquals(line.OtherCurrency, otherCurrency);
        return isSame ? line : line with
        {
            Number = number,
            OtherCurrency = otherCurrency,
            DiscountPercent = amounts.Discount.Percent,
            DiscountAmount = amounts.Discount.Money,
            SurchargePercent = amounts.Surcharge.Percent,
            SurchargeAmount = amounts.Surcharge.Money,
            Amount = amounts.Amount,
        };
    }
}
