using System.Globalization;
using FMgo.Documents;

namespace FMgo.Drafting;

/// <summary>Finds what this version does not compute yet: as arithmetic is added, its test leaves this class.</summary>
internal static class UncomputedParts
{
    /// <summary>The first such part; one is enough to know that the totals cannot be right.</summary>
    public static UncomputedPart? Find(Document document, DocumentType type) =>
        OfType(type) ?? OfTotals(document.Header.Totals) ?? OfHeader(document.Header) ?? OfLines(document.Lines.AsSpan()) ?? OfCommissions(document);

    private static UncomputedPart? OfType(DocumentType type) =>
        type.Code is 43 or 46 or 110 or 111 or 112 ? new("Encabezado/IdDoc/TipoDTE", $"TipoDTE {type}") : null;

    private static UncomputedPart? OfTotals(Totals totals)
    {
        string? tag = totals switch
        {
            { SlaughterBaseAmount: not (null or 0) } => "MntBase",
            { MarketingMarginBaseAmount: not (null or 0) } => "MntMargenCom",
            { OwnVat: not (null or 0) } => "IVAProp",
            { ThirdPartyVat: not (null or 0) } => "IVATerc",
            { Taxes.Count: > 0 } => "ImptoReten",
            { UnretainedVat: not (null or 0) } => "IVANoRet",
            { ConstructionCredit: not (null or 0) } => "CredEC",
            { Commissions: not null } => "Comisiones",
            _ => null,
        };
        return tag is null ? null : new("Encabezado/Totales/" + tag, tag);
    }

    // Second-currency totals that came complete are kept: SII checks no formula for them in domestic documents (spec 4.19).
    private static UncomputedPart? OfHeader(Header header) =>
        header.OtherCurrency is { TotalAmount: null } ? new("Encabezado/OtraMoneda/MntTotOtrMnda", "OtraMoneda") : null;

    private static UncomputedPart? OfLines(ReadOnlySpan<Line> lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            string? tag = lines[i].TaxCodes.Count > 0 ? "CodImpAdic" : lines[i].RetentionAgent is not null ? "Retenedor" : null;
            if (tag is not null)
            {
                return new(string.Create(CultureInfo.InvariantCulture, $"Detalle[{i + 1}]/{tag}"), tag);
            }
        }

        return null;
    }

    private static UncomputedPart? OfCommissions(Document document) =>
        document.Commissions.Count > 0 ? new("Comisiones", "Comisiones") : null;
}
