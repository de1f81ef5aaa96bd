using static FMgo.DocumentBranch;

namespace FMgo.Tables;

public static partial class CodeTables
{
    /// <summary><c>TipoDespacho</c>: who moves the goods, and where to.</summary>
    public static CodeTable DispatchKinds { get; } = new(static () => HeaderCodes.DispatchKinds)
    {
        SpanishName = "Tipos de despacho",
        EnglishName = "Kinds of dispatch",
        Source = "Formato DTE v2.5, Encabezado 6; DTE_v10.xsd",
        Fields = [CodeField.Of(Paths.Header.Identification.DispatchKind, Documento, Exportaciones)],
    };

    /// <summary><c>IndTraslado</c>: why goods travel with a dispatch guide.</summary>
    public static CodeTable TransferReasons { get; } = new(static () => HeaderCodes.TransferReasons)
    {
        SpanishName = "Tipos de traslado de bienes",
        EnglishName = "Transfer reasons",
        Source = "Formato DTE v2.5, Encabezado 7; DTE_v10.xsd",
        Fields = [CodeField.Of(Paths.Header.Identification.TransferReason, Documento)],
    };

    /// <summary><c>CdgTraslado</c>: who sends goods on their way to export.</summary>
    public static CodeTable ExportTransferRoles { get; } = new(static () => HeaderCodes.ExportTransferRoles)
    {
        SpanishName = "Emisores de traslado excepcional",
        EnglishName = "Issuers of guides for goods on their way to export",
        Source = "Formato DTE v2.5, Encabezado 38; DTE_v10.xsd",
        Fields = [CodeField.Of(Paths.Header.Issuer.ExportGuide.TransferRole, Documento)],
    };

    /// <summary><c>TpoImpresion</c>: the layout of the printed copy.</summary>
    public static CodeTable PrintFormats { get; } = new(static () => HeaderCodes.PrintFormats)
    {
        SpanishName = "Tipos de impresión",
        EnglishName = "Print formats",
        Source = "Formato DTE v2.5, Encabezado 8; DTE_v10.xsd",
        IsNumeric = false,
        Fields = [CodeField.Of(Paths.Header.Identification.PrintFormat, Documento)],
    };

    /// <summary><c>IndServicio</c> of domestic documents: which services they bill.</summary>
    public static CodeTable ServiceKinds { get; } = new(static () => HeaderCodes.ServiceKinds)
    {
        SpanishName = "Indicadores de servicio",
        EnglishName = "Kinds of service",
        Source = "Formato DTE v2.5, Encabezado 9; DTE_v10.xsd",
        Fields = [CodeField.Of(Paths.Header.Identification.ServiceKind, Documento, Liquidacion)],
    };

    /// <summary><c>IndServicio</c> of export documents: which services they bill.</summary>
    public static CodeTable ExportServiceKinds { get; } = new(static () => HeaderCodes.ExportServiceKinds)
    {
        SpanishName = "Indicadores de servicio de exportación",
        EnglishName = "Kinds of exported service",
        Source = "Formato DTE v2.5, Encabezado 9; DTE_v10.xsd",
        Fields = [CodeField.Of(Paths.Header.Identification.ServiceKind, Exportaciones)],
    };

    /// <summary><c>IndServicio</c> of boletas: what they bill. Codes 1 and 2 mean the reverse of those in invoices.</summary>
    public static CodeTable BoletaServiceKinds { get; } = new(static () => HeaderCodes.BoletaServiceKinds)
    {
        SpanishName = "Indicadores de servicio de boletas",
        EnglishName = "What a boleta bills",
        Source = "Formato Boletas v4.2, Encabezado 5; EnvioBOLETA_v11.xsd",
        Fields = [CodeField.Of(Paths.Header.Identification.BoletaServiceKind, Boleta)],
    };

    /// <summary><c>TpoTranCompra</c>: how the seller suggests that the buyer classify the purchase.</summary>
    public static CodeTable PurchaseTransactions { get; } = new(static () => HeaderCodes.PurchaseTransactions)
    {
        SpanishName = "Tipos de transacción de compra",
        EnglishName = "Kinds of purchase",
        Source = "Formato DTE v2.5, Encabezado 11; DTE_v10.xsd",
        Fields = [CodeField.Of(Paths.Header.Identification.PurchaseTransaction, Documento, Liquidacion)],
    };

    /// <summary><c>TpoTranVenta</c>: how the seller classifies the sale.</summary>
    public static CodeTable SaleTransactions { get; } = new(static () => HeaderCodes.SaleTransactions)
    {
        SpanishName = "Tipos de transacción de venta",
        EnglishName = "Kinds of sale",
        Source = "Formato DTE v2.5, Encabezado 12; DTE_v10.xsd (4)",
        Fields = [CodeField.Of(Paths.Header.Identification.SaleTransaction, Documento, Liquidacion)],
    };

    /// <summary><c>TipoFactEsp</c>: what is special about an invoice.</summary>
    /// <remarks>The manual gives the field the values 1 to 9 and names none but 1; the schema knows only 1.</remarks>
    public static CodeTable SpecialInvoiceKinds { get; } = new(static () => HeaderCodes.SpecialInvoiceKinds)
    {
        SpanishName = "Tipos de factura especial",
        EnglishName = "Special invoices",
        Source = "DTE_v10.xsd",
        Fields = [CodeField.Of(Paths.Header.Identification.IsTouristInvoice, Documento)],
    };

    /// <summary><c>TipoDocID</c>: the identity document of a foreign receiver.</summary>
    public static CodeTable IdentityDocumentKinds { get; } = new(static () => HeaderCodes.IdentityDocumentKinds)
    {
        SpanishName = "Tipos de documento de identidad",
        EnglishName = "Identity documents",
        Source = "DTE_v10.xsd",
        Fields = [CodeField.Of(Paths.Header.Receiver.ForeignIdentity.IdentityDocumentKind, Documento)],
    };

    /// <summary><c>SistemaReferencia</c>: the geodetic system of coordinates.</summary>
    /// <remarks>The schema takes 1 to 9; the manuals define 1.</remarks>
    public static CodeTable ReferenceSystems { get; } = new(static () => HeaderCodes.ReferenceSystems)
    {
        SpanishName = "Sistemas de referencia geográfica",
        EnglishName = "Geodetic reference systems",
        Source = "Formato DTE v2.5, Georreferencia; Formato Boletas v4.2, Georreferenciación 3",
        IsComplete = false,
        Fields =
        [
            CodeField.Of(Paths.IssueLocation.ReferenceSystem, Documento, Boleta),
            CodeField.Of(Paths.TimberManagement.ReferenceSystem, Documento),
        ],
    };
}
