using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>Encabezado</c>: who issues, who receives, how the goods travel, and the totals.</summary>
public sealed record Header
{
    /// <summary><c>IdDoc</c>: the document's type, folio and dates, and its service and payment terms.</summary>
    [Tag("IdDoc", "Identificación del documento", Dte = "1", Boleta = "1", Codes = "1111111111", BoletaCodes = "11")]
    public Identification Identification { get; init => field = value ?? new(); } = new();

    /// <summary><c>Emisor</c>: the taxpayer that issues the document; in a purchase invoice, the buyer.</summary>
    [Tag("Emisor", "Emisor", Dte = "1", Boleta = "1", Codes = "1111111111", BoletaCodes = "11", Uncounted = true)]
    public Issuer Issuer { get; init => field = value ?? new(); } = new();

    /// <summary><c>RUTMandante</c>: the RUT of the principal, when the whole sale or service is made on account of another who owes the VAT.</summary>
    /// <remarks>In boletas the principal is given line by line (Formato Boletas v4.2, Detalle 6).</remarks>
    [Tag("RUTMandante", "RUT del mandante", Documento = "0..1 rut", Codes = "2222200000", Row = 49, Uncounted = true, Personal = true)]
    public Rut? PrincipalRut { get; init; }

    /// <summary><c>Receptor</c>: the taxpayer or person the document is issued to.</summary>
    [Tag("Receptor", "Receptor", Dte = "1", Boleta = "1", Codes = "1111111111", BoletaCodes = "11", Uncounted = true)]
    public Receiver Receiver { get; init => field = value ?? new(); } = new();

    /// <summary><c>RUTSolicita</c>: the RUT of the person who asks for the document over the counter.</summary>
    /// <remarks>In sales to the public it is mandatory when that person is not the receiver or the receiver is a legal entity (Formato DTE v2.5, Encabezado 66).</remarks>
    [Tag("RUTSolicita", "RUT del solicitante de la factura", Documento = "0..1 rut", Codes = "2202220000", Row = 66, Uncounted = true, Personal = true)]
    public Rut? RequesterRut { get; init; }

    /// <summary><c>Transporte</c>: how, by whom and where the goods are carried.</summary>
    /// <remarks>Mandatory in dispatch guides; plates, carrier or driver not known when the document is made must be declared as unknown in it, by Res. Ex. 154 of 2025 (Formato DTE v2.5, Encabezado, area Transporte).</remarks>
    [Tag("Transporte", "Transporte", Documento = "0..1", Exportaciones = "0..1", Codes = "2212220222", Uncounted = true)]
    public Transport? Transport { get; init; }

    /// <summary><c>RUTProvSW</c>: the RUT of the company that provides the boleta software, or the issuer's own for software made in house.</summary>
    /// <remarks>Only the boleta schema has this tag, which the manual spells RutProvSW and also lists, without effect, for the other documents (Formato Boletas v4.2, Encabezado 30).</remarks>
    [Tag("RUTProvSW", "RUT del proveedor de software", Boleta = "0..1 rut", BoletaCodes = "22", Uncounted = true, Personal = true)]
    public Rut? SoftwareProviderRut { get; init; }

    /// <summary><c>Totales</c>: the sums of the document, in pesos or, in exports, in the currency given here.</summary>
    [Tag("Totales", "Totales", Dte = "1", Boleta = "1", Codes = "1111111111", BoletaCodes = "11")]
    public Totals Totals { get; init => field = value ?? new(); } = new();

    /// <summary><c>OtraMoneda</c>: the totals again in a second currency; exports give them in pesos.</summary>
    /// <remarks>Export documents must state the peso values here, while settlement invoices have no such group in the schema (Formato DTE v2.5, Encabezado 129).</remarks>
    [Tag("OtraMoneda", "Totales en otra moneda", Documento = "0..1", Exportaciones = "0..1", Codes = "3333333333")]
    public OtherCurrencyTotals? OtherCurrency { get; init; }
}
