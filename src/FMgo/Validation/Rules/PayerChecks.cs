using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Validation;

/// <summary>Checks <see cref="PayerRules"/>, and of boletas what they must say.</summary>
internal static class PayerChecks
{
    public static void Run(ref Inspection inspection)
    {
        // A document without a date is of today or later.
        int year = inspection.Identification.IssueDate?.Year ?? PayerThresholds.All[^1].Year;
        if (!inspection.IsInForce(inspection.Type.IsBoleta ? Regulations.PayerOfBoletas : Regulations.CashAboveLimit) || !(inspection.Header.Totals.TotalAmount > 0) || PayerThresholds.On(year, inspection.Options.PayerThresholds) is not { } threshold
            || !(inspection.Header.Totals.TotalAmount > threshold.Pesos))
        {
            return;
        }

        if (threshold.Year < year)
        {
            inspection.Report(PayerRules.AmountOfEarlierYear, Paths.Header.Totals.TotalAmount, Inspection.Text(year), Inspection.Text(threshold.Year), Inspection.Text(threshold.Pesos));
        }

        if (inspection.Type.IsBoleta)
        {
            CheckBoleta(ref inspection, threshold);
        }
        else if (inspection.Identification is { PaymentForm: PaymentForm.Cash, PaymentMeans: null })
        {
            Report(ref inspection, PayerRules.CashUnsaid, threshold, Paths.Header.Identification.PaymentMeans, Tags.Identification.PaymentMeans);
        }
    }

    private static void CheckBoleta(ref Inspection inspection, PayerThreshold threshold)
    {
        var receiver = inspection.Header.Receiver;
        if (inspection.Identification.BoletaPaymentMeans is null)
        {
            Report(ref inspection, BoletaRules.LargeSaleIncomplete, threshold, Paths.Header.Identification.BoletaPaymentMeans, Tags.Identification.BoletaPaymentMeans);
        }

        if (string.IsNullOrWhiteSpace(receiver.Name))
        {
            Report(ref inspection, BoletaRules.LargeSaleIncomplete, threshold, Paths.Header.Receiver.Name, Tags.Receiver.Name);
        }

        // In periodic services it is refused at any amount (FMGO-BOL-004).
        bool isPeriodic = inspection.Identification.BoletaServiceKind is BoletaServiceKind.Periodic or BoletaServiceKind.HomePeriodic;
        if (!isPeriodic && receiver.Rut == Rut.UnidentifiedBuyer)
        {
            Report(ref inspection, BoletaRules.LargeSaleUnidentified, threshold, Paths.Header.Receiver.Rut, Tags.Receiver.Rut);
        }
    }

    private static void Report(ref Inspection inspection, Rule rule, PayerThreshold threshold, string path, string tag) =>
        inspection.Report(rule, path, tag, Inspection.Text(threshold.Pesos), Inspection.Text(threshold.Year));
}
