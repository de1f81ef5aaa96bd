namespace FMgo.Tables;

/// <summary>The part of VAT that construction companies take as special credit (<c>CredEC</c>), in percent of VAT.</summary>
/// <remarks>
/// DL 910, article 21. Formato DTE v2.5 (Encabezado 119) still prints 65 percent; Ley 21.420 (transitory articles 5 and 6, as changed by Ley 21.462
/// and Ley 21.558) lowered it in steps and ends it on 2027-01-01 (SII, Circular 37 of 2023). Contracts from before a step may keep
/// their factor, and the law caps the credit per dwelling: the amounts are the caller's to know.
/// </remarks>
public static class ConstructionCreditFactors
{
    private static readonly DatedRate[] Rates =
    [
        new(DateOnly.MinValue, 65m, "DL 910, article 21"),
        new(new DateOnly(2023, 1, 1), 32.5m, "Ley 21.420, transitory article 5"),
        new(new DateOnly(2025, 1, 1), 16.25m, "Ley 21.420, transitory article 5"),
        new(Regulations.EndOfConstructionCredit.From, 0m, "Ley 21.420, article 5"),
    ];

    /// <summary>All steps, oldest first.</summary>
    public static IReadOnlyList<DatedRate> All => Rates;

    /// <summary>The percentage of VAT on a date.</summary>
    /// <param name="date">The date; the latest step when absent.</param>
    public static decimal On(DateOnly? date) => DatedRate.On(Rates, date);

    /// <summary>As <see cref="On(DateOnly?)"/>, with another end.</summary>
    internal static decimal On(DateOnly? date, DateOnly end) => date is null || date >= end ? Rates[^1].Percent : DatedRate.On(Rates.AsSpan(0, Rates.Length - 1), date);
}
