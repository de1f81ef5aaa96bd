using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>What the global discounts and surcharges do to the sum of one class: fact sheet 4.4.</summary>
internal sealed class SpecAdjustments
{
    public SpecAdjustments(Document document, CalculationOptions options, SpecLines lines, SpecClass which)
    {
        var lineSum = lines.Sum(which);
        Sum = lineSum;
        foreach (var adjustment in document.GlobalAdjustments)
        {
            if (IsWhole(adjustment) && ClassOf(document, adjustment.Scope) == which)
            {
                Apply(adjustment, options, lineSum, SpecLines.Decimals(document));
            }
        }

        // Encabezado 107: the sum of the lines less discounts plus surcharges, as they are written; only the result is in whole pesos.
        Sum = Sum.Round(SpecLines.Decimals(document));

        IsBelowZero = !lineSum.IsNegative && Sum.IsNegative;
    }

    public Fraction Sum { get; private set; }

    /// <summary>4.6: what is left of each peso of the lines, exactly: 10 % off leaves 9/10.</summary>
    public Fraction Factor { get; private set; } = 1;

    /// <summary>That the discounts take more than there is.</summary>
    public bool IsBelowZero { get; }

    /// <summary>A discount of more than the whole, or a percentage of more digits than any other field has for one (<c>PctType</c>).</summary>
    public bool IsOverHundred { get; private set; }

    /// <summary>Money on a running sum of 0 has no share of it: the sources say nothing of the base of taxes then.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>2.7: what a discount or surcharge cannot be without.</summary>
    public static bool IsWhole(GlobalAdjustment adjustment) => adjustment is { Kind: not null, ValueKind: not null, Value: > 0 };

    public static SpecClass ClassOf(Document document, AdjustmentScope? scope) => scope switch
    {
        AdjustmentScope.Exempt => SpecClass.Exempt,
        AdjustmentScope.NonBillable => SpecClass.NonBillable,
        _ => SpecLines.ClassOf(document, null),
    };

    private void Apply(GlobalAdjustment adjustment, CalculationOptions options, Fraction lineSum, int decimals)
    {
        bool ofLineSum = options.GlobalPercentBase == GlobalPercentBase.LineSum;
        Fraction value = adjustment.Value!.Value;
        var sum = ofLineSum ? lineSum : Sum;
        var money = adjustment.ValueKind == ValueKind.Percent ? (sum * value / 100).Round(decimals)
            : options.AdjustmentRounding == AdjustmentRounding.Each ? value.Round(decimals) : value;
        Fraction share = adjustment.ValueKind == ValueKind.Percent ? value / 100 : sum.IsZero ? 0 : money / sum;
        IsOpen |= adjustment.ValueKind == ValueKind.Amount && sum.IsZero && !lineSum.IsZero;
        IsOverHundred |= adjustment.ValueKind == ValueKind.Percent && value > 999.99m;
        if (adjustment.Kind == AdjustmentKind.Discount)
        {
            IsOverHundred |= adjustment.ValueKind == ValueKind.Percent && value > 100;
            money = -money;
            share = -share;
        }

        // Each of the sum of the lines adds up; each of what the ones before left multiplies.
        Factor = ofLineSum ? Factor + share : Factor * (1 + share);
        Sum += money;
    }
}
