using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Corrections;

/// <summary>Moves a note by what rounding left over, so that it comes to what is left of its original.</summary>
/// <remarks>
/// VAT and every tax are rounded in each note, so notes that together return everything can miss the original by some pesos (three returns of 1 peso: 1 + 1 + 1,
/// of 4). The last one makes up for it in its largest line, or in a surcharge where no line counts as much, so that VAT stays net by rate. Totals that no net amount leads to (VAT jumps over one
/// of six) get the last peso as an exempt surcharge. Exports, whose adjustments have two decimals and whose lines have four, get lines instead of the
/// percentages that jump.
/// </remarks>
internal sealed class NoteFit(Document note, CalculationOptions options)
{
    private const string RoundingText = "Ajuste de redondeo";
    private const string AdjustmentsText = "Descuentos y recargos globales";
    private const int CurrencyDecimals = 4;
    private const int AdjustmentDecimals = 2;

    private readonly DocumentType _type = note.Type!;
    private int _line = -1;
    private int _surcharge = -1;

    /// <returns>The note that comes to the total; <c>null</c> where none does.</returns>
    /// <param name="target">The total.</param>
    /// <param name="reach">How far it may be moved.</param>
    public Result<Document>? To(decimal target, decimal reach)
    {
        FindPlace(reach);
        decimal moved = 0;
        decimal? missing = Missing(note, target);
        while (HasPlace && missing < 0 && moved > -reach)
        {
            moved -= Step(missing.Value);
            missing = Missing(Move(note, moved), target);
        }

        while (HasPlace && missing > 0 && moved < reach && Missing(Move(note, moved + Step(missing.Value)), target) is >= 0 and { } next)
        {
            moved += Step(missing.Value);
            missing = next;
        }

        if (missing is not { } rest || rest < 0 || rest > reach)
        {
            return null;
        }

        var fitted = HasPlace ? Move(note, moved) : note;
        return Calculate(rest == 0 ? fitted : _type.IsExport ? WithoutPercentages(fitted, target) : WithSurcharge(fitted, rest));
    }

    // A peso of a line moves the total by one or two, with VAT and percentages.
    private decimal Step(decimal missing)
    {
        if (!_type.IsExport)
        {
            return 1;
        }

        int decimals = _line >= 0 ? CurrencyDecimals : AdjustmentDecimals;
        return decimal.Max(new decimal(1, 0, 0, isNegative: false, (byte)decimals), Rounding.ToDecimals(decimal.Abs(missing) / 2, decimals));
    }

    private decimal? Missing(Document document, decimal target) => Calculate(document) is { HasErrors: false, Value.Header.Totals.TotalAmount: { } total } ? target - total : null;

    private Result<Document> Calculate(Document document) => TotalsCalculator.Calculate(document, options);

    private bool HasPlace => _line >= 0 || _surcharge >= 0;

    // A line that is worth less than what may have to be moved gives way to a surcharge.
    private void FindPlace(decimal reach)
    {
        _line = LargestLine();
        decimal amount = _line < 0 ? 0 : note.Lines[_line].Amount.GetValueOrDefault();
        if (amount <= reach)
        {
            _surcharge = LargestSurcharge(atLeast: amount);
            _line = _surcharge < 0 ? _line : -1;
        }
    }

    private int LargestSurcharge(decimal atLeast)
    {
        int largest = -1;
        for (int i = 0; i < note.GlobalAdjustments.Count; i++)
        {
            if (note.GlobalAdjustments[i] is { Kind: AdjustmentKind.Surcharge, ValueKind: ValueKind.Amount, Scope: not AdjustmentScope.NonBillable, Value: { } value } && value > atLeast)
            {
                largest = i;
                atLeast = value;
            }
        }

        return largest;
    }

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

    private Document Move(Document document, decimal by) => _line >= 0
        ? document with { Lines = document.Lines.Select((each, i) => i == _line ? NoteLine.WithAmount(each, each.Amount.GetValueOrDefault() + by, _type.IsExport ? CurrencyDecimals : 0) : each).ToValueList() }
        : document with { GlobalAdjustments = document.GlobalAdjustments.Select((each, i) => i == _surcharge ? each with { Value = each.Value + by } : each).Where(each => each.Value != 0).ToValueList() };

    private Document WithoutPercentages(Document document, decimal target)
    {
        var plain = document with { GlobalAdjustments = document.GlobalAdjustments.Where(adjustment => adjustment.ValueKind != ValueKind.Percent).ToValueList() };
        decimal rest = Missing(plain, target).GetValueOrDefault();
        return rest < 0 && _line >= 0 ? Move(plain, rest) : plain with { Lines = plain.Lines.Add(new Line { Name = AdjustmentsText, Amount = rest }) };
    }

    private static Document WithSurcharge(Document document, decimal rest) => With(document, AdjustmentKind.Surcharge, rest, AdjustmentScope.Exempt);

    /// <summary>The note with another <c>MontoNF</c>, which is in no total.</summary>
    public static Document WithNonBillable(Document document, decimal missing) =>
        With(document, missing > 0 ? AdjustmentKind.Surcharge : AdjustmentKind.Discount, decimal.Abs(missing), AdjustmentScope.NonBillable);

    private static Document With(Document document, AdjustmentKind kind, decimal money, AdjustmentScope scope) => document with
    {
        GlobalAdjustments = document.GlobalAdjustments.Add(new GlobalAdjustment
        {
            Kind = kind,
            Description = RoundingText,
            ValueKind = ValueKind.Amount,
            Value = money,
            Scope = scope,
        }),
    };
}
