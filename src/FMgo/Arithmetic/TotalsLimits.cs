using System.Globalization;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>Tells which totals do not fit in the format. Sums come last: of what does not fit, nothing that is made of it does.</summary>
internal ref struct TotalsLimits : IFigureVisitor, IRowVisitor<TaxTotal>
{
    private readonly ref Calculation _calculation;
    private Field? _group;
    private bool _ofSums;
    private bool _isTooLarge;

    public TotalsLimits(ref Calculation calculation) => _calculation = ref calculation;

    /// <summary>Whether all that was seen fits.</summary>
    public bool AreKept { get; private set; } = true;

    public static bool Hold(ref Calculation calculation, in TotalsFigures totals)
    {
        var parts = new TotalsLimits(ref calculation);
        totals.Against(given: null, ref parts);
        if (!parts.AreKept)
        {
            return false;
        }

        // The total is a part of the other sums.
        var sums = new TotalsLimits(ref calculation) { _ofSums = true };
        totals.Against(given: null, ref sums);
        return sums.AreKept;
    }

    public decimal? Number(Field field, decimal? given, decimal? computed)
    {
        if (computed is { } amount && decimal.Abs(amount) > _calculation.AmountLimit && IsLooked(field))
        {
            AreKept &= TotalsStep.Fits(ref _calculation, amount, TotalsStep.PathOf(_group, field, _calculation.Type));
            _isTooLarge |= !FigureUses.Is(field, FigureUse.OfTotal);
        }

        return computed;
    }

    public ValueList<TaxTotal> Rows(Field field, ValueList<TaxTotal> given, ValueList<TaxTotal> computed)
    {
        for (int i = 0; i < computed.Count && !_ofSums; i++)
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

    private readonly bool IsLooked(Field field) => _ofSums
        ? FigureUses.Is(field, FigureUse.Sum) && !(_isTooLarge && FigureUses.Is(field, FigureUse.OfTotal))
        : !FigureUses.Is(field, FigureUse.Rate | FigureUse.NotLimited | FigureUse.Sum);
}
