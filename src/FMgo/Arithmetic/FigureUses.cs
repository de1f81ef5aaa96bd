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
        [nameof(Documents.Totals.ConstructionCredit)] = FigureUse.NotCompared | FigureUse.MayBeAbsent | FigureUse.NotLimited,
        [nameof(Documents.Totals.TotalAmount)] = FigureUse.MayBeAbsent | FigureUse.Sum,
        [nameof(Documents.Totals.PeriodAmount)] = FigureUse.MayBeAbsent | FigureUse.Sum | FigureUse.OfTotal,
        [nameof(Documents.Totals.PayableAmount)] = FigureUse.NotCompared | FigureUse.MayBeAbsent | FigureUse.Sum | FigureUse.OfTotal,
    });

    private static readonly FigureUse[] Commissions = Table(CommissionTotalsCodec.Fields, new() { [nameof(CommissionTotals.Vat)] = FigureUse.NotLimited });

    /// <summary>What is different about a figure, in a record of figures.</summary>
    public static FigureUse Of(Field field) =>
        Is(TotalsCodec.Fields, field) ? Totals[field.Index]
        : Is(CommissionTotalsCodec.Fields, field) ? Commissions[field.Index]
        : FigureUse.None;

    public static bool Is(Field field, FigureUse use) => (Of(field) & use) != FigureUse.None;

    // A record of another set may have the same name.
    private static bool Is(Field[] fields, Field field) => field.Index < fields.Length && ReferenceEquals(fields[field.Index], field);

    private static FigureUse[] Table(Field[] fields, Dictionary<string, FigureUse> uses) => [.. fields.Select(field => uses.GetValueOrDefault(field.Property))];
}
