namespace FMgo.Tables;

/// <summary>The codes of lines, adjustments, commissions and references.</summary>
internal static class LineCodes
{
    public const string ItemCodeKinds = """
        CPCS|Código de producto de cambio de sujeto|Product code of VAT withholding agents
        EAN13|EAN-13|
        EAN128|EAN-128|
        DUN14|DUN-14|
        PLU|PLU|
        INT1|Código interno 1|Internal code 1
        INT2|Código interno 2|Internal code 2
        """;

    public const string ExemptionMarks = """
        1|No afecto o exento de IVA|Exempt from VAT or not subject to it
        2|No facturable|Not billable
        3|Garantía de depósito por envases|Deposit for containers
        4|Ítem no venta|Item that is not sold
        5|Ítem a rebajar|Item to deduct
        6|No facturable, negativo|Not billable, negative
        """;

    public const string BoletaExemptionMarks = """
        1|No afecto o exento de IVA|Exempt from VAT or not subject to it
        2|No facturable|Not billable
        6|No facturable, negativo|Not billable, negative
        """;

    public const string ShowItemKinds = """
        01|Ticket|
        02|Valor del servicio|Service fee
        """;

    public const string AdjustmentKinds = """
        D|Descuento|Discount
        R|Recargo|Surcharge
        """;

    public const string ValueKinds = """
        %|Porcentaje|Percent
        $|Monto|Amount of money
        """;

    public const string AdjustmentScopes = """
        1|No afecto o exento de IVA|The exempt lines
        2|No facturable|The lines that are not billable
        """;

    public const string CommissionKinds = """
        C|Comisión|Commission
        O|Otros cargos|Other charges
        """;

    public const string CorrectionCodes = """
        1|Anula documento de referencia|Annuls the document referred to
        2|Corrige texto del documento de referencia|Corrects text of the document referred to
        3|Corrige montos|Corrects amounts
        """;
}
