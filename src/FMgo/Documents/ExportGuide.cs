using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>GuiaExport</c>: the capacity and authorisation under which the issuer sends goods for export with a dispatch guide.</summary>
public sealed record ExportGuide
{
    /// <summary><c>CdgTraslado</c>: the issuer's capacity: 1 exporter, 2 customs agent, 3 seller, 4 taxpayer expressly authorised by SII.</summary>
    /// <remarks>Mandatory in a dispatch guide whose transfer reason is 8 or 9 (Formato DTE v2.5, Encabezado 38).</remarks>
    [Tag("CdgTraslado", "Código emisor de traslado excepcional", Documento = "0..1 code(1|2|3|4)", Codes = "0020000000", Row = 38)]
    public ExportTransferRole? TransferRole { get; init; }

    /// <summary><c>FolioAut</c>: the number of the SII resolution that lets the taxpayer issue these guides.</summary>
    /// <remarks>Mandatory when the transfer role is 4; the manual gives it five digits and the schema six (Formato DTE v2.5, Encabezado 39).</remarks>
    [Tag("FolioAut", "Folio de autorización", Documento = "0..1 int(0..999999)", Codes = "0020000000", Row = 39)]
    public int? AuthorizationNumber { get; init; }

    /// <summary><c>FchAut</c>: the date of the SII resolution that lets the taxpayer issue these guides.</summary>
    /// <remarks>Mandatory when the transfer role is 4 (Formato DTE v2.5, Encabezado 40).</remarks>
    [Tag("FchAut", "Fecha de autorización", Documento = "0..1 FechaType", Codes = "0020000000", Row = 40)]
    public DateOnly? AuthorizationDate { get; init; }
}
