using System.Globalization;
using FMgo.Arithmetic;

namespace FMgo.Validation;

/// <summary>Checks those of <see cref="TaxRules"/> on VAT, additional taxes, agents and payment.</summary>
internal static class TaxChecks
{
    public static void Run(ref Inspection inspection)
    {
        CheckDeclared(ref inspection);
        CheckPeriod(ref inspection);
        AgentQuantityChecks.Run(ref inspection);
        if (inspection.Identification.PaymentForm is null)
        {
            inspection.Report(TaxRules.PaymentFormMissing, Paths.Header.Identification.PaymentForm);
        }
    }

    private static void CheckDeclared(ref Inspection inspection)
    {
        var totals = inspection.Header.Totals;
        if (inspection.Type == DocumentType.Invoice)
        {
            ReportIf(ref inspection, totals.Vat is null, TaxRules.InvoiceWithoutVat, Tags.Totals.Vat);
            ReportIf(ref inspection, totals.NetAmount is null, TaxRules.InvoiceWithoutNet, Tags.Totals.NetAmount);
            ReportIf(ref inspection, totals.NetAmount > 0 && totals.VatRate is null, TaxRules.NetWithoutRate, Tags.Totals.VatRate);
        }
        else if (inspection.Type == DocumentType.ExemptInvoice)
        {
            ReportIf(ref inspection, totals.ExemptAmount is null, TaxRules.ExemptWithoutAmount, Tags.Totals.ExemptAmount);
        }
        else if (TypeSet.DeclaresVatOfNet.Contains(inspection.Type))
        {
            bool hasNet = totals.NetAmount is not (null or 0);
            ReportIf(ref inspection, hasNet && totals.VatRate is null, TaxRules.NetWithoutRate, Tags.Totals.VatRate);
            ReportIf(ref inspection, hasNet && totals.Vat is null, TaxRules.NetWithoutRate, Tags.Totals.Vat);
        }
    }

    // Of what a document that was issued says, whatever its lines come to. In a new one the calculator fills it in, and tells where it came as another.
    private static void CheckPeriod(ref Inspection inspection)
    {
        var totals = inspection.Header.Totals;
        if (!inspection.Options.IsIssued || inspection.Type.IsExport || totals is not { PeriodAmount: { } period, TotalAmount: { } total } || !IsAmount(period) || !IsAmount(total) || !IsAmount(totals.NonBillableAmount ?? 0))
        {
            return;
        }

        decimal expected = total + (inspection.Type == DocumentType.SettlementInvoice ? 0 : totals.NonBillableAmount ?? 0);
        if (period != expected)
        {
            inspection.Report(TaxRules.PeriodNotTheSum, Paths.Header.Totals.PeriodAmount, Text(period), Text(expected));
        }
    }

    // What does not fit in the format is found by the structure, and past any sum.
    private static bool IsAmount(decimal amount) => decimal.Abs(amount) <= Limits.Pesos;

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static void ReportIf(ref Inspection inspection, bool isBroken, Rule rule, string tag)
    {
        if (isBroken)
        {
            inspection.Report(rule, $"{Paths.Header.Totals.Path}/{tag}", tag);
        }
    }
}
