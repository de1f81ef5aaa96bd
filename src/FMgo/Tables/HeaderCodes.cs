namespace FMgo.Tables;

/// <summary>The codes of the header.</summary>
internal static class HeaderCodes
{
    public const string DispatchKinds = """
        1|Despacho por cuenta del receptor (cliente, o vendedor en facturas de compra)|The receiver moves the goods (the customer, or the seller in a purchase invoice)
        2|Despacho por cuenta del emisor a instalaciones del cliente|The issuer moves the goods to the customer's premises
        3|Despacho por cuenta del emisor a otras instalaciones|The issuer moves the goods to other premises
        """;

    public const string TransferReasons = """
        1|Operación constituye venta|Sale
        2|Ventas por efectuar|Sales to be made
        3|Consignaciones|Consignment
        4|Entrega gratuita|Delivery free of charge||The schema's annotation calls it promotion or donation.
        5|Traslados internos|Internal transfer
        6|Otros traslados no venta|Other transfer that is not a sale
        7|Devolución de mercaderías|Return of goods||Of goods that were moved for export, from the zone of embarkation.
        8|Traslado para exportación (no venta)|Transfer for export (not a sale)
        9|Venta para exportación|Sale for export
        """;

    public const string ExportTransferRoles = """
        1|Exportador|Exporter
        2|Agente de aduana|Customs agent
        3|Vendedor|Seller
        4|Contribuyente autorizado expresamente por el SII|Taxpayer whom SII authorised expressly
        """;

    public const string PrintFormats = """
        N|Normal|
        T|Ticket|
        """;

    public const string ServiceKinds = """
        1|Servicios periódicos domiciliarios|Periodic services at the home
        2|Otros servicios periódicos|Other periodic services
        3|Servicios|Services
        """;

    public const string ExportServiceKinds = """
        3|Servicios calificados como exportación por Aduana|Services that Customs qualified as export
        4|Servicios de hotelería|Hotel services
        5|Servicio de transporte terrestre internacional|International land transport
        6|Servicios prestados y utilizados totalmente en el extranjero|Services rendered and used wholly abroad
        """;

    public const string BoletaServiceKinds = """
        1|Boletas de servicios periódicos|Periodic services
        2|Boletas de servicios periódicos domiciliarios|Periodic services at the home
        3|Boletas de venta y servicios|Sales and services
        4|Boleta de espectáculo emitida por cuenta de terceros|Show ticket on behalf of a third party
        """;

    public const string PurchaseTransactions = """
        1|Compras del giro|Purchases of the ordinary business
        2|Compras en supermercados o similares|Purchases in supermarkets and the like
        3|Adquisición de bien raíz|Purchase of real estate
        4|Compra de activo fijo|Purchase of a fixed asset
        5|Compra con IVA de uso común|Purchase with VAT of common use
        6|Compra sin derecho a crédito|Purchase without right to VAT credit
        7|Compra que no corresponde incluir|Purchase that is not to be included
        """;

    public const string SaleTransactions = """
        1|Ventas del giro|Sales of the ordinary business
        2|Venta de activo fijo|Sale of a fixed asset
        3|Venta de bien raíz|Sale of real estate
        4|Nota de crédito por vales de máquinas|Credit note for machine vouchers||Only in DTE_v10.xsd, not in the manual.
        """;

    public const string PaymentForms = """
        1|Contado|Cash
        2|Crédito|Credit
        3|Sin costo (entrega gratuita)|Free of charge
        """;

    public const string PaymentMeans = """
        CH|Cheque|
        CF|Cheque a fecha|Post-dated cheque
        LT|Letra|Bill of exchange
        EF|Efectivo|Cash
        PE|Pago a cuenta corriente|Payment into a current account
        TC|Tarjeta de crédito|Credit card
        OT|Otro|Other
        """;

    public const string BoletaPaymentMeans = """
        1|Efectivo|Cash
        2|Pago electrónico|Electronic payment
        3|Transferencia electrónica|Bank transfer
        4|Cheque|
        5|Otro|Other
        """;

    public const string BankAccountKinds = """
        AHORRO|Cuenta de ahorro|Savings account
        CORRIENTE|Cuenta corriente|Current account
        VISTA|Cuenta vista|Sight account
        """;

    public const string SpecialInvoiceKinds = """
        1|Factura de turista|Tourist invoice
        """;

    public const string IdentityDocumentKinds = """
        1|Pasaporte|Passport
        2|Documento nacional de identidad (DNI)|National identity card (DNI)
        """;

    public const string ReferenceSystems = """
        1|WGS84|
        """;
}
