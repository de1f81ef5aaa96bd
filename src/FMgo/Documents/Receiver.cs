using FMgo.Documents;
using FMgo.Format;

namespace FMgo;

/// <summary><c>Receptor</c>: the taxpayer or person the document is issued to.</summary>
public sealed record Receiver
{
    /// <summary><c>RUTRecep</c>: the RUT of the customer, or of the seller in a purchase invoice; 55555555-5 for foreigners in exports and tourist invoices, 66666666-6 for an unidentified boleta customer.</summary>
    /// <remarks>A boleta above 135 UF needs the real RUT (Ley 21.713), and the bare 0 that the boleta manual allows fails the schema (Formato Boletas v4.2, Encabezado 18).</remarks>
    [Tag("RUTRecep", "RUT del receptor", Dte = "1 rut", Boleta = "1 rut", Codes = "1111111111", BoletaCodes = "11", Row = 50, Personal = true)]
    public Rut? Rut { get; init; }

    /// <summary><c>CdgIntRecep</c>: the issuer's own code for the receiver, such as a customer or meter number.</summary>
    /// <remarks>The boleta manual demands it when the receiver's RUT is given as 0, a value the schema rejects (Formato Boletas v4.2, Encabezado 19).</remarks>
    [Tag("CdgIntRecep", "Código interno del receptor", Dte = "0..1 text(20)", Boleta = "0..1 text(20)", Codes = "3333333333", BoletaCodes = "22", Row = 51, Personal = true)]
    public string? InternalCode { get; init; }

    /// <summary><c>RznSocRecep</c>: the receiver's name or legal name.</summary>
    /// <remarks>Optional in boletas, but mandatory when the total exceeds 135 UF under Ley 21.713 (Formato Boletas v4.2, Encabezado 20).</remarks>
    [Tag("RznSocRecep", "Razón social del receptor", Dte = "1 text(100)", Boleta = "0..1 text(100)", Codes = "1111111111", BoletaCodes = "22", Row = 52, Personal = true)]
    public string? Name { get; init; }

    /// <summary><c>Extranjero</c>: how a receiver without a Chilean RUT is identified.</summary>
    [Tag("Extranjero", "Receptor extranjero", Documento = "0..1", Exportaciones = "0..1", Codes = "----------")]
    public ForeignReceiver? ForeignIdentity { get; init; }

    /// <summary><c>GiroRecep</c>: the receiver's line of business.</summary>
    /// <remarks>The schema demands it only in settlement invoices, the manual also in invoices, dispatch guides and purchase invoices (Formato DTE v2.5, Encabezado 57).</remarks>
    [Tag("GiroRecep", "Giro del receptor", Dte = "0..1 text(40)", Liquidacion = "1 text(40)", Codes = "1113311333", Row = 57, Personal = true)]
    public string? BusinessLine { get; init; }

    /// <summary><c>Contacto</c>: the person to address at the receiver, with a name, telephone or other detail.</summary>
    [Tag("Contacto", "Contacto del receptor", Dte = "0..1 text(80)", Boleta = "0..1 text(80)", Codes = "3333333333", BoletaCodes = "33", Row = 58, Personal = true)]
    public string? Contact { get; init; }

    /// <summary><c>CorreoRecep</c>: the e-mail address of the contact at the receiver.</summary>
    [Tag("CorreoRecep", "Correo electrónico del receptor", Dte = "0..1 text(80)", Boleta = "0..1 text(80)", Codes = "3333333333", BoletaCodes = "33", Row = 59, Personal = true)]
    public string? Email { get; init; }

    /// <summary><c>TelefonoRecep</c>: the receiver's contact telephone, in boletas only.</summary>
    [Tag("TelefonoRecep", "Teléfono del receptor", Boleta = "0..1 text(20)", BoletaCodes = "33", Personal = true)]
    public string? Phone { get; init; }

    /// <summary><c>DirRecep</c>: the receiver's legal address as registered at SII, or the address abroad in exports.</summary>
    /// <remarks>In boletas it is the place of service or delivery, mandatory for service kinds 1 and 2 (Formato Boletas v4.2, Encabezado 24).</remarks>
    [Tag("DirRecep", "Dirección del receptor", Dte = "0..1 text(70)", Liquidacion = "1 text(70)", Boleta = "0..1 text(70)", Codes = "1113311133", BoletaCodes = "22", Row = 60, Personal = true)]
    public string? Address { get; init; }

    /// <summary><c>CmnaRecep</c>: the commune of the receiver's address.</summary>
    [Tag("CmnaRecep", "Comuna del receptor", Dte = "0..1 text(20)", Liquidacion = "1 text(20)", Boleta = "0..1 text(20)", Codes = "1113311333", BoletaCodes = "22", Row = 61, Personal = true)]
    public string? Commune { get; init; }

    /// <summary><c>CiudadRecep</c>: the city of the receiver's address.</summary>
    /// <remarks>Mandatory in export invoices by the manual, although the schema lets it out (Formato DTE v2.5, Encabezado 62).</remarks>
    [Tag("CiudadRecep", "Ciudad del receptor", Dte = "0..1 text(20)", Boleta = "0..1 text(20)", Codes = "3333333133", BoletaCodes = "33", Row = 62, Personal = true)]
    public string? City { get; init; }

    /// <summary><c>DirPostal</c>: the receiver's mailing address, when it is another one.</summary>
    [Tag("DirPostal", "Dirección postal del receptor", Dte = "0..1 text(70)", Boleta = "0..1 text(70)", Codes = "3333333333", BoletaCodes = "33", Row = 63, Personal = true)]
    public string? PostalAddress { get; init; }

    /// <summary><c>CmnaPostal</c>: the commune of the receiver's mailing address.</summary>
    [Tag("CmnaPostal", "Comuna postal del receptor", Dte = "0..1 text(20)", Boleta = "0..1 text(20)", Codes = "3333333333", BoletaCodes = "33", Row = 64, Personal = true)]
    public string? PostalCommune { get; init; }

    /// <summary><c>CiudadPostal</c>: the city of the receiver's mailing address.</summary>
    [Tag("CiudadPostal", "Ciudad postal del receptor", Dte = "0..1 text(20)", Boleta = "0..1 text(20)", Codes = "3333333333", BoletaCodes = "33", Row = 65, Personal = true)]
    public string? PostalCity { get; init; }
}
