using FMgo.Documents;
using FMgo.Format;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>Compares the totals that came with those computed. A 0 that came is as good as nothing.</summary>
internal ref struct TotalsComparison : IFigureVisitor, IRowVisitor<TaxTotal>
{
    private readonly ref Calculation _calculation;
    private Field? _group;

    public TotalsComparison(ref Calculation calculation) => _calculation = ref calculation;

    public static void Report(ref Calculation calculation, Totals given, in TotalsFigures computed)
    {
        var comparison = new TotalsComparison(ref calculation);
        comparison.CompareVat(given, computed);
        computed.Against(given, ref comparison);
    }

    public readonly decimal? Number(Field field, decimal? given, decimal? computed)
    {
        if (given is { } number && number != computed.GetValueOrDefault() && !FigureUses.Is(field, FigureUse.OfVat | FigureUse.NotCompared))
        {
            Compare(given, computed, TotalsStep.PathOf(_group, field, _calculation.Type));
        }

        return computed;
    }

    public readonly ValueList<TaxTotal> Rows(Field field, ValueList<TaxTotal> given, ValueList<TaxTotal> computed)
    {
        for (int i = 0; i < given.Count; i++)
        {
            var row = Find(computed.AsSpan(), given[i].Code);
            bool isStated = Tax.TryFind(given[i].Code, out var tax) && tax.Base == TaxBase.Stated;
            Compare(given[i].Amount, row?.Amount, $"{field.Tag}[{i + 1}]/{Tags.TaxTotal.Amount}", isStated ? TotalsRules.NotWholePesos : TotalsRules.Differs);
            if (row?.Percent is { } percent)
            {
                Compare(given[i].Percent, percent, $"{field.Tag}[{i + 1}]/{Tags.TaxTotal.Percent}");
            }
        }

        return computed;
    }

    public bool Enter(Field field, bool isGiven, bool isComputed)
    {
        _group = field;
        return isGiven;
    }

    public void Leave() => _group = null;

    private readonly void CompareVat(Totals given, in TotalsFigures computed)
    {
        if (TypeSet.RefusesVat.Contains(_calculation.Type))
        {
            ReportTaxed(given.NetAmount, Tags.Totals.NetAmount);
            CompareRate(given.VatRate, computed.VatRate);
            ReportTaxed(given.Vat, Tags.Totals.Vat);
        }
        else
        {
            Compare(given.NetAmount, computed.NetAmount, Tags.Totals.NetAmount);
            CompareRate(given.VatRate, computed.VatRate);
            Compare(given.Vat, computed.Vat, Tags.Totals.Vat);
        }
    }

    private readonly void ReportTaxed(decimal? given, string tag)
    {
        if (given is { } number && number != 0)
        {
            TotalsStep.Report(ref _calculation, TotalsRules.TaxedInExempt, tag, number);
        }
    }

    // A document without VAT, and every boleta, leaves the rate out, and says so: a 0 is then as good as nothing, and any other rate was at least meant to be the one in force.
    private readonly void CompareRate(decimal? given, decimal? computed)
    {
        if (computed is not null || given is not { } rate || rate == 0)
        {
            Compare(given, computed, Tags.Totals.VatRate);
        }
        else if (rate == VatRates.On(_calculation.Date))
        {
            TotalsStep.Report(ref _calculation, _calculation.Type.IsBoleta ? TotalsRules.RateLeftOutOfBoleta : TotalsRules.RateLeftOut, Tags.Totals.VatRate, rate);
        }
        else
        {
            TotalsStep.Report(ref _calculation, TotalsRules.RateNotInType, Tags.Totals.VatRate, rate, VatRates.On(_calculation.Date));
        }
    }

    private static TaxTotal? Find(ReadOnlySpan<TaxTotal> rows, string? code)
    {
        foreach (var row in rows)
        {
            if (row.Code == code)
            {
                return row;
            }
        }

        return null;
    }

    private readonly void Compare(decimal? given, decimal? computed, string tag, Rule? rule = null)
    {
        if (given is { } number && number != computed.GetValueOrDefault())
        {
            TotalsStep.Report(ref _calculation, rule ?? TotalsRules.Differs, tag, number, computed.GetValueOrDefault());
        }
    }
}
