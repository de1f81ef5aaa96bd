using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>Extranjero</c>: how a receiver without a Chilean RUT is identified.</summary>
public sealed record ForeignReceiver
{
    /// <summary><c>NumId</c>: the number given to the foreigner by the tax or other authority of the home country, with hyphens and check digits.</summary>
    /// <remarks>Mandatory in tourist invoices; the manual gives it no use in export documents, though the schema accepts it (Formato DTE v2.5, Encabezado 53).</remarks>
    [Tag("NumId", "Número identificador del receptor extranjero", Documento = "0..1 text(1..20)", Exportaciones = "0..1 text(1..20)", Codes = "3003000000", Row = 53, Personal = true)]
    public string? IdentityNumber { get; init; }

    /// <summary><c>Nacionalidad</c>: the foreigner's nationality, as a code of Customs' country table.</summary>
    [Tag("Nacionalidad", "Nacionalidad del receptor extranjero", Documento = "0..1 text(1..3)", Exportaciones = "0..1 text(1..3)", Codes = "3333330333", Row = 54, ZeroIsAbsence = true)]
    public string? NationalityCode { get; init; }

    /// <summary><c>TipoDocID</c>: the identity document the tourist shows: 1 passport, 2 national identity card (DNI).</summary>
    /// <remarks>Mandatory in tourist invoices (Formato DTE v2.5, Encabezado 55).</remarks>
    [Tag("TipoDocID", "Tipo de documento de identidad", Documento = "0..1 code(1|2)", Codes = "3003000000", Row = 55)]
    public IdentityDocumentKind? IdentityDocumentKind { get; init; }

    /// <summary><c>IdAdicRecep</c>: a further identifier of the foreign receiver for free use, in export documents only.</summary>
    [Tag("IdAdicRecep", "Identificador adicional del receptor extranjero", Exportaciones = "0..1 text(1..20)", Codes = "0000000333", Row = 56, Personal = true)]
    public string? AdditionalIdentifier { get; init; }
}
