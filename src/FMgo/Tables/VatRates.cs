namespace FMgo.Tables;

/// <summary>The rates of VAT (IVA) since electronic invoicing exists.</summary>
/// <remarks>DL 825, article 14. Ley 19.888 raised the rate from 18 to 19 percent on 2003-10-01; it has not changed since.</remarks>
public static class VatRates
{
    private static readonly DatedRate[] Rates =
    [
        new(DateOnly.MinValue, 18m, "DL 825, article 14"),
        new(new DateOnly(2003, 10, 1), 19m, "Ley 19.888"),
    ];

    /// <summary>All rates, oldest first.</summary>
    public static IReadOnlyList<DatedRate> All => Rates;

    /// <summary>The rate in percent on a date.</summary>
    /// <param name="date">The date; the latest rate when absent.</param>
    public static decimal On(DateOnly? date) => DatedRate.On(Rates, date);
}
