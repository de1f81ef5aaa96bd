using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Drafting;

/// <summary>Computes the money of one line: <c>MontoItem = round(QtyItem × PrcItem − DescuentoMonto + RecargoMonto)</c>, in pesos or, in exports, to four decimals (Formato DTE v2.5, Detalle 38).</summary>
internal readonly ref struct LineCalculator(Calculation calculation, Line line, int index)
{
    public LineAmounts Compute()
    {
        if (!LineInput.IsSound(calculation, line, index))
        {
            return AsGiven();
        }

        if (calculation.IsTextCorrection)
        {
            return OfTextCorrection();
        }

        if (line.ExemptionMark is ExemptionMark.NotASale or ExemptionMark.ToDeduct)
        {
            return Stated(0);
        }

        return line.UnitPrice is { } price ? FromPrice(price) : WithoutPrice();
    }

    private LineAmounts AsGiven() => new(line.DiscountAmount, line.SurchargeAmount, line.Amount, IsComputed: false);

    private LineAmounts OfTextCorrection()
    {
        if (line.UnitPrice is not null)
        {
            Report(TotalsRules.ValueInTextCorrection, "PrcItem");
        }

        return Stated(0);
    }

    private LineAmounts FromPrice(decimal price)
    {
        // A price without quantity is the price of the whole line; QtyItem 1 is not written for the user (spec 4.2, absent quantity).
        var exact = new ExactProduct(line.Quantity ?? 1, price, Less: 0);
        if (!Fits(exact.Quantity * exact.Price, "MontoItem"))
        {
            return AsGiven();
        }

        var percentBase = calculation.Options.LinePercentBase == PercentBase.Rounded ? new ExactProduct(exact.Round(calculation.Decimals), 1, 0) : exact;
        decimal? discount = Money(line.DiscountPercent, line.DiscountAmount, percentBase, line.SubDiscounts.Count > 0, "DescuentoPct", "DescuentoMonto");
        var surchargeBase = calculation.Options.LineSurchargeBase == SurchargeBase.AfterDiscount ? percentBase with { Less = discount ?? 0 } : percentBase;
        decimal? surcharge = Money(line.SurchargePercent, line.SurchargeAmount, surchargeBase, line.SubSurcharges.Count > 0, "RecargoPct", "RecargoMonto");
        decimal amount = (exact with { Less = (discount ?? 0) - (surcharge ?? 0) }).Round(calculation.Decimals);
        if (amount < 0)
        {
            Report(TotalsRules.LineBelowZero, "MontoItem", amount);
            return new(discount, surcharge, line.Amount, IsComputed: false);
        }

        if (!Fits(amount, "MontoItem"))
        {
            return AsGiven();
        }

        // Quantity and price have no sign, so what a settlement invoice takes off says so in the amount (Formato DTE v2.5, Detalle 38).
        if (calculation.AllowsNegative && line.Amount is < 0)
        {
            amount = -amount;
        }

        Compare(line.Amount, amount, "MontoItem");
        return new(discount, surcharge, amount, IsComputed: true);
    }

    private LineAmounts WithoutPrice()
    {
        bool hasMoney = HasMoneyFor(line.DiscountPercent, line.DiscountAmount, "DescuentoPct")
            & HasMoneyFor(line.SurchargePercent, line.SurchargeAmount, "RecargoPct");
        if (!hasMoney)
        {
            return AsGiven();
        }

        if (line.Amount is null && !calculation.AllowsUnpricedLines)
        {
            Report(TotalsRules.NoAmount, "MontoItem");
            return AsGiven();
        }

        return Stated(line.Amount ?? 0);
    }

    /// <summary>An amount that no price leads to. Discounts and surcharges in money are then part of it already.</summary>
    private LineAmounts Stated(decimal amount)
    {
        decimal rounded = calculation.Round(amount);
        Compare(line.Amount, rounded, "MontoItem");
        return new(WholeUnits(line.DiscountAmount, "DescuentoMonto"), WholeUnits(line.SurchargeAmount, "RecargoMonto"), rounded, IsComputed: true);
    }

    /// <summary>The money of a discount or surcharge: from its percentage where there is one, or as given.</summary>
    /// <remarks>With a split (<c>SubDscto</c>, <c>SubRecargo</c>) the money totals the parts, of which the percentage may be but one (Formato DTE v2.5, Detalle 30 and 34).</remarks>
    private decimal? Money(decimal? percent, decimal? given, ExactProduct percentBase, bool isSplit, string percentTag, string moneyTag)
    {
        if (percent is not { } rate || (isSplit && given is not null))
        {
            return WholeUnits(given, moneyTag);
        }

        decimal money = percentBase.Percent(rate, decimals: 0);
        Compare(given, money, moneyTag);
        if (money == 0 && !calculation.Type.IsBoleta)
        {
            Report(TotalsRules.PercentOfNothing, percentTag, rate);
            return null;
        }

        return money;
    }

    // Discounts and surcharges are whole units even in exports, and the DTE schema has none of 0 (MntImpType), so none is written; that of boletas has.
    private decimal? WholeUnits(decimal? given, string tag)
    {
        if (given is not { } money)
        {
            return null;
        }

        decimal pesos = Rounding.ToPesos(money);
        Compare(given, pesos, tag);
        return pesos == 0 && !calculation.Type.IsBoleta ? null : pesos;
    }

    private bool HasMoneyFor(decimal? percent, decimal? money, string tag)
    {
        if (percent is null || money is not null)
        {
            return true;
        }

        Report(TotalsRules.PercentWithoutPrice, tag);
        return false;
    }

    private bool Fits(decimal amount, string tag)
    {
        if (amount <= calculation.AmountLimit)
        {
            return true;
        }

        Report(TotalsRules.TooLarge, tag, amount, calculation.AmountLimit);
        return false;
    }

    private void Compare(decimal? given, decimal computed, string tag)
    {
        if (given is { } number && number != computed)
        {
            Report(TotalsRules.Differs, tag, number, computed);
        }
    }

    private void Report(Rule rule, string tag, params ReadOnlySpan<decimal> numbers) =>
        calculation.Findings.InZones(rule, LineStep.Zone, index, tag, numbers);
}
