using System.Text.Json.Serialization;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo;

/// <summary>A tax document as SII's format defines it: what it says, without stamp and signature.</summary>
/// <remarks>
/// One property is one row of SII's table (Formato DTE v2.5, Formato Boletas v4.2), in the order of the schema. Absent is <c>null</c>, an empty
/// list or <c>false</c>. The record takes any value; what is wrong with it is a finding, never an exception.
/// </remarks>
[JsonConverter(typeof(DocumentJsonConverter))]
public sealed record Document
{
    /// <summary><c>Encabezado</c>: who issues, who receives, how the goods travel, and the totals.</summary>
    [Tag("Encabezado", "Encabezado", Dte = "1", Boleta = "1", Codes = "1111111111", BoletaCodes = "11")]
    public Header Header { get; init => field = value ?? new(); } = new();

    /// <summary><c>Detalle</c>: the goods or services, one line each.</summary>
    /// <remarks>Invoices and notes take 1 to 60 lines, boletas up to 1000 (Formato DTE v2.5, zone B; Formato Boletas v4.2).</remarks>
    [Tag("Detalle", "Detalle", Dte = "1..60", Boleta = "0..1000", Codes = "1111111111", BoletaCodes = "22")]
    public ValueList<Line> Lines { get; init; }

    /// <summary><c>SubTotInfo</c>: subtotals for presentation, up to twenty, which change neither taxes nor totals.</summary>
    [Tag("SubTotInfo", "Subtotales informativos", Dte = "0..20", Boleta = "0..20", Codes = "3333333333", BoletaCodes = "22", Uncounted = true)]
    public ValueList<InformativeSubtotal> Subtotals { get; init; }

    /// <summary><c>DscRcgGlobal</c>: discounts and surcharges on the document as a whole, up to twenty, which do change its taxable base.</summary>
    /// <remarks>Each one acts on one class of lines, so an adjustment of taxed, exempt and non-billable lines takes three entries (Formato DTE v2.5, zone D).</remarks>
    [Tag("DscRcgGlobal", "Descuentos y recargos globales", Documento = "0..20", Exportaciones = "0..20", Boleta = "0..20", Codes = "2202220222", BoletaCodes = "22")]
    public ValueList<GlobalAdjustment> GlobalAdjustments { get; init; }

    /// <summary><c>Referencia</c>: the documents this one refers to, up to forty.</summary>
    /// <remarks>Credit and debit notes need at least one (Formato DTE v2.5, zone E).</remarks>
    [Tag("Referencia", "Referencias", Dte = "0..40", Boleta = "0..40", Codes = "2221122211", BoletaCodes = "33")]
    public ValueList<Reference> References { get; init; }

    /// <summary><c>GeoRefEmision</c>: the point on the map where the document is issued.</summary>
    [Tag("GeoRefEmision", "Georreferencia de emisión", Documento = "0..1", Boleta = "0..1", Codes = "3030000000", BoletaCodes = "33", Uncounted = true)]
    public GeoReference? IssueLocation { get; init; }

    /// <summary><c>ManejoMadera</c>: where timber comes from and goes to, and the forest plan that covers it.</summary>
    /// <remarks>The destination fields, added in 2026, are mandatory in the manual and optional in the schema (Formato DTE v2.5, zone I).</remarks>
    [Tag("ManejoMadera", "Manejo de la madera", Documento = "0..1", Codes = "2020000000", Uncounted = true)]
    public TimberManagement? TimberManagement { get; init; }

    /// <summary><c>Comisiones</c>: the commissions and other charges, up to twenty, which leave the taxable base alone and reduce the total.</summary>
    /// <remarks>Mandatory in settlement invoices that charge them, optional in purchase invoices and their notes (Formato DTE v2.5, zone F).</remarks>
    [Tag("Comisiones", "Comisiones y otros cargos", Documento = "0..20", Liquidacion = "0..20", Codes = "0002222000")]
    public ValueList<Commission> Commissions { get; init; }

    /// <summary>The type, from <see cref="Identification.Type"/>.</summary>
    public DocumentType? Type => Header.Identification.Type;

    /// <summary>The key, where issuer, type and a possible folio are given.</summary>
    public DocumentKey? Key => Header is { Issuer.Rut: { Body: > 0 } issuer, Identification: { Type: { } type, Folio: > 0 and <= DocumentKey.MaxFolio and { } folio } }
        ? new DocumentKey(issuer, type, folio)
        : null;

    /// <summary>This document with a folio: the last thing it gets before it is signed.</summary>
    internal Document WithFolio(long folio) =>
        this with { Header = Header with { Identification = Header.Identification with { Folio = folio } } };

    /// <summary>What SII's schema would refuse in this document, and text that ISO-8859-1 cannot hold.</summary>
    public ValueList<Finding> CheckStructure() => DocumentStructure.Check(this);

    /// <summary>Type, issuer and folio only: a document holds personal data, which must not end in a log by accident.</summary>
    public override string ToString() => $"{Type?.SpanishName} {Header.Issuer.Rut} {Header.Identification.Folio}";
}
