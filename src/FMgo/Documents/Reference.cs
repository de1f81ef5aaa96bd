using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>Referencia</c>: the documents this one refers to, up to forty.</summary>
/// <remarks>Credit and debit notes need at least one (Formato DTE v2.5, zone E).</remarks>
public sealed record Reference
{
    /// <summary><c>NroLinRef</c>: the reference's place in the list, consecutive from 1 to 40.</summary>
    [Tag("NroLinRef", "Número de referencia", Dte = "1 int(1..99)", Boleta = "1 int(1..40)", Codes = "1111111111", BoletaCodes = "11", Row = 1, Computed = true)]
    public int? Number { get; init; }

    /// <summary><c>TpoDocRef</c>: the referenced document's SII code (30 to 112 tax documents, 801 and up commercial and customs ones), or letters of the issuer's choice for any other.</summary>
    [Tag("TpoDocRef", "Tipo de documento de referencia", Dte = "1 text(1..3)", Boleta = "0..1 text(3)", Codes = "1111111111", BoletaCodes = "22", Row = 2)]
    public string? Type { get; init; }

    /// <summary><c>IndGlobal</c>: whether the reference stands for more than twenty documents of the type (written as 1), with the reason explained.</summary>
    [Tag("IndGlobal", "Indicador de referencia global", Dte = "0..1 flag(1)", Codes = "2222222222", Row = 3)]
    public bool IsGlobal { get; init; }

    /// <summary><c>FolioRef</c>: the referenced document's number, up to 18 characters; 0 only in a global reference.</summary>
    /// <remarks>Letters are for documents that are not tax documents (Formato DTE v2.5, Referencia 4).</remarks>
    [Tag("FolioRef", "Folio de referencia", Dte = "1 text(1..18)", Boleta = "0..1 text(18)", Codes = "1111111111", BoletaCodes = "22", Row = 4)]
    public string? Folio { get; init; }

    /// <summary><c>RUTOtr</c>: the RUT of the referenced tax document's issuer, when another taxpayer issued it.</summary>
    /// <remarks>Meant for the seller's dispatch guide in a purchase invoice and for documents of merged companies, never for purchase orders (Formato DTE v2.5, Referencia 5).</remarks>
    [Tag("RUTOtr", "RUT de otro contribuyente", Documento = "0..1 rut", Exportaciones = "0..1 rut", Codes = "0002220333", Row = 5, Personal = true)]
    public Rut? OtherIssuerRut { get; init; }

    /// <summary><c>IdAdicOtr</c>: a further identifier of that other issuer for free use, in export documents only.</summary>
    [Tag("IdAdicOtr", "Identificador adicional de otro contribuyente", Exportaciones = "0..1 text(1..20)", Codes = "0000000333", Row = 6, Personal = true)]
    public string? OtherIssuerAdditionalIdentifier { get; init; }

    /// <summary><c>FchRef</c>: the date of the referenced document.</summary>
    /// <remarks>The manual starts at 2002-08-01, the schema at 2000-01-01 or, in exports, 1950-01-01 (Formato DTE v2.5, Referencia 7).</remarks>
    [Tag("FchRef", "Fecha de la referencia", Dte = "1 FechaType", Exportaciones = "1 date(1950-01-01..2050-12-31)", Codes = "1111111111", Row = 7)]
    public DateOnly? Date { get; init; }

    /// <summary><c>CodRef</c>: what the note does to the referenced document: 1 voids it, 2 corrects its text, 3 corrects its amounts.</summary>
    /// <remarks>The manual requires it in credit and debit notes, the schema does not, and codes 1 and 2 allow a single referenced document (Formato DTE v2.5, Referencia 8).</remarks>
    [Tag("CodRef", "Código de referencia", Dte = "0..1 code(1|2|3)", Codes = "3331133311", Row = 8)]
    public CorrectionCode? CorrectionCode { get; init; }

    /// <summary><c>CodRef</c>: in boletas, a code of the company's own that tells the customer something.</summary>
    /// <remarks>Same tag as the correction code of credit and debit notes but free text of up to 18 characters (Formato Boletas v4.2, Referencia 4).</remarks>
    [Tag("CodRef", "Código interno de referencia", Boleta = "0..1 text(18)", BoletaCodes = "33")]
    public string? InternalCode { get; init; }

    /// <summary><c>RazonRef</c>: why the document is referenced, in words.</summary>
    [Tag("RazonRef", "Razón de la referencia", Dte = "0..1 text(90)", Boleta = "0..1 text(90)", Codes = "3333333333", BoletaCodes = "33", Row = 9)]
    public string? Reason { get; init; }

    /// <summary><c>CodVndor</c>: in boletas, the company's code for the salesperson, or for a sales channel such as the internet.</summary>
    [Tag("CodVndor", "Código del vendedor", Boleta = "0..1 text(8)", BoletaCodes = "33", Personal = true)]
    public string? SalespersonCode { get; init; }

    /// <summary><c>CodCaja</c>: in boletas, the company's code for the cash register.</summary>
    [Tag("CodCaja", "Código de la caja", Boleta = "0..1 text(8)", BoletaCodes = "33")]
    public string? CashRegisterCode { get; init; }
}
