using FMgo.Arithmetic;

namespace FMgo.Validation;

/// <summary>
/// The one table of what FMgo is exact about in new documents and SII takes in those that were issued
/// (<c>docs/decisions/0011-rules-and-severity.md</c>). An error that is not in it is a rejection of SII's.
/// </summary>
internal static class IssuedRemarks
{
    private const string Content = "Formato DTE v2.5, 2.2: no se rechazan documentos por errores de contenido";
    private const string Sums = Content + "; Nuevas validaciones IECV/DTE, 15, 16, 32 a 34, 38 y 51 a 53: reparo; respuestas DET-2-200, HED-2-220, HED-2-260";
    private const string Taxes = Content + "; respuestas HED-2-300 y HED-2-302";
    private const string VatParts = Content + "; Nuevas validaciones IECV/DTE, 36 y 54: reparo";
    private const string RetainedVat = Content + "; Nuevas validaciones IECV/DTE, 37: reparo";

    // What the schema refuses as well, the structure says, and this yields to it: left is what it takes.
    private const string Schema = Content + "; lo que el esquema no admite es un error de estructura (FMGO-STR)";

    public static IReadOnlyList<IssuedRemark> All { get; } =
    [
        IssuedRemark.Of(TotalsRules.Differs, "Viene {0} y lo calculado es {1}: difiere en {2}", "It says {0} and {1} was computed: they differ by {2}", Sums)
            .Unless(IsExemptInvoiceOfZero, "MntExe 0 en una factura exenta (34): Nuevas validaciones IECV/DTE, 57: rechazo"),
        IssuedRemark.Of(TotalsRules.QuantityNotPositive, "La cantidad {0} no es mayor que 0", "The quantity {0} is not above 0", Schema),
        IssuedRemark.Of(TotalsRules.PriceNotPositive, "El precio {0} no es mayor que 0", "The price {0} is not above 0", Schema),
        IssuedRemark.Of(TotalsRules.Negative, "El valor {0} es negativo, y el formato no lo prevé en este tipo de documento", "The value {0} is negative, which the format does not foresee in this type of document", Schema),
        IssuedRemark.Of(TotalsRules.DiscountOverHundred, "Un descuento de {0} % supera el 100 %", "A discount of {0} % is more than 100 %", Content),
        IssuedRemark.Of(TotalsRules.TooLarge, "El valor {0}, que viene o que resulta de los demás, supera el máximo del formato, {1}", "The value {0}, which came or to which the others lead, is above the maximum of the format, {1}", Schema),
        IssuedRemark.Of(TotalsRules.NoAmount, "La línea no trae precio (PrcItem) ni monto (MontoItem)", "The line has neither a price (PrcItem) nor an amount (MontoItem)", Schema),
        IssuedRemark.Of(TotalsRules.PercentWithoutPrice, "La línea trae un porcentaje y ni precio ni monto del que se calculó", "The line has a percentage, and neither a price nor an amount that it was taken of", Content + "; respuesta DET-2-200"),
        IssuedRemark.Of(TotalsRules.LineBelowZero, "Los descuentos superan el valor de la línea: el monto sería {0}", "The discounts are more than the value of the line: the amount would be {0}", Content + "; respuesta DET-2-200"),
        IssuedRemark.Of(TotalsRules.MarkNotInType, "IndExe {0} no se usa en este tipo de documento", "IndExe {0} is not used in this type of document", Schema),
        IssuedRemark.Of(TotalsRules.ValueInTextCorrection, "Una nota que corrige texto (CodRef 2) trae precios, descuentos o recargos", "A note that corrects text (CodRef 2) has prices, discounts or surcharges", Content),
        IssuedRemark.Of(TotalsRules.AdjustmentNotPositive, "El valor {0} de un descuento o recargo global no es mayor que 0", "The value {0} of a global discount or surcharge is not above 0", Schema),
        IssuedRemark.Of(TotalsRules.AdjustmentBelowZero, "Los descuentos globales superan las líneas a las que se aplican: quedarían en {0}", "The global discounts are more than the lines they act on: {0} would be left", Content),
        IssuedRemark.Of(TotalsRules.TaxedInExempt, "Un documento exento no lleva monto neto ni IVA; viene {0}", "An exempt document has no net amount and no VAT; this field is {0}", Content)
            .Unless((document, _) => document.Type == DocumentType.ExemptInvoice, "Factura exenta (34): Nuevas validaciones IECV/DTE, 57: rechazo"),
        IssuedRemark.Of(TotalsRules.NothingExempt, "Las líneas de la factura exenta no llegan a ningún monto exento", "The lines of the exempt invoice come to no exempt amount", Content)
            .Unless((document, _) => document.Header.Totals.ExemptAmount is null or 0, "Sin MntExe mayor que 0: Nuevas validaciones IECV/DTE, 57: rechazo"),
        IssuedRemark.Of(TotalsRules.UnknownTax, "FMgo no conoce el impuesto o retención \"{0}\"", "FMgo does not know the tax or retention \"{0}\"", Schema),
        IssuedRemark.Of(TotalsRules.TaxNotInType, "El impuesto o retención {0} no se usa en este tipo de documento", "Tax or retention {0} is not used in this type of document", Taxes),
        IssuedRemark.Of(TotalsRules.TaxOnUntaxedLine, "Una línea con IndExe {0} lleva impuestos adicionales o retenciones", "A line with IndExe {0} has additional taxes or retentions", Taxes),
        IssuedRemark.Of(TotalsRules.TaxRepeated, "El código {0} está repetido", "Code {0} occurs twice", Taxes),
        IssuedRemark.Of(TotalsRules.TaxWithoutBase, "La línea no trae la base del impuesto {0} ({1})", "The line lacks the base of tax {0} ({1})", Taxes),
        IssuedRemark.Of(TotalsRules.StatedTaxMissing, "Falta en ImptoReten el monto del impuesto {0}, que llevan las líneas", "ImptoReten lacks the amount of tax {0}, which the lines carry", Taxes),
        IssuedRemark.Of(TotalsRules.TaxWithoutLines, "Ninguna línea lleva el código {0}", "No line carries code {0}", Taxes),
        IssuedRemark.Of(TotalsRules.GrossWithTaxes, "Los montos son brutos (MntBruto) y hay impuestos adicionales o retenciones", "The amounts are gross (MntBruto), and there are additional taxes or retentions", Content + "; la anotación del esquema lo permite"),
        IssuedRemark.Of(TotalsRules.VatPartsDiffer, "IVAProp e IVATerc no suman el IVA: viene {0} y el IVA es {1}: difiere en {2}", "IVAProp and IVATerc do not add up to the VAT: this field is {0} and the VAT is {1}: they differ by {2}", VatParts),
        IssuedRemark.Of(TotalsRules.ExchangeRateOutOfRange, "El tipo de cambio {0} no está entre 0 y 1000000", "The exchange rate {0} is not between 0 and 1000000", Schema),
        IssuedRemark.Of(TotalsRules.RetainedAboveVat, "Las retenciones suman {0} y el IVA es {1}: difiere en {2}", "The retentions come to {0} and the VAT is {1}: they differ by {2}", RetainedVat),
        IssuedRemark.Of(TotalsRules.Contradiction, "Los totales se contradicen: viene {0} y de los demás resulta {1}: difiere en {2}", "The totals contradict each other: this field is {0}, but the other totals give {1}: they differ by {2}", Sums),
        IssuedRemark.Of(TotalsRules.PercentTooSmall, "El {0} % de esta línea es {1} y el formato solo admite montos enteros ({2}): no tiene efecto", "{0} % of this line is {1}, and the format takes whole units only ({2}): it has no effect", Content + "; respuesta DET-2-200"),
    ];

    /// <summary>The errors of the arithmetic that are rejections of SII's in every document, with their source. Those of the other rules are declared with their source.</summary>
    public static IReadOnlyDictionary<Rule, string> Rejections { get; } = new Dictionary<Rule, string>
    {
        [TotalsRules.NoteWithoutReference] = "Formato DTE v2.5, zona E; respuesta REF-3-415",
        [TotalsRules.NoteWithoutCorrectionCode] = "Formato DTE v2.5, Referencia 8; respuesta REF-3-758",
        [TotalsRules.TotalBelowZero] = "Esquema: MntTotal es un monto sin signo (MontoType), salvo en la liquidación-factura",
    };

    private static Dictionary<string, IssuedRemark> ByCode { get; } = All.ToDictionary(entry => entry.Rule.Code, StringComparer.Ordinal);

    /// <summary>The findings of the arithmetic as they are told of a document that was issued.</summary>
    public static ValueList<Finding> Tell(Document document, ValueList<Finding> findings) => findings.Count == 0
        ? findings
        : findings.Select(finding => ByCode.TryGetValue(finding.Code, out var entry) ? entry.Tell(document, finding) : finding).ToValueList();

    private static bool IsExemptInvoiceOfZero(Document document, Finding finding) =>
        document.Type == DocumentType.ExemptInvoice && finding.Path == Paths.Header.Totals.ExemptAmount && document.Header.Totals.ExemptAmount == 0;
}
