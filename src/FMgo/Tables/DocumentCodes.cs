namespace FMgo.Tables;

/// <summary>The codes of documents: those that can be issued, referred to, settled or put into books.</summary>
internal static class DocumentCodes
{
    public const string DocumentTypes = """
        33|Factura electrónica|Invoice
        34|Factura no afecta o exenta electrónica|Exempt invoice
        39|Boleta electrónica|Boleta (sales receipt)
        41|Boleta no afecta o exenta electrónica|Exempt boleta
        43|Liquidación-factura electrónica|Settlement invoice
        46|Factura de compra electrónica|Purchase invoice
        52|Guía de despacho electrónica|Dispatch guide
        56|Nota de débito electrónica|Debit note
        61|Nota de crédito electrónica|Credit note
        110|Factura de exportación electrónica|Export invoice
        111|Nota de débito de exportación electrónica|Export debit note
        112|Nota de crédito de exportación electrónica|Export credit note
        """;

    public const string ReferenceTypes = """
        30|Factura|Invoice (paper)
        32|Factura de venta bienes y servicios no afectos o exentos|Exempt invoice (paper)
        33|Factura electrónica|Invoice
        34|Factura no afecta o exenta electrónica|Exempt invoice
        35|Boleta|Boleta (paper)
        38|Boleta exenta|Exempt boleta (paper)
        39|Boleta electrónica|Boleta (sales receipt)
        40|Liquidación-factura|Settlement invoice (paper)
        41|Boleta exenta electrónica|Exempt boleta
        43|Liquidación-factura electrónica|Settlement invoice
        45|Factura de compra|Purchase invoice (paper)
        46|Factura de compra electrónica|Purchase invoice
        48|Comprobante de pago electrónico|Electronic payment voucher|from=DTE-2023-12-07
        50|Guía de despacho|Dispatch guide (paper)
        52|Guía de despacho electrónica|Dispatch guide
        55|Nota de débito|Debit note (paper)
        56|Nota de débito electrónica|Debit note
        60|Nota de crédito|Credit note (paper)
        61|Nota de crédito electrónica|Credit note
        103|Liquidación|Settlement (paper)
        110|Factura de exportación electrónica|Export invoice
        111|Nota de débito de exportación electrónica|Export debit note
        112|Nota de crédito de exportación electrónica|Export credit note
        801|Orden de compra|Purchase order
        802|Nota de pedido|Order note
        803|Contrato|Contract
        804|Resolución|Resolution
        805|Proceso ChileCompra|ChileCompra procurement process
        806|Ficha ChileCompra|ChileCompra record
        807|DUS (documento único de salida)|DUS (export declaration)||One per export invoice. One DUS or one MIC per dispatch guide.
        808|B/L (conocimiento de embarque)|B/L (bill of lading)
        809|AWB (guía aérea)|AWB (air waybill)
        810|MIC/DTA|MIC/DTA (international cargo manifest and transit declaration)||One DUS or one MIC per dispatch guide.
        811|Carta de porte|Waybill (road consignment note)||One per invoice in exports by land and in international land transport (IndServicio 5).
        812|Resolución del Servicio Nacional de Aduanas que califica servicios de exportación|Resolution of Customs that qualifies services as export
        813|Pasaporte|Passport
        814|Certificado de depósito, Bolsa de Productos de Chile|Deposit certificate, Chile's commodities exchange
        815|Vale de prenda, Bolsa de Productos de Chile|Pledge voucher, Chile's commodities exchange
        820|Código de inscripción en el Registro de Acuerdos con Plazo de Pago Excepcional|Entry in the register of agreements on exceptional payment terms|from=DTE-2019-07-10
        821|Georreferencia del predio|Georeference of the land|from=DTE-2021-09-14
        822|Rol de avalúo del predio|Valuation roll number of the land|from=DTE-2021-09-14
        823|Plan de manejo CONAF|CONAF forest management plan|from=DTE-2021-09-14
        SET|Set de pruebas|Certification test set||First reference of each document of a test set; the reason holds the case (Instrucciones set de pruebas, I.6).
        COT|Cotización|Quotation||In common use, not in SII's list: letters are free.
        EM|Entrada de mercadería|Goods receipt||In common use, not in SII's list: letters are free.
        HEM|Hoja de entrada de materiales|Material entry sheet||In common use, not in SII's list: letters are free.
        HES|Hoja de entrada de servicios|Service entry sheet||In common use, not in SII's list: letters are free.
        MLE|Modalidad libre elección|Free choice scheme (health care)||In common use, not in SII's list: letters are free.
        RC|Recepción conforme|Acceptance of delivery||In common use, not in SII's list: letters are free.
        RDM|Recepción de material|Receipt of material||In common use, not in SII's list: letters are free.
        """;

    public const string BoletaReferenceTypes = """
        39|Boleta electrónica|Boleta (sales receipt)
        41|Boleta no afecta o exenta electrónica|Exempt boleta
        50|Guía de despacho|Dispatch guide (paper)
        52|Guía de despacho electrónica|Dispatch guide
        801|Orden de compra|Purchase order
        802|Nota de pedido|Order note
        803|Contrato|Contract
        804|Resolución|Resolution
        805|Proceso ChileCompra|ChileCompra procurement process
        806|Ficha ChileCompra|ChileCompra record
        813|Pasaporte|Passport
        SET|Set de pruebas|Certification test set||First reference of each document of a test set; the reason holds the case (Instrucciones set de pruebas, I.6).
        """;

    public const string SiiDocuments = """
        29|Factura de inicio|Start-up invoice
        30|Factura|Invoice (paper)
        32|Factura de ventas y servicios no afectos o exentos de IVA|Exempt invoice (paper)
        33|Factura electrónica|Invoice
        34|Factura no afecta o exenta electrónica|Exempt invoice
        35|Boleta de ventas y servicios, afecta|Boleta (paper)
        38|Boleta de ventas y servicios no afectos o exentos de IVA|Exempt boleta (paper)
        39|Boleta electrónica|Boleta (sales receipt)
        40|Liquidación-factura|Settlement invoice (paper)
        41|Boleta no afecta o exenta electrónica|Exempt boleta
        43|Liquidación-factura electrónica|Settlement invoice
        45|Factura de compra|Purchase invoice (paper)
        46|Factura de compra electrónica|Purchase invoice
        47|Vale electrónico|Electronic voucher||Formato IECV 3.0, 4.1; not in LibroCV_v10.xsd.
        48|Comprobante de pago electrónico|Electronic payment voucher
        50|Guía de despacho|Dispatch guide (paper)
        52|Guía de despacho electrónica|Dispatch guide
        55|Nota de débito|Debit note (paper)
        56|Nota de débito electrónica|Debit note
        60|Nota de crédito|Credit note (paper)
        61|Nota de crédito electrónica|Credit note
        99|Anticipo u otra transacción|Advance payment or other transaction||Only as settled document (TpoDocLiq) of a 43.
        101|Factura de exportación|Export invoice (paper)
        102|Factura de venta exenta a zona franca primaria|Exempt sales invoice to the primary free zone||Res. Ex. 601 of 1982-05-07.
        103|Liquidación|Settlement (paper)
        104|Nota de débito de exportación|Export debit note (paper)
        105|Boleta-liquidación|Settlement boleta||Res. Ex. 1423 of 1976-12-23.
        106|Nota de crédito de exportación|Export credit note (paper)
        108|Solicitud de registro de factura (SRF)|Request to register an invoice (SRF)
        109|Factura a turista|Tourist invoice (paper)||Res. Ex. 6428 of 1993-12-06.
        110|Factura de exportación electrónica|Export invoice
        111|Nota de débito de exportación electrónica|Export debit note
        112|Nota de crédito de exportación electrónica|Export credit note
        500|Ajuste por aumento del tipo de cambio|Adjustment, exchange rate up||Only in the summary of the sales book.
        501|Ajuste por disminución del tipo de cambio|Adjustment, exchange rate down||Only in the summary of the sales book.
        901|Factura de ventas a empresas del territorio preferencial|Sales invoice to companies of the preferential territory||Res. Ex. 1057 of 1985-04-25.
        902|Conocimiento de embarque (marítimo o aéreo)|Bill of lading or air waybill
        903|Documento único de salida (DUS)|Export declaration (DUS)
        904|Factura de traspaso|Transfer invoice||Free zone.
        905|Factura de reexpedición|Re-export invoice||Free zone.
        906|Boletas de venta, módulos de zona franca|Boletas of free zone modules
        907|Facturas de venta, módulos de zona franca|Invoices of free zone modules
        909|Facturas de venta, módulo de zona franca|Invoices of a free zone module||In the purchase book; 907 in the sales book.
        910|Solicitud de traslado de zona franca (Z)|Free zone transfer request (Z)
        911|Declaración de ingreso a zona franca primaria|Declaration of entry into the primary free zone
        914|Declaración de ingreso (DIN)|Import declaration (DIN)
        919|Resumen de ventas de pasajes nacionales sin factura|Summary of domestic passenger tickets without invoice
        920|Otros registros no documentados que aumentan el débito|Other undocumented entries that raise the VAT debit
        922|Otros registros que disminuyen el débito|Other entries that lower the VAT debit
        924|Resumen de ventas de pasajes internacionales sin factura|Summary of international passenger tickets without invoice
        """;
}
