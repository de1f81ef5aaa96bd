using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Corrections;

/// <summary>Moves a note by what rounding left over, so that it comes to what is left of its original.</summary>
/// <remarks>
/// VAT and every tax are rounded in each note, so notes that together return everything can miss the original by some pesos (three returns of 1 peso: 1 + 1 + 1,
/// of 4). The last one makes up for it in its largest line, so that VAT stays net by rate. Totals that no net amount leads to (VAT jumps over one
/// of six) get the last peso as an exempt surcharge. Exports, whose adjustments have two decimals and whose lines have four, get lines instead of the
/// percentages that jump.
/// </remarks>
internal sealed class NoteFit(Document note, CalculationOptions options)
{
    private const string RoundingText = "Ajuste de redondeo";
    private const string AdjustmentsText = "Descuentos y recargos globales";
    private const decimal SmallestAmount = 0.0001m;
    private const int CurrencyDecimals = 4;

    private readonly DocumentType _type = note.Type!;

    /// <returns>The note that comes to the total; <c>null</c> where none does.</returns>
    /// <param name="target">The total.</param>
    /// <param name="reach">How far it may be moved.</param>
    public Result<Document>? To(decimal target, decimal reach)
    {
        int at = LargestLine();
        decimal moved = 0;
        decimal? missing = Missing(note, target);
        while (at >= 0 && missing < 0 && moved > -reach)
        {
            moved -= Step(missing.Value);
            missing = Missing(Move(note, at, moved), target);
        }

        while (at >= 0 && missing > 0 && moved < reach && Missing(Move(note, at, moved + Step(missing.Value)), target) is >= 0 and { } next)
        {
            moved += Step(missing.Value);
            missing = next;
        }

        if (missing is not { } rest || rest < 0 || rest > reach)
        {
            return null;
        }

        var fitted = at < 0 ? note : Move(note, at, moved);
        return Calculate(rest == 0 ? fitted : _type.IsExport ? WithoutPercentages(fitted, at, target) : WithSurcharge(fitted, rest));
    }

    // A peso of a line moves the total by one or two, with VAT and percentages.
    private decimal Step(decimal missing) => _type.IsExport ? decimal.Max(SmallestAmount, Rounding.ToDecimals(decimal.Abs(missing) / 2, CurrencyDecimals)) : 1;

    private decimal? Missing(Document document, decimal target) => Calculate(document) is { HasErrors: false, Value.Header.Totals.TotalAmount: { } total } ? target - total : null;

    private Result<Document> Calculate(Document document) => TotalsCalculator.Calculate(document, options);

    private int LargestLine()
    {
        int largest = -1;
        for (int i = 0; i < note.Lines.Count; i++)
        {
            if (WeightOf(note.Lines[i]) is { Rank: > 0 } weight && (largest < 0 || weight.CompareTo(WeightOf(note.Lines[largest])) > 0))
            {
                largest = i;
            }
        }

        return largest;
    }

    private (int Rank, decimal Amount) WeightOf(Line line) => line.Amount is not > 0 ? default : AmountClasses.Of(_type, line.ExemptionMark) switch
    {
        AmountClass.Taxed => (3, line.Amount.GetValueOrDefault()),
        AmountClass.Exempt => (2, line.Amount.GetValueOrDefault()),
        AmountClass.ContainerDeposit => (1, line.Amount.GetValueOrDefault()),
        _ => default,
    };

    private Document Move(Document document, int at, decimal by)
    {
        decimal amount = document.Lines[at].Amount.GetValueOrDefault() + by;
        return document with { Lines = document.Lines.Select((each, i) => i == at ? NoteLine.WithAmount(each, amount, _type.IsExport ? CurrencyDecimals : 0) : each).ToValueList() };
    }

    private Document WithoutPercentages(Document document, int at, decimal target)
    {
        var plain = document with { GlobalAdjustments = document.GlobalAdjustments.Where(adjustment => adjustment.ValueKind != ValueKind.Percent).ToValueList() };
        decimal rest = Missing(plain, target).GetValueOrDefault();
        return rest < 0 && at >= 0 ? Move(plain, at, rest) : plain with { Lines = plain.Lines.Add(new Line { Name = AdjustmentsText, Amount = rest }) };
    }

    private static Document WithSurcharge(Document document, decimal rest) => document with
    {
        GlobalAdjustments = document.GlobalAdjustments.Add(new GlobalAdjustment
        {
            Kind = AdjustmentKind.Surcharge,
            Description = RoundingText,
            ValueKind = ValueKind.Amount,
            Value = rest,
            Scope = AdjustmentScope.Exempt,
        }),
    };
}
