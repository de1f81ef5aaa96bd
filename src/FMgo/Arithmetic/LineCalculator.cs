using System.Globalization;
using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Computes the money of one line: <c>MontoItem = round(QtyItem × PrcItem − DescuentoMonto + RecargoMonto)</c>, in pesos or, in exports, to four decimals (Formato DTE v2.5, Detalle 38).</summary>
internal readonly ref struct LineCalculator
{
    private readonly ref Calculation _calculation;
    private readonly Line _line;
    private readonly int _index;

    public LineCalculator(ref Calculation calculation, Line line, int index)
    {
        _calculation = ref calculation;
        _line = line;
        _index = index;
    }

    public LineAmounts Compute()
    {
        if (!LineInput.IsSound(ref _calculation, _line, _index))
        {
            return AsGiven();
        }

        if (_calculation.IsTextCorrection)
        {
            return OfTextCorrection();
        }

        if (_line.ExemptionMark is ExemptionMark.NotASale or ExemptionMark.ToDeduct && AmountClasses.Of(_calculation.Type, _line.ExemptionMark) is not null)
        {
            return Stated(0);
        }

        return _line.UnitPrice is { } price ? FromPrice(price) : WithoutPrice();
    }

    private LineChange Discount => LineChange.DiscountOf(_line);

    private LineChange Surcharge => LineChange.SurchargeOf(_line);

    private LineAmounts AsGiven() => new(Discount, Surcharge, _line.Amount, IsComputed: false);

    private LineAmounts OfTextCorrection()
    {
        if (_line.UnitPrice is not null)
        {
            Report(TotalsRules.ValueInTextCorrection, Tags.Line.UnitPrice);
        }

        return Stated(0);
    }

    private LineAmounts FromPrice(decimal price)
    {
        // A price without quantity is the price of the whole line; QtyItem 1 is not written for the user (Formato DTE v2.5, Detalle 15: the quantity is conditional).
        var exact = new ExactProduct(_line.Quantity ?? 1, price, Less: 0);
        var percentBase = _calculation.Options.LinePercentBase == PercentBase.Rounded ? new ExactProduct(exact.Round(_calculation.Decimals), 1, 0) : exact;
        if (_calculation.Type.IsExport && ExportPercents.LeadToStated(_line, exact, percentBase, _calculation.Options.LineSurchargeBase))
        {
            return new(Discount, Surcharge, _line.Amount, IsComputed: true);
        }

        var discount = Change(Discount, percentBase, Tags.Line.DiscountPercent, Tags.Line.DiscountAmount);
        var surchargeBase = _calculation.Options.LineSurchargeBase == SurchargeBase.AfterDiscount ? percentBase with { Less = discount.Money ?? 0 } : percentBase;
        var surcharge = Change(Surcharge, surchargeBase, Tags.Line.SurchargePercent, Tags.Line.SurchargeAmount);
        if (!(Fits(discount.Money, Limits.Pesos, Tags.Line.DiscountAmount) & Fits(surcharge.Money, Limits.Pesos, Tags.Line.SurchargeAmount)))
        {
            return AsGiven();
        }

        decimal amount = (exact with { Less = (discount.Money ?? 0) - (surcharge.Money ?? 0) }).Round(_calculation.Decimals);
        if (amount < 0)
        {
            ReportBelowZero(exact with { Less = (discount.Money ?? 0) - (surcharge.Money ?? 0) }, percentBase, discount.Money ?? 0, amount);
            return new(discount, surcharge, _line.Amount, IsComputed: false);
        }

        if (!Fits(amount, _calculation.AmountLimit, Tags.Line.Amount))
        {
            return AsGiven();
        }

        if (_calculation.Type.IsExport)
        {
            ExportPercents.Report(ref _calculation, _line, _index, (percentBase, discount), (surchargeBase, surcharge), amount);
        }

        // Quantity and price have no sign, so what a settlement invoice takes off says so in the amount (Formato DTE v2.5, Detalle 38).
        if (_calculation.AllowsNegative && _line.Amount is < 0)
        {
            amount = -amount;
        }

        return new(discount, surcharge, Settle(_line.Amount, amount, Tags.Line.Amount), IsComputed: true);
    }

    private LineAmounts WithoutPrice()
    {
        bool hasMoney = HasMoneyFor(_line.DiscountPercent, _line.DiscountAmount, Tags.Line.DiscountPercent)
            & HasMoneyFor(_line.SurchargePercent, _line.SurchargeAmount, Tags.Line.SurchargePercent);
        if (!hasMoney)
        {
            return AsGiven();
        }

        if (_line.Amount is null && !_calculation.AllowsUnpricedLines)
        {
            Report(TotalsRules.NoAmount, Tags.Line.Amount);
            return AsGiven();
        }

        return Stated(_line.Amount ?? 0);
    }

    /// <summary>An amount that no price leads to. Discounts and surcharges in money are then part of it already.</summary>
    private LineAmounts Stated(decimal amount)
    {
        var rule = _line.Amount != amount ? TotalsRules.Differs : _calculation.Type.IsExport ? TotalsRules.TooManyDecimals : TotalsRules.NotWholePesos;
        decimal rounded = Settle(_line.Amount, _calculation.Round(amount), Tags.Line.Amount, rule);
        return new(
            Discount with { Money = WholeUnits(_line.DiscountAmount, Tags.Line.DiscountAmount) },
            Surcharge with { Money = WholeUnits(_line.SurchargeAmount, Tags.Line.SurchargeAmount) },
            rounded,
            IsComputed: true);
    }

    /// <summary>A discount or surcharge with its money: from the percentage where there is one, or as given.</summary>
    /// <remarks>With a split (<c>SubDscto</c>, <c>SubRecargo</c>) the money totals the parts, of which the percentage may be but one (Formato DTE v2.5, Detalle 30 and 34).</remarks>
    private LineChange Change(LineChange given, ExactProduct percentBase, string percentTag, string moneyTag)
    {
        if (!given.IsByPercent)
        {
            return given with { Money = WholeUnits(given.Money, moneyTag) };
        }

        decimal rate = given.Percent.GetValueOrDefault();
        decimal computed = percentBase.Percent(rate, decimals: 0);
        decimal money = Settle(given.Money, computed, moneyTag, given.Money is { } came && Rounding.ToPesos(came) == computed ? NotWhole : TotalsRules.Differs);
        if (money != 0 || computed != 0 || _calculation.Type.IsBoleta)
        {
            return given with { Money = money };
        }

        // A percentage needs its money (Formato DTE v2.5, Detalle 30 and 34), and none of 0 can be written. In exports that is an error (ExportPercents).
        if (rate != 0 && !_calculation.Type.IsExport)
        {
            Report(TotalsRules.PercentOfNothing, percentTag, rate);
        }

        return new LineChange(Percent: null, Money: null, given.IsSplit);
    }

    // A discount that is no more than the line may be more once it is a whole number: then that is what is to be said.
    private void ReportBelowZero(ExactProduct left, ExactProduct percentBase, decimal money, decimal amount)
    {
        const int Decimals = 4;
        decimal rate = Discount.Percent.GetValueOrDefault();
        decimal exact = percentBase.Percent(rate, Decimals);
        if (!Discount.IsByPercent || left.Round(Decimals) + money - exact < 0)
        {
            Report(TotalsRules.LineBelowZero, Tags.Line.Amount, amount);
            return;
        }

        string path = string.Create(CultureInfo.InvariantCulture, $"{Paths.Lines.Path}[{_index + 1}]/{Tags.Line.Amount}");
        string price = Surcharge.IsByPercent ? "" : ExportPercents.PriceOf(_line, -rate);
        _calculation.Findings.InZones(TotalsRules.RoundedBelowZero.At(
            path, FindingLog.Text(amount), FindingLog.Text(rate), FindingLog.Text(exact), Tags.Line.DiscountAmount, FindingLog.Text(money), price));
    }

    private Rule NotWhole => _calculation.Type.IsExport ? TotalsRules.NotWholeUnits : TotalsRules.NotWholePesos;

    // Discounts and surcharges are whole units even in exports, and the DTE schema has none of 0 (MntImpType), so none is written; that of boletas has.
    private decimal? WholeUnits(decimal? given, string tag)
    {
        if (given is not { } money)
        {
            return null;
        }

        decimal units = Settle(given, Rounding.ToPesos(money), tag, NotWhole);
        return units == 0 && !_calculation.Type.IsBoleta ? null : units;
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

    private bool Fits(decimal? amount, decimal limit, string tag)
    {
        if (amount is not { } number || number <= limit)
        {
            return true;
        }

        Report(TotalsRules.TooLarge, tag, number, limit);
        return false;
    }

    /// <summary>The number to go on with; tells where what came is another.</summary>
    private decimal Settle(decimal? given, decimal computed, string tag, Rule? rule = null)
    {
        if (given is { } number && number != computed)
        {
            Report(rule ?? TotalsRules.Differs, tag, number, computed);
        }

        return _calculation.Kept(given, computed);
    }

    private void Report(Rule rule, string tag, params ReadOnlySpan<decimal> numbers) =>
        _calculation.Findings.InZones(rule, Paths.Lines.Path, _index, tag, numbers);
}
