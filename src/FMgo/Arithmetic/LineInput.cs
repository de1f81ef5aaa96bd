namespace FMgo.Arithmetic;

/// <summary>Checks the numbers that a line brings before anything is computed from them. All of them are looked at.</summary>
internal static class LineInput
{
    public static bool IsSound(ref Calculation calculation, Line line, int index)
    {
        var check = new Check(ref calculation, index);
        return check.Positive(line.Quantity, TotalsRules.QuantityNotPositive, Tags.Line.Quantity)
            & check.Positive(line.UnitPrice, TotalsRules.PriceNotPositive, Tags.Line.UnitPrice)
            & check.Discount(line.DiscountPercent)
            & check.Between(line.DiscountAmount, Limits.Pesos, Tags.Line.DiscountAmount)
            & check.Surcharge(line.SurchargePercent)
            & check.Between(line.SurchargeAmount, Limits.Pesos, Tags.Line.SurchargeAmount)
            & check.Amount(line.Amount);
    }

    private readonly ref struct Check
    {
        private readonly ref Calculation _calculation;
        private readonly int _index;

        public Check(ref Calculation calculation, int index)
        {
            _calculation = ref calculation;
            _index = index;
        }

        public bool Positive(decimal? value, Rule rule, string tag) => value switch
        {
            < 0 => Report(NegativeOf(tag), tag, value.Value),
            <= 0 => Report(rule, tag, value.Value),
            > Limits.QuantityOrPrice => Report(TotalsRules.TooLarge, tag, value.Value, Limits.QuantityOrPrice),
            _ => true,
        };

        private Rule NegativeOf(string tag) => (tag == Tags.Line.UnitPrice, _calculation.AllowsNegative) switch
        {
            (true, true) => TotalsRules.NegativeSettledPrice,
            (true, false) => TotalsRules.NegativePrice,
            (false, true) => TotalsRules.NegativeSettledQuantity,
            (false, false) => TotalsRules.NegativeQuantity,
        };

        public bool Discount(decimal? percent) => percent switch
        {
            < 0 => Report(TotalsRules.Negative, Tags.Line.DiscountPercent, percent.Value),
            > 100 => Report(TotalsRules.DiscountOverHundred, Tags.Line.DiscountPercent, percent.Value),
            _ => true,
        };

        public bool Surcharge(decimal? percent)
        {
            if (percent is > 100 and <= Limits.Percent)
            {
                Report(TotalsRules.SurchargeOverHundred, Tags.Line.SurchargePercent, percent.Value);
                return true;
            }

            return Between(percent, Limits.Percent, Tags.Line.SurchargePercent);
        }

        public bool Between(decimal? value, decimal limit, string tag)
        {
            if (value is not { } number || (number >= 0 && number <= limit))
            {
                return true;
            }

            return number < 0 ? Report(TotalsRules.Negative, tag, number) : Report(TotalsRules.TooLarge, tag, number, limit);
        }

        public bool Amount(decimal? value)
        {
            decimal limit = _calculation.AmountLimit;
            if (value is < 0 && !_calculation.AllowsNegative)
            {
                return Report(TotalsRules.NegativeLine, Tags.Line.Amount, value.Value);
            }

            return (value is < 0 && value >= -limit) || Between(value, limit, Tags.Line.Amount);
        }

        private bool Report(Rule rule, string tag, params ReadOnlySpan<decimal> numbers)
        {
            _calculation.Findings.InZones(rule, Paths.Lines.Path, _index, tag, numbers);
            return false;
        }
    }
}
