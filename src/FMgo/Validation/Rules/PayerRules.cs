namespace FMgo.Validation;

/// <summary>Sales above 135 UF: who pays, and how. The amount is one for a whole year (<c>PayerThresholds</c>).</summary>
/// <remarks>What boletas must say then is FMGO-BOL-005 and 006.</remarks>
internal static class PayerRules
{
    public static readonly Rule AmountOfEarlierYear = Rule.Information(
        "FMGO-PAY-001",
        "El monto de 135 UF de {0} no se conoce: se usó el de {1}, {2} pesos. El SII lo informa en diciembre; indíquelo en PayerThresholds.",
        "The amount of 135 UF of {0} is not known: that of {1} was used, {2} pesos. SII tells it in December; give it in PayerThresholds.")
        .On(TypeSet.Boletas | TypeSet.Invoice | TypeSet.ExemptInvoice, Paths.Header.Totals.TotalAmount).From("Res. Ex. SII 44 de 2025, 3");

    public static readonly Rule CashUnsaid = Rule.Information(
        "FMGO-PAY-002",
        "La venta supera 135 UF ({1} pesos en {2}): si se pagó en efectivo, dígalo con {0} EF.",
        "The sale is above 135 UF ({1} pesos in {2}): if it was paid in cash, say so with {0} EF.")
        .On(TypeSet.Invoice | TypeSet.ExemptInvoice, Paths.Header.Identification.PaymentMeans).From("Código Tributario, artículo 92 ter; Res. Ex. SII 44 de 2025").Since(Regulations.CashAboveLimit);
}
