using System.Globalization;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>Finds the totals that a finished document lacks and its lines lead to. <see cref="TotalsComparison"/> looks at those that are there.</summary>
/// <param name="type">The type of the document.</param>
internal struct TotalsAbsence(DocumentType type) : IFigureVisitor, IRowVisitor<TaxTotal>
{
    private readonly List<Finding> _findings = [];
    private Field? _group;

    /// <summary>What was found to be absent so far.</summary>
    public readonly ValueList<Finding> Found => _findings.ToValueList();

    /// <summary>The findings; none where the totals could not be computed.</summary>
    public static ValueList<Finding> Find(DocumentType type, Totals given, Totals computed)
    {
        if (ReferenceEquals(given, computed))
        {
            return default;
        }

        var absence = new TotalsAbsence(type);
        TotalsFigures.Of(computed).Against(given, ref absence);
        return absence.Found;
    }

    public readonly decimal? Number(Field field, decimal? given, decimal? computed)
    {
        if (given is null && computed is { } amount && amount != 0 && !FigureUses.Is(field, FigureUse.MayBeAbsent))
        {
            _findings.Add(TotalsRules.Absent.At($"{Paths.Header.Totals.Path}/{TotalsStep.PathOf(_group, field, type)}", amount.ToString(CultureInfo.InvariantCulture)));
        }

        return computed;
    }

    public readonly ValueList<TaxTotal> Rows(Field field, ValueList<TaxTotal> given, ValueList<TaxTotal> computed)
    {
        foreach (var row in computed.AsSpan())
        {
            bool isThere = false;
            foreach (var other in given.AsSpan())
            {
                isThere |= other.Code == row.Code;
            }

            if (!isThere)
            {
                _findings.Add(TotalsRules.Absent.At(Paths.Header.Totals.Taxes.Path, $"{Quote.Code(row.Code ?? "")}: {row.Amount?.ToString(CultureInfo.InvariantCulture)}"));
            }
        }

        return computed;
    }

    public bool Enter(Field field, bool isGiven, bool isComputed)
    {
        _group = field;
        return isComputed;
    }

    public void Leave() => _group = null;
}
