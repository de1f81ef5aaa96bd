using FMgo.Documents;
using FMgo.Format;

namespace FMgo;

/// <summary><c>Emisor</c>: the taxpayer that issues the document; in a purchase invoice, the buyer.</summary>
public sealed record Issuer
{
    /// <summary><c>RUTEmisor</c>: the issuer's RUT, which must also be the one of the CAF and of the stamp.</summary>
    [Tag("RUTEmisor", "RUT del emisor", Dte = "1 rut", Boleta = "1 rut", Codes = "1111111111", BoletaCodes = "11", Row = 32)]
    public Rut? Rut { get; init; }

    /// <summary><c>RznSoc</c>: the issuer's legal name.</summary>
    /// <remarks>Boletas call the tag RznSocEmisor and may omit it (Formato Boletas v4.2, Encabezado 12).</remarks>
    [Tag("RznSoc", "Razón social del emisor", Dte = "1 text(1..100)", Documento = "1 text(100)", Boleta = "0..1 text(100)", BoletaTag = "RznSocEmisor", Codes = "1111111111", BoletaCodes = "33", Row = 33, Personal = true)]
    public string? Name { get; init; }

    /// <summary><c>GiroEmis</c>: the issuer's line of business; the one that fits the operation is enough.</summary>
    /// <remarks>Boletas call the tag GiroEmisor and may omit it (Formato Boletas v4.2, Encabezado 13).</remarks>
    [Tag("GiroEmis", "Giro del emisor", Dte = "1 text(1..80)", Boleta = "0..1 text(80)", BoletaTag = "GiroEmisor", Codes = "1111111111", BoletaCodes = "33", Row = 34, Personal = true)]
    public string? BusinessLine { get; init; }

    /// <summary><c>Telefono</c>: the issuer's telephone numbers, at most two.</summary>
    [Tag("Telefono", "Teléfonos del emisor", Dte = "0..2 text(20)", Codes = "3333333333", Row = 35, Personal = true)]
    public ValueList<string> Phones { get; init; }

    /// <summary><c>CorreoEmisor</c>: the issuer's e-mail address.</summary>
    [Tag("CorreoEmisor", "Correo electrónico del emisor", Dte = "0..1 text(80)", Codes = "3333333333", Row = 36, Personal = true)]
    public string? Email { get; init; }

    /// <summary><c>Acteco</c>: one to four economic activity codes registered for the issuer at SII; the one that fits the operation is enough.</summary>
    /// <remarks>Each code is a number of up to six digits, so a leading zero carries no meaning (Formato DTE v2.5, Encabezado 37).</remarks>
    [Tag("Acteco", "Códigos de actividad económica", Dte = "1..4 int(1..999999)", Codes = "1111111111", Row = 37, ZeroIsAbsence = true)]
    public ValueList<int> ActecoCodes { get; init; }

    /// <summary><c>GuiaExport</c>: the capacity and authorisation under which the issuer sends goods for export with a dispatch guide.</summary>
    [Tag("GuiaExport", "Datos de guía de exportación", Documento = "0..1", Codes = "----------")]
    public ExportGuide? ExportGuide { get; init; }

    /// <summary><c>Sucursal</c>: the branch that issues the document, by whatever name or number the issuer gives it.</summary>
    [Tag("Sucursal", "Sucursal", Dte = "0..1 text(20)", Codes = "3333333333", Row = 41)]
    public string? BranchName { get; init; }

    /// <summary><c>CdgSIISucur</c>: the code SII gave to the issuing branch; left out by issuers without branches.</summary>
    [Tag("CdgSIISucur", "Código de sucursal del SII", Dte = "0..1 int(1..999999999)", Boleta = "0..1 int(1..999999999)", Codes = "2222222222", BoletaCodes = "22", Row = 42, ZeroIsAbsence = true)]
    public int? SiiBranchCode { get; init; }

    /// <summary><c>CodAdicSucur</c>: a further branch code for free use, in export documents only.</summary>
    [Tag("CodAdicSucur", "Código adicional de sucursal", Exportaciones = "0..1 text(20)", Codes = "0000000333", Row = 43)]
    public string? AdditionalBranchCode { get; init; }

    /// <summary><c>DirOrigen</c>: the address the goods leave from or, when no goods move, that of the branch that issues.</summary>
    /// <remarks>The manual allows 60 characters in invoices and the schema 70 (Formato DTE v2.5, Encabezado 44).</remarks>
    [Tag("DirOrigen", "Dirección de origen", Dte = "0..1 text(70)", Liquidacion = "1 text(70)", Boleta = "0..1 text(70)", Codes = "1113311133", BoletaCodes = "33", Row = 44, Personal = true)]
    public string? Address { get; init; }

    /// <summary><c>CmnaOrigen</c>: the commune of the issuer's address.</summary>
    /// <remarks>In a tourist invoice it can only be Arica, Camarones, Putre or General Lagos (Formato DTE v2.5, Encabezado 45).</remarks>
    [Tag("CmnaOrigen", "Comuna de origen", Dte = "0..1 text(20)", Boleta = "0..1 text(20)", Codes = "1113333333", BoletaCodes = "33", Row = 45, Personal = true)]
    public string? Commune { get; init; }

    /// <summary><c>CiudadOrigen</c>: the city of the issuer's address.</summary>
    /// <remarks>Mandatory in export invoices by the manual, although the schema lets it out (Formato DTE v2.5, Encabezado 46).</remarks>
    [Tag("CiudadOrigen", "Ciudad de origen", Dte = "0..1 text(20)", Boleta = "0..1 text(20)", Codes = "3333333133", BoletaCodes = "33", Row = 46, Personal = true)]
    public string? City { get; init; }

    /// <summary><c>CdgVendedor</c>: text that identifies the salesperson.</summary>
    [Tag("CdgVendedor", "Código del vendedor", Dte = "0..1 text(60)", Codes = "3333333333", Row = 47, Personal = true)]
    public string? SalespersonCode { get; init; }

    /// <summary><c>IdAdicEmisor</c>: a further identifier of the issuer for free use in documents that serve an export.</summary>
    [Tag("IdAdicEmisor", "Identificador adicional del emisor", Documento = "0..1 text(1..20)", Exportaciones = "0..1 text(1..20)", Codes = "0030000333", Row = 48, Personal = true)]
    public string? AdditionalIdentifier { get; init; }

    /// <summary><c>RUTProveedor</c>: the RUT of the timber's supplier.</summary>
    /// <remarks>The schema has this tag but the manual does not describe it (DTE_v10.xsd of 2026-02-06).</remarks>
    [Tag("RUTProveedor", "RUT del proveedor de madera", Documento = "0..1 rut", Codes = "----------", Personal = true)]
    public Rut? TimberSupplierRut { get; init; }

    /// <summary><c>RznSocProveedor</c>: the legal name of the timber's supplier.</summary>
    /// <remarks>The schema has this tag but the manual does not describe it (DTE_v10.xsd of 2026-02-06).</remarks>
    [Tag("RznSocProveedor", "Razón social del proveedor de madera", Documento = "0..1 text(100)", Codes = "----------", Personal = true)]
    public string? TimberSupplierName { get; init; }
}
