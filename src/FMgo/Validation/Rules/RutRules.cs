namespace FMgo.Validation;

/// <summary>RUTs, and the receivers that each type needs.</summary>
internal static class RutRules
{
    public static readonly Rule TooSmall = Rule.Warning(
        "FMGO-RUT-001",
        "El RUT {0} es menor que 100.000-4, el menor que el formato admite. Revise el número.",
        "RUT {0} is below 100.000-4, the smallest that the format takes. Check the number.")
        .On(
            TypeSet.All,
            Paths.Header.Issuer.Rut,
            Paths.Header.PrincipalRut,
            Paths.Header.Receiver.Rut,
            Paths.Header.RequesterRut,
            Paths.Header.SoftwareProviderRut,
            Paths.Header.Transport.CarrierRut,
            Paths.Header.Transport.Driver.Rut,
            Paths.Header.Transport.Customs.CarrierRut,
            Paths.Lines.PrincipalRut,
            Paths.References.OtherIssuerRut)
        .From("Formato DTE v2.5, Encabezado 32, 49, 50, 66, 68, 69, 79 y Referencia 5; Formato Boletas v4.2, Encabezado 11 y 30, Detalle 6");

    public static readonly Rule ForeignerInInvoice = Rule.Warning(
        "FMGO-RUT-002",
        "El receptor 55555555-5 es de exportaciones y facturas de turista (TipoFactEsp 1). Indique el RUT del cliente.",
        "Receiver 55555555-5 is for exports and tourist invoices (TipoFactEsp 1). Give the RUT of the customer.")
        .On(TypeSet.Invoice, Paths.Header.Receiver.Rut).From("Formato DTE v2.5, Encabezado 50");

    public static readonly Rule UnidentifiedOutsideBoletas = Rule.Warning(
        "FMGO-RUT-003",
        "El receptor 66666666-6 es solo de boletas y de las notas que las corrigen. Indique el RUT del cliente.",
        "Receiver 66666666-6 is for boletas and for notes that correct them only. Give the RUT of the customer.")
        .On(TypeSet.Dte & ~TypeSet.DomesticNotes & ~TypeSet.Exports, Paths.Header.Receiver.Rut).From("Formato Boletas v4.2, Encabezado 18");

    public static readonly Rule ExportReceiver = Rule.Warning(
        "FMGO-RUT-004",
        "El receptor de una exportación es 55555555-5; viene otro RUT. El identificador del extranjero va en Extranjero/NumId.",
        "The receiver of an export is 55555555-5; another RUT came. The foreigner's own identifier goes into Extranjero/NumId.")
        .On(TypeSet.Exports, Paths.Header.Receiver.Rut).From("Formato DTE v2.5, Encabezado 50");

    public static readonly Rule PrincipalIsIssuer = Rule.Warning(
        "FMGO-RUT-005",
        "El mandante es el mismo emisor; RUTMandante es solo para ventas por cuenta de otro. Quítelo.",
        "The principal is the issuer itself; RUTMandante is only for sales on account of another. Remove it.")
        .On(TypeSet.Invoice | TypeSet.ExemptInvoice | TypeSet.DispatchGuide | TypeSet.DomesticNotes, Paths.Header.PrincipalRut).From("Formato DTE v2.5, Encabezado 49");

    public static readonly Rule OtherNameInCaf = Rule.Warning(
        "FMGO-RUT-006",
        "La razón social del emisor no es la del CAF. Escriba la que el SII tiene registrada.",
        "The issuer's legal name is not that of the CAF. Write the one registered at SII.")
        .On(TypeSet.All, Paths.Header.Issuer.Name, Paths.Header.Issuer.NameInBoletas).From("Respuestas del SII", "HED-1-863");
}
