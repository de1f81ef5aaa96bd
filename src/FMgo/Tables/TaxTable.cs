namespace FMgo.Tables;

/// <summary>The rows of <see cref="Tax"/>.</summary>
internal static class TaxTable
{
    private const string Manual = "Formato DTE v2.5, section 4";
    private const string Ley20780 = "Ley 20.780, article 2 (DL 825, article 42)";

    private const string Retainers = "Instructivo de llenado para agentes retenedores (2005-12-30), annexed table";

    private static readonly DateOnly Ley20780From = new(2014, 10, 1);

    // Res. Ex. 189 is of 2010-12-23; the day on which it and 192 took effect could not be found. Until it is, documents of the weeks around it may have either rate.
    private static readonly DateOnly RetentionsFrom = new(2011, 1, 1);
    private static readonly DateOnly RetentionsKnown = new(2010, 12, 23);
    private static readonly DateOnly RetentionsSettled = new(2011, 3, 31);

    public static Tax[] All { get; } =
    [
        Margin("14"),
        Total("15"),
        Stated("16", TaxEffect.Retained, TaxUse.Undocumented),
        new("17", TaxEffect.Added, TaxUse.Sales, TaxBase.SlaughterAmount, false, Always(5m, Manual)),
        Added("18", Always(5m, Manual)),
        Added("19", Always(12m, Manual)),
        Added("23", Always(15m, "DL 825, article 37 a, b, c")),
        Added("24", Always(27m, "DL 825, article 42"), new DatedRate(Ley20780From, 31.5m, Ley20780)),
        Added("25", Always(15m, "DL 825, article 42"), new DatedRate(Ley20780From, 20.5m, Ley20780)),
        Added("26", Always(15m, "DL 825, article 42"), new DatedRate(Ley20780From, 20.5m, Ley20780)),
        Added("27", Always(13m, "DL 825, article 42"), new DatedRate(Ley20780From, 10m, Ley20780)),
        Stated("28", TaxEffect.Added, TaxUse.Sales),
        Lowered("30", 13m, 10m, "Res. Ex. SII 189 of 2010"),
        Total("31"),
        Partial("32", 8m, Retainers),
        Partial("33", 8m, "Res. Ex. SII 4.916 of 2000"),
        Lowered("34", 11m, 4m, "Res. Ex. SII 192 of 2010"),
        Stated("35", TaxEffect.Added, TaxUse.Sales),
        Partial("36", 10m, Manual),
        Partial("37", 10m, Manual),
        Total("38"),
        Total("39"),
        Stated("40", TaxEffect.Retained, TaxUse.Undocumented),
        Total("41"),
        Added("44", Always(15m, "DL 825, article 37 e, h, i, l")),
        Added("45", Always(50m, "DL 825, article 37 j")),
        new("46", TaxEffect.Retained, TaxUse.Sales, TaxBase.Lines, isTotalRetention: true),
        Total("47"),
        Partial("48", 14m, "Res. Ex. SII 26 of 2005"),
        new("49", TaxEffect.Retained, TaxUse.Purchases, TaxBase.Nothing),
        Margin("50"),
        Stated("51", TaxEffect.Added, TaxUse.Sales),
        Stated("52", TaxEffect.Added, TaxUse.Sales),
        Stated("53", TaxEffect.Retained, TaxUse.Sales),
        Stated("54", TaxEffect.Added, TaxUse.Undocumented),
        Stated("55", TaxEffect.Added, TaxUse.Undocumented),
        Added("271", new DatedRate(Ley20780From, 18m, Ley20780)),
        Total("301"),
        Total("321"),
        Total("331"),
        Total("341"),
        Total("361"),
        Total("371"),
        Total("481"),
    ];

    public static Tax? Find(string code)
    {
        foreach (var tax in All)
        {
            if (tax.Code == code)
            {
                return tax;
            }
        }

        return null;
    }

    private static DatedRate Always(decimal percent, string source) => new(DateOnly.MinValue, percent, source);

    private static Tax Added(string code, params DatedRate[] rates) => new(code, TaxEffect.Added, TaxUse.Sales, TaxBase.Lines, false, rates);

    private static Tax Partial(string code, decimal percent, string source) =>
        new(code, TaxEffect.Retained, TaxUse.Purchases, TaxBase.Lines, false, Always(percent, source));

    private static Tax Lowered(string code, decimal before, decimal percent, string source) =>
        new Tax(code, TaxEffect.Retained, TaxUse.Purchases, TaxBase.Lines, false, Always(before, Retainers), new DatedRate(RetentionsFrom, percent, source))
            .WithEitherRate(RetentionsKnown, RetentionsSettled);

    private static Tax Total(string code) => new(code, TaxEffect.Retained, TaxUse.Purchases, TaxBase.Lines, isTotalRetention: true);

    private static Tax Margin(string code) => new(code, TaxEffect.Added, TaxUse.Sales, TaxBase.MarketingMargin);

    private static Tax Stated(string code, TaxEffect effect, TaxUse use) => new(code, effect, use, TaxBase.Stated);
}
