using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Drafting;

/// <summary>Numbers the lines, fills their amounts in and sums them by class and by tax.</summary>
internal static class LineStep
{
    public const string Zone = "Detalle";

    /// <param name="Lines">The lines.</param>
    /// <param name="Sums">Their sums.</param>
    /// <param name="Taxes">Their sums by tax; <c>null</c> where no line has a tax.</param>
    /// <param name="AreComplete">Whether every line was computed, so that the sums are right.</param>
    internal readonly record struct Outcome(ValueList<Line> Lines, ClassSums Sums, TaxSums? Taxes, bool AreComplete);

    public static Outcome Run(Calculation calculation)
    {
        var given = calculation.Document.Lines.AsSpan();
        if (given.IsEmpty)
        {
            calculation.Findings.InZones(StructureRules.Missing.At(Zone));
            return new Outcome(default, default, Taxes: null, AreComplete: false);
        }

        var lines = new Line[given.Length];
        var sums = default(ClassSums);
        bool areComplete = true;
        for (int i = 0; i < lines.Length; i++)
        {
            calculation.CheckNumber(given[i].Number, Zone, i, "NroLinDet");
            lines[i] = Fill(calculation, given[i], i, ref sums, ref areComplete);
        }

        var taxes = LineTaxes.Sum(calculation, lines, ref areComplete);
        return new Outcome(new ValueList<Line>(lines), sums, taxes, areComplete);
    }

    private static Line Fill(Calculation calculation, Line line, int index, ref ClassSums sums, ref bool areComplete)
    {
        var amounts = new LineCalculator(calculation, line, index).Compute();
        if (AmountClasses.Of(calculation.Type, line.ExemptionMark) is not { } amountClass)
        {
            calculation.Findings.InZones(TotalsRules.MarkNotInType, Zone, index, "IndExe", (int)line.ExemptionMark.GetValueOrDefault());
            areComplete = false;
        }
        else if (amounts.IsComputed)
        {
            sums.AddLine(amountClass, amounts.Amount.GetValueOrDefault());
        }

        areComplete &= amounts.IsComputed;
        return line with
        {
            Number = index + 1,
            DiscountAmount = amounts.Discount,
            SurchargeAmount = amounts.Surcharge,
            Amount = amounts.Amount,
        };
    }
}
