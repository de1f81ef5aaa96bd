namespace FMgo.Validation;

/// <summary>Export documents: Customs' data, pesos, and forms of payment.</summary>
internal static class ExportRules
{
    public static readonly Rule WithoutPesos = Rule.Error(
        "FMGO-EXP-001",
        "Un documento de exportación debe llevar OtraMoneda con sus totales en pesos (PESO CL): el SII lo rechaza sin ella.",
        "An export document must have OtraMoneda with its totals in pesos (PESO CL): SII rejects it otherwise.")
        .On(TypeSet.Exports, Paths.Header.OtherCurrency.Path).From("Formato DTE v2.5, cambios del 2017-05-31 y Encabezado 129 a 138", "HED-3-834").Since(Regulations.Format20170531);

    public static readonly Rule NotInPesos = Rule.Warning(
        "FMGO-EXP-002",
        "OtraMoneda de una exportación va en PESO CL; viene \"{0}\".",
        "OtraMoneda of an export is in PESO CL; it says \"{0}\".")
        .On(TypeSet.Exports, Paths.Header.OtherCurrency.Currency).From("Formato DTE v2.5, Encabezado 129");

    public static readonly Rule PesosIncomplete = Rule.Warning(
        "FMGO-EXP-003",
        "En OtraMoneda de una exportación es obligatorio {0}.",
        "In OtraMoneda of an export {0} is mandatory.")
        .On(TypeSet.Exports, Paths.Header.OtherCurrency.ExchangeRate, Paths.Header.OtherCurrency.ExemptAmount).From("Formato DTE v2.5, Encabezado 130 y 132")
        .OfAbsence();

    public static readonly Rule AdvanceWithoutDate = Rule.Warning(
        "FMGO-EXP-004",
        "Con pago anticipado (FmaPagExp 32) es obligatoria la fecha de cancelación.",
        "With payment in advance (FmaPagExp 32) the date of payment is mandatory.")
        .On(TypeSet.ExportInvoice, Paths.Header.Identification.PaidDate).From("Formato DTE v2.5, Encabezado 15");

    public static readonly Rule SaleDataMissing = Rule.Warning(
        "FMGO-EXP-005",
        "Una factura de exportación necesita {0}, salvo en facturas de servicios (IndServicio).",
        "An export invoice needs {0}, unless it is for services (IndServicio).")
        .On(
            TypeSet.ExportInvoice,
            Paths.Header.Transport.Customs.SaleModalityCode,
            Paths.Header.Transport.Customs.SaleClauseCode,
            Paths.Header.Transport.Customs.SaleClauseAmount,
            Paths.Header.Transport.Customs.TransportModeCode,
            Paths.Header.Transport.Customs.TotalPackages)
        .From("Formato DTE v2.5, Encabezado 74 a 77 y 95; IndServicio 6, posterior a esas reglas, se trata como servicio");

    public static readonly Rule CountryMissing = Rule.Warning(
        "FMGO-EXP-006",
        "Una factura de exportación necesita el país del receptor (CodPaisRecep).",
        "An export invoice needs the country of the receiver (CodPaisRecep).")
        .On(TypeSet.ExportInvoice, Paths.Header.Transport.Customs.ReceiverCountryCode).From("Formato DTE v2.5, Encabezado 104");

    public static readonly Rule UnitMissing = Rule.Warning(
        "FMGO-EXP-007",
        "Falta la unidad de medida: {0}.",
        "The unit of measure is missing: {0}.")
        .On(
            TypeSet.ExportInvoice | TypeSet.DispatchGuide,
            Paths.Header.Transport.Customs.TareUnitCode,
            Paths.Header.Transport.Customs.GrossWeightUnitCode,
            Paths.Header.Transport.Customs.NetWeightUnitCode)
        .From("Formato DTE v2.5, Encabezado 89, 91 y 93");

    public static readonly Rule PackagesWithoutTotal = Rule.Warning(
        "FMGO-EXP-008",
        "TipoBultos va solo si se informa TotBultos.",
        "TipoBultos goes only with TotBultos.")
        .On(TypeSet.Exports | TypeSet.DispatchGuide, Paths.Header.Transport.Customs.PackageGroups.Path).From("Formato DTE v2.5, tabla Secuencia de Tipo de Bultos");

    public static readonly Rule PackagesWithoutMarks = Rule.Warning(
        "FMGO-EXP-009",
        "Los bultos necesitan Marcas, o IdContainer si son contenedores.",
        "Packages need Marcas, or IdContainer if they are containers.")
        .On(TypeSet.ExportInvoice | TypeSet.DispatchGuide, Paths.Header.Transport.Customs.PackageGroups.Path).From("Formato DTE v2.5, Encabezado 98 y 99", "HED-2-804");

    public static readonly Rule PackagesWithoutQuantity = Rule.Warning(
        "FMGO-EXP-010",
        "Falta la cantidad de bultos de este tipo (CantBultos).",
        "The quantity of packages of this type is missing (CantBultos).")
        .On(TypeSet.ExportInvoice | TypeSet.DispatchGuide, Paths.Header.Transport.Customs.PackageGroups.Path).From("Formato DTE v2.5, Encabezado 97");

    public static readonly Rule TermsWithoutText = Rule.Warning(
        "FMGO-EXP-011",
        "Con TermPagoCdg es obligatoria su glosa, TermPagoGlosa.",
        "With TermPagoCdg its text, TermPagoGlosa, is mandatory.")
        .On(TypeSet.Exports, Paths.Header.Identification.PaymentTermsDescription).From("Formato DTE v2.5, Encabezado 28");

    public static readonly Rule LineDataMissing = Rule.Warning(
        "FMGO-EXP-012",
        "Una línea de exportación necesita {0}, salvo de servicios (IndServicio).",
        "A line of an export needs {0}, unless it is for services (IndServicio).")
        .On(TypeSet.Exports, Paths.Lines.Quantity, Paths.Lines.Unit).From("Formato DTE v2.5, Detalle 15 y 21");

    public static readonly Rule AdjustmentWithoutPesos = Rule.Information(
        "FMGO-EXP-013",
        "El formato pide también el valor en pesos de los descuentos y recargos globales (ValorDROtrMnda).",
        "The format asks for the value of global discounts and surcharges in pesos too (ValorDROtrMnda).")
        .On(TypeSet.Exports, Paths.GlobalAdjustments.OtherCurrencyAmount).From("Formato DTE v2.5, Descuentos 6");
}
