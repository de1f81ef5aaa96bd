using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FMgo.Tables;

/// <summary>An additional tax or retention (<c>TipoImp</c>, <c>CodImpAdic</c>): what its rate is taken of, and whether it raises or lowers the total.</summary>
/// <remarks>
/// Formato DTE v2.5, section 4. The schema (<c>ImpAdicDTEType</c>, February 2026) has 44 codes; 16 and 40 left the manual in 2004, and 54 and 55 never
/// stood in it. The rates are those that the manual prints, with the law or resolution where it is known.
/// </remarks>
public sealed class Tax
{
    private readonly DatedRate[] _rates;
    private (DateOnly From, DateOnly To)? _transition;

    internal Tax(string code, TaxEffect effect, TaxUse use, TaxBase taxBase, bool isTotalRetention = false, params DatedRate[] rates)
    {
        Code = code;
        Number = int.Parse(code, CultureInfo.InvariantCulture);
        Effect = effect;
        Use = use;
        Base = taxBase;
        IsTotalRetention = isTotalRetention;
        _rates = rates;
    }

    /// <summary>All codes of the schema, by number.</summary>
    public static IReadOnlyList<Tax> All => TaxTable.All;

    /// <summary>SII's code, such as <c>27</c> or <c>271</c>.</summary>
    public string Code { get; }

    /// <summary>Whether it is added to the total or kept back from it.</summary>
    public TaxEffect Effect { get; }

    /// <summary>What the rate is taken of.</summary>
    public TaxBase Base { get; }

    /// <summary>Which documents carry it.</summary>
    public TaxUse Use { get; }

    /// <summary>Whether the buyer keeps back the whole VAT of the lines.</summary>
    public bool IsTotalRetention { get; }

    /// <summary>The rates with their sources, oldest first; empty where the rate is that of VAT, or where there is none.</summary>
    public IReadOnlyList<DatedRate> Rates => _rates;

    /// <summary>Whether what is kept back is VAT, so that it counts in <c>IVANoRet</c>; 53 keeps back income tax.</summary>
    public bool RetainsVat => Effect == TaxEffect.Retained && Number != 53;

    /// <summary>
    /// Whether it is a tax by volume with a fixed and a variable part (28, 35, 51, 52), which the laws 20.493 and 20.765 add or take off: what results may be below zero
    /// (Formato IECV, code 28: "impuesto específico resultante").
    /// </summary>
    public bool IsSpecific => Base == TaxBase.Stated && Use != TaxUse.Undocumented && Effect == TaxEffect.Added;

    internal int Number { get; }

    /// <summary>The tax with a code.</summary>
    /// <param name="code">SII's code.</param>
    /// <param name="tax">The tax, when the result is true.</param>
    public static bool TryFind([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Tax? tax)
    {
        tax = code is null ? null : TaxTable.Find(code);
        return tax is not null;
    }

    /// <summary>The rate in percent on a date; <c>null</c> where the amount is stated or nothing is retained.</summary>
    /// <param name="date">The date; the latest rate when absent.</param>
    public decimal? RateOn(DateOnly? date) => Base switch
    {
        TaxBase.Stated or TaxBase.Nothing => null,
        _ => _rates.Length == 0 ? VatRates.On(date) : DatedRate.On(_rates, date),
    };

    /// <summary>The rate of a document that states one: where which of two was in force on its date is not known, it may have either.</summary>
    /// <param name="date">The date; the latest rate when absent.</param>
    /// <param name="stated">The rate that it states, in percent.</param>
    /// <param name="takesEarlier">Whether it may have the rate of an earlier day too.</param>
    internal decimal? RateOn(DateOnly? date, decimal? stated, bool takesEarlier)
    {
        if (stated is { } percent && date is { } day)
        {
            bool isEither = _transition is { } transition && transition.From <= day && day <= transition.To;
            foreach (var rate in _rates)
            {
                if (rate.Percent == percent && (isEither || (takesEarlier && rate.From <= day)))
                {
                    return percent;
                }
            }
        }

        return RateOn(date);
    }

    /// <summary>Whether there are days on which either of two rates is taken.</summary>
    internal bool HasEitherRate => _transition is not null;

    /// <summary>The same tax, of which either rate is taken from one day to another, both included.</summary>
    internal Tax WithEitherRate(DateOnly from, DateOnly to)
    {
        _transition = (from, to);
        return this;
    }

    /// <summary>Whether a type of document carries the tax. Undocumented codes are not refused anywhere that has taxes.</summary>
    /// <param name="type">The type.</param>
    public bool AppliesTo(DocumentType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return TypeSet.DomesticNotes.Contains(type)
            || (TypeSet.SalesWithTaxes.Contains(type) && Use != TaxUse.Purchases)
            || (type == DocumentType.PurchaseInvoice && Use != TaxUse.Sales);
    }

    /// <summary>SII's code.</summary>
    public override string ToString() => Code;
}
