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

    /// <summary>These figures where none came, and those that came where they did.</summary>
    public TotalsFigures Beneath(Totals given) => this with
    {
        Taxes = TaxRows.Merge(given.Taxes, Taxes),
        Commissions = given.Commissions is null || Commissions is null ? given.Commissions ?? Commissions : new CommissionTotals
        {
            NetAmount = given.Commissions.NetAmount ?? Commissions.NetAmount,
            ExemptAmount = given.Commissions.ExemptAmount ?? Commissions.ExemptAmount,
            Vat = given.Commissions.Vat ?? Commissions.Vat,
        },
        NetAmount = given.NetAmount ?? NetAmount,
        ExemptAmount = given.ExemptAmount ?? ExemptAmount,
        SlaughterBaseAmount = given.SlaughterBaseAmount ?? SlaughterBaseAmount,
        MarketingMarginBaseAmount = given.MarketingMarginBaseAmount ?? MarketingMarginBaseAmount,
        VatRate = given.VatRate ?? VatRate,
        Vat = given.Vat ?? Vat,
        OwnVat = given.OwnVat ?? OwnVat,
        ThirdPartyVat = given.ThirdPartyVat ?? ThirdPartyVat,
        UnretainedVat = given.UnretainedVat ?? UnretainedVat,
        ConstructionCredit = given.ConstructionCredit ?? ConstructionCredit,
        ContainerDeposit = given.ContainerDeposit ?? ContainerDeposit,
        TotalAmount = given.TotalAmount ?? TotalAmount,
        NonBillableAmount = given.NonBillableAmount ?? NonBillableAmount,
        PeriodAmount = given.PeriodAmount ?? PeriodAmount,
        PayableAmount = given.PayableAmount ?? PayableAmount,
    };

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
