using FMgo.Documents;
using FMgo.Format;
using FMgo.Tables;

namespace FMgo.Validation;

/// <summary>Checks those of <see cref="TaxRules"/> on commissions and on what only purchase invoices have.</summary>
internal static class CommissionChecks
{
    private const decimal LargestRate = 99.99m;

    public static void Run(ref Inspection inspection)
    {
        var commissions = inspection.Document.Commissions.AsSpan();
        bool isSettlement = inspection.Type == DocumentType.SettlementInvoice;
        for (int i = 0; i < commissions.Length; i++)
        {
            if (!isSettlement && commissions[i] is { NetAmount: 0, ExemptAmount: 0 })
            {
                inspection.ReportIn(TaxRules.EmptyCommission, Paths.Commissions.Path, i, Tags.Commission.NetAmount);
            }

            if (commissions[i] is { NetAmount: { } net and not 0, Vat: null })
            {
                inspection.ReportIn(TaxRules.CommissionWithoutVat, Paths.Commissions.Path, i, Tags.Commission.Vat, Inspection.Text(net));
            }

            if (commissions[i].Percent is { } rate and > LargestRate)
            {
                inspection.ReportIn(TaxRules.CommissionRateTooLarge, Paths.Commissions.Path, i, Tags.Commission.Percent, Inspection.Text(rate));
            }
        }

        if (isSettlement)
        {
            CheckSettlement(ref inspection, commissions);
        }
        else if (inspection.Type.IsNote)
        {
            CheckNote(ref inspection, commissions);
        }
    }

    private static void CheckSettlement(ref Inspection inspection, ReadOnlySpan<Commission> commissions)
    {
        if (commissions.IsEmpty)
        {
            inspection.Report(TaxRules.SettlementWithoutCommissions, Paths.Commissions.Path);
        }

        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].SettledDocumentType is { Length: > 0 } type && CodeTables.SiiDocuments.Find(type) is null)
            {
                inspection.ReportIn(TaxRules.UnknownSettledType, Paths.Lines.Path, i, Tags.Line.SettledDocumentType, Quote.Code(type));
            }
        }
    }

    private static void CheckNote(ref Inspection inspection, ReadOnlySpan<Commission> commissions)
    {
        bool hasUnretained = inspection.Header.Totals.UnretainedVat is not (null or 0);
        if ((!hasUnretained && commissions.IsEmpty) || RefersToPurchase(inspection.References))
        {
            return;
        }

        if (hasUnretained)
        {
            inspection.Report(TaxRules.UnretainedWithoutPurchase, Paths.Header.Totals.UnretainedVat, Tags.Totals.UnretainedVat);
        }

        if (!commissions.IsEmpty)
        {
            inspection.Report(TaxRules.UnretainedWithoutPurchase, Paths.Commissions.Path, Paths.Commissions.Path);
        }
    }

    private static bool RefersToPurchase(ReadOnlySpan<Reference> references)
    {
        foreach (var reference in references)
        {
            if (ReferenceTypes.NumberOf(reference.Type) is 45 or 46)
            {
                return true;
            }
        }

        return false;
    }
}
