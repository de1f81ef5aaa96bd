using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>Lets stay what came and differs from what was computed, where differences are waived. A 0 that came is as good as nothing.</summary>
/// <param name="rate">The rate that the document would have.</param>
internal readonly struct KeptFigures(decimal rate) : IFigureVisitor, IRowVisitor<TaxTotal>
{
    public decimal? Number(Field field, decimal? given, decimal? computed)
    {
        decimal expected = computed ?? (FigureUses.Is(field, FigureUse.Rate) && given != 0 ? rate : 0);
        return given is { } number && number != expected ? number : computed;
    }

    public ValueList<TaxTotal> Rows(Field field, ValueList<TaxTotal> given, ValueList<TaxTotal> computed) => TaxRows.Merge(given, computed);

    public bool Enter(Field field, bool isGiven, bool isComputed) => isGiven && isComputed;

    public void Leave()
    {
    }

    /// <summary>The sums of the commissions that came, with what they left out.</summary>
    public static CommissionTotals? Of(CommissionTotals? given, CommissionTotals? computed)
    {
        var kept = default(KeptFigures);
        return given is null || computed is null ? given ?? computed : CommissionTotalsFigures.Against(given, computed, ref kept);
    }
}
