using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>The rows of <c>ImptoReten</c> in the making, by code.</summary>
internal sealed class TaxRows
{
    private readonly List<Row> _rows = new(capacity: 4);

    public bool Has(Tax tax) => IndexOf(tax) is var place && place < _rows.Count && _rows[place].Tax == tax;

    public void Add(Tax tax, decimal? percent, decimal amount, decimal taxBase) => _rows.Insert(IndexOf(tax), new Row(tax, percent, amount, taxBase));

    /// <summary>
    /// Makes the VAT kept back no more than the VAT there is, and all of it where every taxed line says so: rows that are rounded one by one can miss
    /// their sum by a peso or so, which the row with the largest base takes. None becomes negative: what it cannot take goes to the next.
    /// </summary>
    /// <param name="vat">The VAT of the document.</param>
    /// <param name="keepAll">Whether every taxed line carries one tax, which keeps its whole VAT back.</param>
    /// <param name="adjustments">How many global adjustments were rounded on the way.</param>
    /// <returns>The VAT kept back, where it is more than there is and rounding does not explain it; otherwise <c>null</c>.</returns>
    public decimal? KeepWithin(decimal vat, bool keepAll, int adjustments)
    {
        decimal retained = RetainedVat();
        if (keepAll || (retained - vat) * 2 <= RetainingRows() + adjustments + 1)
        {
            Balance(vat - retained, keepAll);
        }

        _rows.RemoveAll(row => row.Amount == 0 && row.Tax.Base != TaxBase.Nothing);
        return RetainedVat() is var balanced && balanced > vat ? balanced : null;
    }

    private void Balance(decimal missing, bool keepAll)
    {
        while (missing != 0 && (missing < 0 || keepAll) && Largest(orRaise: missing > 0) is var largest && largest >= 0)
        {
            var row = _rows[largest];
            decimal change = decimal.Max(missing, -row.Amount);
            _rows[largest] = row with { Amount = row.Amount + change };
            missing -= change;
        }
    }

    private decimal RetainedVat()
    {
        decimal retained = 0;
        foreach (var row in _rows)
        {
            retained += row.Tax.RetainsVat ? row.Amount : 0;
        }

        return retained;
    }

    private int RetainingRows()
    {
        int count = 0;
        foreach (var row in _rows)
        {
            count += row.Tax is { RetainsVat: true, Base: TaxBase.Lines } ? 1 : 0;
        }

        return count;
    }

    private int Largest(bool orRaise)
    {
        int largest = -1;
        for (int i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Tax is { RetainsVat: true, Base: TaxBase.Lines } && (orRaise || _rows[i].Amount > 0) && (largest < 0 || _rows[i].Base > _rows[largest].Base))
            {
                largest = i;
            }
        }

        return largest;
    }

    /// <param name="areComplete">Whether all could be computed.</param>
    /// <param name="kept">The rows that came, where what they lead to is to fit them and not the rows computed.</param>
    public TaxStep.Outcome ToOutcome(bool areComplete, ReadOnlySpan<TaxTotal> kept)
    {
        var totals = new TaxTotal[_rows.Count];
        decimal added = 0;
        decimal retained = 0;
        decimal retainedVat = 0;
        bool isPurchase = false;
        for (int i = 0; i < totals.Length; i++)
        {
            var row = _rows[i];
            totals[i] = new TaxTotal { Code = row.Tax.Code, Percent = row.Percent, Amount = row.Amount };
            Count(row.Tax, AmountIn(kept, row.Tax) ?? row.Amount);
        }

        foreach (var row in kept)
        {
            if (Tax.TryFind(row.Code, out var tax) && !Has(tax))
            {
                Count(tax, row.Amount.GetValueOrDefault());
            }
        }

        return new TaxStep.Outcome(totals.Length == 0 ? default : new ValueList<TaxTotal>(totals), added, retained, isPurchase ? retainedVat : null, areComplete);

        void Count(Tax tax, decimal amount)
        {
            if (tax.Effect == TaxEffect.Added)
            {
                added += amount;
                return;
            }

            retained += amount;
            retainedVat += tax.RetainsVat ? amount : 0;
            isPurchase |= tax is { RetainsVat: true, Use: not TaxUse.Sales };
        }
    }

    /// <summary>The rows that came, with what they left out, and those computed that did not come.</summary>
    public static ValueList<TaxTotal> Merge(ValueList<TaxTotal> given, ValueList<TaxTotal> computed) =>
    [
        .. given.Where(row => row.Amount is not (null or 0) || computed.Any(other => other.Code == row.Code)).Select(row => computed.FirstOrDefault(other => other.Code == row.Code) is { } other ? row with { Percent = row.Percent ?? other.Percent, Amount = row.Amount ?? other.Amount } : row),
        .. computed.Where(row => !given.Any(other => other.Code == row.Code)),
    ];

    private static decimal? AmountIn(ReadOnlySpan<TaxTotal> rows, Tax tax)
    {
        foreach (var row in rows)
        {
            if (row.Code == tax.Code)
            {
                return row.Amount;
            }
        }

        return null;
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
