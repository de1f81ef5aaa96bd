using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Format;
using FMgo.Tables;

namespace FMgo.Validation;

/// <summary>Checks those of <see cref="ExportRules"/> on money, payment and lines; <see cref="CustomsChecks"/> those on <c>Aduana</c>.</summary>
internal static class ExportChecks
{
    private const int Advance = 32;

    /// <summary>Whether it bills services, which have no goods to describe (Formato DTE v2.5, Encabezado 74 to 76, Detalle 15).</summary>
    public static bool IsOfServices(in Inspection inspection) => inspection.Identification.ServiceKind is not null;

    public static void Run(ref Inspection inspection)
    {
        CheckPesos(ref inspection);
        CheckPayment(ref inspection);
        CheckLines(ref inspection);
        var adjustments = inspection.Document.GlobalAdjustments.AsSpan();
        for (int i = 0; i < adjustments.Length; i++)
        {
            // A percentage has no money of its own, and money of an export without payment comes to no pesos, of which none can be written.
            if (adjustments[i] is { OtherCurrencyAmount: null, ValueKind: ValueKind.Amount } && inspection.Identification.ExportPaymentFormCode != Calculation.UnpaidExportForm)
            {
                inspection.ReportIn(ExportRules.AdjustmentWithoutPesos, Paths.GlobalAdjustments.Path, i, Tags.GlobalAdjustment.OtherCurrencyAmount);
            }
        }
    }

    private static void CheckPesos(ref Inspection inspection)
    {
        if (!inspection.IsInForce(Regulations.Format20170531))
        {
            return;
        }

        if (inspection.Header.OtherCurrency is not { } pesos)
        {
            inspection.Report(ExportRules.WithoutPesos, Paths.Header.OtherCurrency.Path);
            return;
        }

        if (pesos.Currency is { } currency && currency != SecondCurrency.Pesos)
        {
            inspection.Report(ExportRules.NotInPesos, Paths.Header.OtherCurrency.Currency, CodeTables.Currencies.Find(currency) is null ? Quote.Code(currency) : currency);
        }

        if (pesos.ExchangeRate is null)
        {
            inspection.Report(ExportRules.PesosIncomplete, Paths.Header.OtherCurrency.ExchangeRate, Tags.OtherCurrencyTotals.ExchangeRate);
        }

        if (pesos.ExemptAmount is null)
        {
            inspection.Report(ExportRules.PesosIncomplete, Paths.Header.OtherCurrency.ExemptAmount, Tags.OtherCurrencyTotals.ExemptAmount);
        }
    }

    private static void CheckPayment(ref Inspection inspection)
    {
        var identification = inspection.Identification;
        if (identification.ExportPaymentFormCode == Advance && identification.PaidDate is null && inspection.Type == DocumentType.ExportInvoice)
        {
            inspection.Report(ExportRules.AdvanceWithoutDate, Paths.Header.Identification.PaidDate);
        }

        if (!string.IsNullOrWhiteSpace(identification.PaymentTermsCode) && string.IsNullOrWhiteSpace(identification.PaymentTermsDescription))
        {
            inspection.Report(ExportRules.TermsWithoutText, Paths.Header.Identification.PaymentTermsDescription);
        }
    }

    private static void CheckLines(ref Inspection inspection)
    {
        // The line of a note that only corrects text is that text.
        if (IsOfServices(inspection) || (inspection.Type.IsNote && Calculation.CorrectsOnlyText(inspection.References)))
        {
            return;
        }

        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Quantity is null)
            {
                inspection.ReportIn(ExportRules.LineDataMissing, Paths.Lines.Path, i, Tags.Line.Quantity, Tags.Line.Quantity);
            }

            if (string.IsNullOrWhiteSpace(lines[i].Unit))
            {
                inspection.ReportIn(ExportRules.LineDataMissing, Paths.Lines.Path, i, Tags.Line.Unit, Tags.Line.Unit);
            }
        }
    }
}
