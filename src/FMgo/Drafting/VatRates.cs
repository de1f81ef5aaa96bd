namespace FMgo.Drafting;

/// <summary>The rates of VAT since electronic invoicing exists.</summary>
/// <remarks>DL 825, article 14. Ley 19.888 raised the rate from 18 to 19 percent on 2003-10-01; it has not changed since.</remarks>
internal static class VatRates
{
    private static readonly DatedRate[] Rates =
    [
        new(DateOnly.MinValue, 18m),
        new(new DateOnly(2003, 10, 1), 19m),
    ];

    /// <summary>The rate in percent on a date; the latest one when the document has no date yet.</summary>
    public static decimal On(DateOnly? date)
    {
        int last = Rates.Length - 1;
        while (date < Rates[last].From)
        {
            last--;
        }

        return Rates[last].Percent;
    }
}
