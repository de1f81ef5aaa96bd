using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>The taxed lines by the tax that they carry.</summary>
internal sealed class TaxSums
{
    private readonly List<TaxSum> _sums = new(capacity: 4);

    /// <summary>One entry a tax, by number.</summary>
    public IReadOnlyList<TaxSum> Sums => _sums;

    /// <summary>Whether the taxed lines do not all carry the same taxes.</summary>
    public bool AreMixed { get; set; }

    /// <summary>Whether every taxed line carries one tax, which keeps its whole VAT back.</summary>
    public bool KeepAllVat { get; set; } = true;

    /// <summary>The bases of slaughter (<c>MntBase</c>).</summary>
    public decimal SlaughterBase { get; private set; }

    /// <summary>The marketing margins (<c>MntMargenCom</c>).</summary>
    public decimal MarginBase { get; private set; }

    /// <summary>Adds the bases that a line states for its taxes, each once.</summary>
    public void AddStatedBases(Line line)
    {
        foreach (string code in line.TaxCodes.AsSpan())
        {
            if (code == "17")
            {
                SlaughterBase += Sound(line.RetentionAgent?.SlaughterBaseAmount);
                break;
            }
        }

        foreach (string code in line.TaxCodes.AsSpan())
        {
            if (code is "14" or "50")
            {
                MarginBase += Sound(line.RetentionAgent?.MarketingMarginBaseAmount);
                break;
            }
        }
    }

    /// <summary>The entry of a tax, new or there already.</summary>
    public TaxSum Of(Tax tax)
    {
        int place = 0;
        while (place < _sums.Count && _sums[place].Tax.Number < tax.Number)
        {
            place++;
        }

        if (place == _sums.Count || _sums[place].Tax != tax)
        {
            _sums.Insert(place, new TaxSum(tax));
        }

        return _sums[place];
    }

    public bool Has(Tax tax)
    {
        foreach (var sum in _sums)
        {
            if (sum.Tax == tax)
            {
                return true;
            }
        }

        return false;
    }

    // What is out of range is a finding of its own.
    private static decimal Sound(decimal? amount) => amount is { } money && decimal.Abs(money) <= Limits.Pesos ? money : 0;
}
