using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>The figures that the next steps work with: what was computed or, where differences are waived, what came and fits the format.</summary>
internal ref struct WorkingFigures : IFigureVisitor, IRowVisitor<TaxTotal>
{
    private readonly ref Calculation _calculation;

    public WorkingFigures(ref Calculation calculation) => _calculation = ref calculation;

    public readonly decimal? Number(Field field, decimal? given, decimal? computed) => _calculation.Kept(given, computed.GetValueOrDefault());

    public readonly ValueList<TaxTotal> Rows(Field field, ValueList<TaxTotal> given, ValueList<TaxTotal> computed) => computed;

    public readonly bool Enter(Field field, bool isGiven, bool isComputed) => isGiven || isComputed;

    public readonly void Leave()
    {
    }
}
