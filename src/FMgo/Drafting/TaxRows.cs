using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Drafting;

/// <summary>The rows of <c>ImptoReten</c> in the making, by code.</summary>
internal sealed class TaxRows
{
    private readonly List<Row> _rows = new(capacity: 4);

    public bool Has(Tax tax) => IndexOf(tax) is var place && place < _rows.Count && _rows[place].Tax == tax;

    public void Add(Tax tax, decimal? percent, decimal amount, decimal taxBase) => _rows.Insert(IndexOf(tax), new Row(tax, percent, amount, taxBase));

    /// <summary>
    /// Makes the VAT kept back no more than the VAT there is, and all of it where every taxed line says so: rows that are rounded one by one can miss
    /// their sum by a peso or so, which the largest of them takes.
    /// </summary>
    public void KeepWithin(decimal vat, bool keepAll)
    {
        decimal retained = 0;
        int largest = -1;
        for (int i = 0; i < _rows.Count; i++)
        {
            if (!_rows[i].Tax.RetainsVat)
            {
                continue;
            }

            retained += _rows[i].Amount;
            largest = largest < 0 || _rows[i].Base > _rows[largest].Base ? i : largest;
        }

        if (largest >= 0 && (retained > vat || keepAll))
        {
            var row = _rows[largest];
            _rows[largest] = row with { Amount = row.Amount + vat - retained };
        }
    }

    public TaxStep.Outcome ToOutcome(bool areComplete)
    {
        var totals = new TaxTotal[_rows.Count];
        decimal added = 0;
        decimal retained = 0;
        decimal? retainedVat = null;
        for (int i = 0; i < totals.Length; i++)
        {
            var row = _rows[i];
            totals[i] = new TaxTotal { Code = row.Tax.Code, Percent = row.Percent, Amount = row.Amount };
            if (row.Tax.Effect == TaxEffect.Added)
            {
                added += row.Amount;
                continue;
            }

            retained += row.Amount;
            retainedVat = row.Tax.RetainsVat ? retainedVat.GetValueOrDefault() + row.Amount : retainedVat;
        }

        return new TaxStep.Outcome(totals.Length == 0 ? default : new ValueList<TaxTotal>(totals), added, retained, retainedVat, areComplete);
    }

    private int IndexOf(Tax tax)
    {
        int place = 0;
        while (place < _rows.Count && _rows[place].Tax.Number < tax.Number)
        {
            place++;
        }

        return place;
    }

    private readonly record struct Row(Tax Tax, decimal? Percent, decimal Amount, decimal Base);
}
