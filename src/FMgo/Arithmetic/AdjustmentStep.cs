using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Numbers the global discounts and surcharges and applies them, each to its class (Formato DTE v2.5, zone D).</summary>
internal static class AdjustmentStep
{
    /// <param name="Adjustments">The adjustments.</param>
    /// <param name="Sums">The sums of the classes after them.</param>
    /// <param name="Taxes">The sums by tax before them; <c>null</c> where no line has a tax.</param>
    /// <param name="TaxedShare">What is left of each taxed peso for the base of taxes; <c>null</c> where all of it.</param>
    /// <param name="AreComplete">Whether the sums are right.</param>
    internal readonly record struct Outcome(
        ValueList<GlobalAdjustment> Adjustments, ClassSums Sums, TaxSums? Taxes, TaxedShare? TaxedShare, bool AreComplete);

    public static Outcome Run(ref Calculation calculation, in LineStep.Outcome lines)
    {
        bool areComplete = lines.AreComplete && AreInReach(ref calculation, lines.Sums);
        var given = calculation.Document.GlobalAdjustments.AsSpan();
        if (given.IsEmpty)
        {
            return new Outcome(default, lines.Sums, lines.Taxes, TaxedShare: null, areComplete);
        }

        var changes = new Changes<GlobalAdjustment>(calculation.Document.GlobalAdjustments);
        for (int i = 0; i < given.Length; i++)
        {
            int number = calculation.Number(given[i].Number, Paths.GlobalAdjustments.Path, i, Tags.GlobalAdjustment.Number);
            var scope = ScopeOf(ref calculation, given[i], i);
            decimal? pesos = PesosOf(ref calculation, given[i]);
            bool isSame = given[i].Number == number && given[i].Scope == scope && given[i].OtherCurrencyAmount == pesos;
            changes.Put(i, isSame ? given[i] : given[i] with { Number = number, Scope = scope, OtherCurrencyAmount = pesos });
            areComplete &= IsSound(ref calculation, given[i], i);
        }

        var adjustments = changes.ToValueList();
        var sums = lines.Sums;
        var share = TaxedShare.For(ref calculation, lines.Taxes);
        areComplete = areComplete && Apply(ref calculation, adjustments.AsSpan(), share, ref sums);
        if (areComplete && lines.Taxes is { AreMixed: true })
        {
            WarnOfMoney(ref calculation, adjustments.AsSpan());
        }

        return new Outcome(adjustments, sums, lines.Taxes, share, areComplete);
    }

    // Exports publish the pesos of their global money (Formato DTE v2.5, zone D 6, "aplica en montos"); the schema has none of 0.
    private static decimal? PesosOf(ref Calculation calculation, GlobalAdjustment adjustment)
    {
        if (adjustment is not { OtherCurrencyAmount: null, ValueKind: ValueKind.Amount, Value: > 0 and <= Limits.AdjustmentMoney and { } value } || calculation.IsUnpaidExport)
        {
            return adjustment.OtherCurrencyAmount;
        }

        decimal pesos = OtherCurrencyStep.PesosPerUnit(ref calculation) is { } rate ? ((Ratio)value * rate).Round(calculation.Decimals) : 0;
        return pesos is > 0 and <= Limits.Currency ? pesos : null;
    }

    // Percentages are taken of these sums, so a decimal has to hold them exactly. Whether they fit the format shows when all adjustments are made.
    private static bool AreInReach(ref Calculation calculation, in ClassSums sums) =>
        IsInReach(ref calculation, sums.Taxed, Tags.Totals.NetAmount)
        & IsInReach(ref calculation, sums.Exempt, Tags.Totals.ExemptAmount)
        & IsInReach(ref calculation, sums.ContainerDeposit, Tags.Totals.ContainerDeposit)
        & IsInReach(ref calculation, sums.NonBillable, Tags.Totals.NonBillableAmount);

    private static bool IsInReach(ref Calculation calculation, decimal sum, string tag) =>
        decimal.Abs(sum) <= calculation.WorkingLimit || TotalsStep.Fits(ref calculation, sum, tag);

    private static AdjustmentScope? ScopeOf(ref Calculation calculation, GlobalAdjustment adjustment, int index)
    {
        if (adjustment.Scope is not null || !calculation.IsExempt)
        {
            return adjustment.Scope;
        }

        calculation.Findings.InZones(TotalsRules.ScopeSupplied, Paths.GlobalAdjustments.Path, index, Tags.GlobalAdjustment.Scope);
        return AdjustmentScope.Exempt;
    }

    private static bool IsSound(ref Calculation calculation, GlobalAdjustment adjustment, int index)
    {
        if (calculation.IsTextCorrection)
        {
            calculation.Findings.InZones(TotalsRules.ValueInTextCorrection, Paths.GlobalAdjustments.Path, index, Tags.GlobalAdjustment.Value);
            return false;
        }

        return IsThere(ref calculation, adjustment.Kind is not null, index, Tags.GlobalAdjustment.Kind)
            & IsThere(ref calculation, adjustment.ValueKind is not null, index, Tags.GlobalAdjustment.ValueKind)
            & IsThere(ref calculation, adjustment.Value is not null, index, Tags.GlobalAdjustment.Value)
            && IsInRange(ref calculation, adjustment, index);
    }

    private static bool IsThere(ref Calculation calculation, bool isThere, int index, string tag)
    {
        if (!isThere)
        {
            calculation.ReportMissing(Paths.GlobalAdjustments.Path, index, tag);
        }

        return isThere;
    }

    private static bool IsInRange(ref Calculation calculation, GlobalAdjustment adjustment, int index)
    {
        decimal value = adjustment.Value.GetValueOrDefault();
        bool isPercent = adjustment.ValueKind == ValueKind.Percent;
        decimal limit = isPercent ? Limits.Percent : Limits.AdjustmentMoney;
        if (value <= 0)
        {
            calculation.Findings.InZones(TotalsRules.AdjustmentNotPositive, Paths.GlobalAdjustments.Path, index, Tags.GlobalAdjustment.Value, value);
            return false;
        }

        if (isPercent && value > 100 && adjustment.Kind == AdjustmentKind.Discount)
        {
            calculation.Findings.InZones(TotalsRules.DiscountOverHundred, Paths.GlobalAdjustments.Path, index, Tags.GlobalAdjustment.Value, value);
            return false;
        }

        if (value > limit)
        {
            calculation.Findings.InZones(TotalsRules.TooLarge, Paths.GlobalAdjustments.Path, index, Tags.GlobalAdjustment.Value, value, limit);
            return false;
        }

        if (isPercent && value > 100)
        {
            calculation.Findings.InZones(TotalsRules.SurchargeOverHundred, Paths.GlobalAdjustments.Path, index, Tags.GlobalAdjustment.Value, value);
        }

        return true;
    }

    private static bool Apply(ref Calculation calculation, ReadOnlySpan<GlobalAdjustment> adjustments, TaxedShare? share, ref ClassSums sums)
    {
        var lineSums = sums;
        for (int i = 0; i < adjustments.Length; i++)
        {
            var amountClass = AmountClasses.Of(adjustments[i].Scope);
            var percentBase = BaseOf(ref calculation, lineSums, sums);
            decimal money = MoneyOf(ref calculation, adjustments[i], percentBase.Of(amountClass));
            if (amountClass == AmountClass.Taxed)
            {
                share?.Apply(adjustments[i], money, percentBase.Taxed);
            }

            sums.Adjust(amountClass, adjustments[i].Kind == AdjustmentKind.Discount ? -money : money);
            WarnOfNothing(ref calculation, adjustments[i], i, hasBase: lineSums.HasLinesOf(amountClass) || percentBase.Of(amountClass) != 0);
            if (decimal.Abs(sums.Of(amountClass)) > calculation.WorkingLimit)
            {
                calculation.Findings.InZones(TotalsRules.TooLarge, Paths.GlobalAdjustments.Path, i, Tags.GlobalAdjustment.Value, sums.Of(amountClass), calculation.AmountLimit);
                return false;
            }
        }

        sums = sums.Rounded(calculation.Decimals);
        return StayAboveZero(ref calculation, adjustments, lineSums, sums);
    }

    /// <summary>The sums of the classes after the global adjustments of a document whose lines come to some sums, not rounded yet; nothing is told, and what is past the format counts no further.</summary>
    public static ClassSums Applied(ref Calculation calculation, in ClassSums lineSums)
    {
        var sums = lineSums;
        foreach (var adjustment in calculation.Document.GlobalAdjustments.AsSpan())
        {
            var amountClass = calculation.ClassOf(adjustment.Scope);
            if (adjustment.Value > (adjustment.ValueKind == ValueKind.Percent ? Limits.Percent : Limits.AdjustmentMoney) || decimal.Abs(sums.Of(amountClass)) > calculation.WorkingLimit)
            {
                continue;
            }

            decimal money = MoneyOf(ref calculation, adjustment, BaseOf(ref calculation, lineSums, sums).Of(amountClass));
            sums.Adjust(amountClass, adjustment.Kind == AdjustmentKind.Discount ? -money : money);
        }

        return sums;
    }

    // What a percentage is taken of.
    private static ClassSums BaseOf(ref Calculation calculation, in ClassSums lineSums, in ClassSums running) =>
        calculation.Options.GlobalPercentBase == GlobalPercentBase.RunningSum ? running : lineSums;

    /// <summary>A percentage comes to an amount as the document publishes them. Money, which may have decimals, counts as it is written (Encabezado 107): only the sum of its class is rounded.</summary>
    private static decimal MoneyOf(ref Calculation calculation, GlobalAdjustment adjustment, decimal percentBase)
    {
        decimal value = adjustment.Value.GetValueOrDefault();
        bool isExact = adjustment.ValueKind != ValueKind.Percent && calculation.Options.AdjustmentRounding == AdjustmentRounding.Sum;
        return isExact ? value : calculation.Round(adjustment.ValueKind == ValueKind.Percent ? percentBase * value / 100 : value);
    }

    // Formato DTE v2.5, zone D: with different taxes in the lines the value has to be a percentage.
    private static void WarnOfMoney(ref Calculation calculation, ReadOnlySpan<GlobalAdjustment> adjustments)
    {
        for (int i = 0; i < adjustments.Length; i++)
        {
            if (adjustments[i].ValueKind == ValueKind.Amount && AmountClasses.Of(adjustments[i].Scope) == AmountClass.Taxed)
            {
                calculation.Findings.InZones(TotalsRules.MoneyOverMixedTaxes, Paths.GlobalAdjustments.Path, i, Tags.GlobalAdjustment.ValueKind);
            }
        }
    }

    private static void WarnOfNothing(ref Calculation calculation, GlobalAdjustment adjustment, int index, bool hasBase)
    {
        if (!hasBase && adjustment.ValueKind == ValueKind.Percent)
        {
            calculation.Findings.InZones(TotalsRules.AdjustmentOfNothing, Paths.GlobalAdjustments.Path, index, Tags.GlobalAdjustment.Value);
        }
    }

    // The order of the adjustments does not matter, so only what they leave together is looked at. Negative non-billable lines can make
    // their class negative before any adjustment, which is allowed (Formato DTE v2.5, Encabezado 125).
    private static bool StayAboveZero(ref Calculation calculation, ReadOnlySpan<GlobalAdjustment> adjustments, in ClassSums before, in ClassSums after)
    {
        bool stay = true;
        foreach (var amountClass in (ReadOnlySpan<AmountClass>)[AmountClass.Taxed, AmountClass.Exempt, AmountClass.NonBillable])
        {
            if (before.Of(amountClass) >= 0 && after.Of(amountClass) < 0)
            {
                calculation.Findings.InZones(
                    BelowZeroOf(amountClass), Paths.GlobalAdjustments.Path, LastDiscountOf(adjustments, amountClass), Tags.GlobalAdjustment.Value, after.Of(amountClass));
                stay = false;
            }
        }

        return stay;
    }

    private static Rule BelowZeroOf(AmountClass amountClass) => amountClass switch
    {
        AmountClass.Exempt => TotalsRules.ExemptBelowZero,
        AmountClass.NonBillable => TotalsRules.NonBillableBelowZero,
        _ => TotalsRules.AdjustmentBelowZero,
    };

    private static int LastDiscountOf(ReadOnlySpan<GlobalAdjustment> adjustments, AmountClass amountClass)
    {
        int last = adjustments.Length - 1;
        while (last > 0 && !(adjustments[last].Kind == AdjustmentKind.Discount && AmountClasses.Of(adjustments[last].Scope) == amountClass))
        {
            last--;
        }

        return last;
    }
}
