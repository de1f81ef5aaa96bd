using System.Globalization;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>Tells which totals do not fit in the format. Sums come last: of what does not fit, nothing that is made of it does.</summary>
internal ref struct TotalsLimits : IFigureVisitor, IRowVisitor<TaxTotal>
{
    private readonly ref Calculation _calculation;
    private Field? _group;

    public TotalsLimits(ref Calculation calculation) => _calculation = ref calculation;

    /// <summary>Whether all that was seen fits.</summary>
    public bool AreKept { get; private set; } = true;

    public static bool Hold(ref Calculation calculation, in TotalsFigures totals)
    {
        var parts = new TotalsLimits(ref calculation);
        totals.Against(given: null, ref parts);
        return parts.AreKept
            && TotalsStep.Fits(ref calculation, totals.TotalAmount, Tags.Totals.TotalAmount)
            && TotalsStep.Fits(ref calculation, totals.PeriodAmount, calculation.Type.IsBoleta ? Tags.Totals.PeriodAmountInBoletas : Tags.Totals.PeriodAmount)
                & TotalsStep.Fits(ref calculation, totals.PayableAmount, Tags.Totals.PayableAmount);
    }

    public decimal? Number(Field field, decimal? given, decimal? computed)
    {
        if (computed is { } amount && decimal.Abs(amount) > _calculation.AmountLimit && !FigureUses.Is(field, FigureUse.Rate | FigureUse.NotLimited | FigureUse.Sum))
        {
            AreKept &= TotalsStep.Fits(ref _calculation, amount, TotalsStep.PathOf(_group, field, _calculation.Type));
        }

        return computed;
    }

    public ValueList<TaxTotal> Rows(Field field, ValueList<TaxTotal> given, ValueList<TaxTotal> computed)
    {
        for (int i = 0; i < computed.Count; i++)
        {
            AreKept &= decimal.Abs(computed[i].Amount.GetValueOrDefault()) <= Limits.Pesos
                || TotalsStep.Fits(ref _calculation, computed[i].Amount, string.Create(CultureInfo.InvariantCulture, $"{field.Tag}[{i + 1}]/{Tags.TaxTotal.Amount}"));
        }

        return computed;
    }

    public bool Enter(Field field, bool isGiven, bool isComputed)
    {
        _group = field;
        return true;
    }

    public void Leave() => _group = null;
}
