using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>The figures of <c>Totales</c> that are computed, held on the stack until it is known whether they differ from those that came.</summary>
internal readonly record struct TotalsFigures
{
    public decimal? NetAmount { get; init; }

    public decimal? ExemptAmount { get; init; }

    public decimal? SlaughterBaseAmount { get; init; }

    public decimal? MarketingMarginBaseAmount { get; init; }

    public decimal? VatRate { get; init; }

    public decimal? Vat { get; init; }

    public decimal? OwnVat { get; init; }

    public decimal? ThirdPartyVat { get; init; }

    public ValueList<TaxTotal> Taxes { get; init; }

    public decimal? UnretainedVat { get; init; }

    public decimal? ConstructionCredit { get; init; }

    public decimal? ContainerDeposit { get; init; }

    public CommissionTotals? Commissions { get; init; }

    public decimal? TotalAmount { get; init; }

    public decimal? NonBillableAmount { get; init; }

    public decimal? PeriodAmount { get; init; }

    public decimal? PayableAmount { get; init; }

    /// <summary>The figures of totals that are there already.</summary>
    public static TotalsFigures Of(Totals totals) => new()
    {
        NetAmount = totals.NetAmount,
        ExemptAmount = totals.ExemptAmount,
        SlaughterBaseAmount = totals.SlaughterBaseAmount,
        MarketingMarginBaseAmount = totals.MarketingMarginBaseAmount,
        VatRate = totals.VatRate,
        Vat = totals.Vat,
        OwnVat = totals.OwnVat,
        ThirdPartyVat = totals.ThirdPartyVat,
        Taxes = totals.Taxes,
        UnretainedVat = totals.UnretainedVat,
        ConstructionCredit = totals.ConstructionCredit,
        ContainerDeposit = totals.ContainerDeposit,
        Commissions = totals.Commissions,
        TotalAmount = totals.TotalAmount,
        NonBillableAmount = totals.NonBillableAmount,
        PeriodAmount = totals.PeriodAmount,
        PayableAmount = totals.PayableAmount,
    };

    /// <summary>These figures, and those that came where they differ. A 0 that came is as good as nothing.</summary>
    /// <param name="given">The totals that came.</param>
    /// <param name="rate">The rate that the document would have.</param>
    public TotalsFigures Beneath(Totals given, decimal rate) => this with
    {
        VatRate = given.VatRate is { } stated && stated != (VatRate ?? (stated == 0 ? 0 : rate)) ? stated : VatRate,
        Taxes = TaxRows.Merge(given.Taxes, Taxes),
        Commissions = KeptCommissions(given.Commissions, Commissions),
        NetAmount = Kept(given.NetAmount, NetAmount),
        ExemptAmount = Kept(given.ExemptAmount, ExemptAmount),
        SlaughterBaseAmount = Kept(given.SlaughterBaseAmount, SlaughterBaseAmount),
        MarketingMarginBaseAmount = Kept(given.MarketingMarginBaseAmount, MarketingMarginBaseAmount),
        Vat = Kept(given.Vat, Vat),
        OwnVat = Kept(given.OwnVat, OwnVat),
        ThirdPartyVat = Kept(given.ThirdPartyVat, ThirdPartyVat),
        UnretainedVat = Kept(given.UnretainedVat, UnretainedVat),
        ConstructionCredit = Kept(given.ConstructionCredit, ConstructionCredit),
        ContainerDeposit = Kept(given.ContainerDeposit, ContainerDeposit),
        TotalAmount = Kept(given.TotalAmount, TotalAmount),
        NonBillableAmount = Kept(given.NonBillableAmount, NonBillableAmount),
        PeriodAmount = Kept(given.PeriodAmount, PeriodAmount),
        PayableAmount = Kept(given.PayableAmount, PayableAmount),
    };

    /// <summary>The sums of the commissions that came, with what they left out.</summary>
    public static CommissionTotals? KeptCommissions(CommissionTotals? given, CommissionTotals? computed) => given is null || computed is null ? given ?? computed : new CommissionTotals
    {
        NetAmount = Kept(given.NetAmount, computed.NetAmount),
        ExemptAmount = Kept(given.ExemptAmount, computed.ExemptAmount),
        Vat = Kept(given.Vat, computed.Vat),
    };

    private static decimal? Kept(decimal? given, decimal? computed) => given is { } number && number != computed.GetValueOrDefault() ? number : computed;

    /// <summary>Totals with these figures: the very ones that came where nothing differs.</summary>
    public Totals In(Totals given) => this == Of(given) ? given : given with
    {
        NetAmount = NetAmount,
        ExemptAmount = ExemptAmount,
        SlaughterBaseAmount = SlaughterBaseAmount,
        MarketingMarginBaseAmount = MarketingMarginBaseAmount,
        VatRate = VatRate,
        Vat = Vat,
        OwnVat = OwnVat,
        ThirdPartyVat = ThirdPartyVat,
        Taxes = Taxes,
        UnretainedVat = UnretainedVat,
        ConstructionCredit = ConstructionCredit,
        ContainerDeposit = ContainerDeposit,
        Commissions = Commissions,
        TotalAmount = TotalAmount,
        NonBillableAmount = NonBillableAmount,
        PeriodAmount = PeriodAmount,
        PayableAmount = PayableAmount,
    };
}
