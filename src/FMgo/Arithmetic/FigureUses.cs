using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>The figures that are treated in another way than the rest. One that is not named here is compared, must be there, and must fit in the format.</summary>
/// <remarks>
/// <c>TasaIVA</c>, <c>IVA</c> and <c>MntNeto</c> have rules of their own where they are absent, <c>CredEC</c> is asked for, and <c>MontoPeriodo</c>, <c>VlrPagar</c>,
/// <c>IVAProp</c> and <c>IVATerc</c> are optional (Formato DTE v2.5, Encabezado 107 to 128); <see cref="VatParts"/> judges the last two, and SII does not check <c>VlrPagar</c>.
/// </remarks>
internal static class FigureUses
{
    private static readonly FigureUse[] Totals = Table(TotalsCodec.Fields, new()
    {
        [nameof(Documents.Totals.NetAmount)] = FigureUse.OfVat | FigureUse.MayBeAbsent,
        [nameof(Documents.Totals.VatRate)] = FigureUse.OfVat | FigureUse.MayBeAbsent | FigureUse.Rate,
        [nameof(Documents.Totals.Vat)] = FigureUse.OfVat | FigureUse.MayBeAbsent,
        [nameof(Documents.Totals.OwnVat)] = FigureUse.NotCompared | FigureUse.MayBeAbsent,
        [nameof(Documents.Totals.ThirdPartyVat)] = FigureUse.NotCompared | FigureUse.MayBeAbsent,
        [nameof(Documents.Totals.ConstructionCredit)] = FigureUse.MayBeAbsent | FigureUse.NotLimited,
        [nameof(Documents.Totals.TotalAmount)] = FigureUse.MayBeAbsent | FigureUse.Sum,
        [nameof(Documents.Totals.PeriodAmount)] = FigureUse.MayBeAbsent | FigureUse.Sum,
        [nameof(Documents.Totals.PayableAmount)] = FigureUse.NotCompared | FigureUse.MayBeAbsent | FigureUse.Sum,
    });

    private static readonly FigureUse[] Commissions = Table(CommissionTotalsCodec.Fields, new() { [nameof(CommissionTotals.Vat)] = FigureUse.NotLimited });

    /// <summary>What is different about a figure, in a record of figures.</summary>
    public static FigureUse Of(Field field) => field.Group switch
    {
        nameof(Documents.Totals) => Totals[field.Index],
        nameof(CommissionTotals) => Commissions[field.Index],
        _ => FigureUse.None,
    };

    public static bool Is(Field field, FigureUse use) => (Of(field) & use) != FigureUse.None;

    private static FigureUse[] Table(Field[] fields, Dictionary<string, FigureUse> uses) => [.. fields.Select(field => uses.GetValueOrDefault(field.Property))];
}
