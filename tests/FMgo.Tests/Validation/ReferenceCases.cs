using FMgo.Documents;
using static FMgo.Tests.Some;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>ReferenceRules</c>.</summary>
internal static class ReferenceCases
{
    private static readonly Reference Corrected = Reference("33") with { CorrectionCode = CorrectionCode.CorrectAmounts };

    public static IEnumerable<RuleCase> All => [.. Notes, .. Folios, .. Others];

    private static IEnumerable<RuleCase> Notes
    {
        get
        {
            var credit = Some.Document(DocumentType.CreditNote);
            yield return new("FMGO-REF-001", credit.WithReferences(Corrected with { Type = "801" }), credit);
            var second = Reference("33", 2) with { Folio = "171" };
            yield return new("FMGO-REF-002", credit.WithReferences(Corrected, second), credit.WithReferences(Corrected, second with { CorrectionCode = CorrectionCode.CorrectAmounts }));
            var annulled = Corrected with { CorrectionCode = CorrectionCode.Annul };
            yield return new("FMGO-REF-003", credit.WithReferences(annulled, annulled with { Number = 2, Folio = "171" }), credit.WithReferences(annulled));
            yield return new("FMGO-REF-004", credit.WithReferences(annulled with { Type = "61" }), Some.Document(DocumentType.DebitNote).WithReferences(annulled with { Type = "61" }));
            var old = credit.WithReferences(Corrected with { Date = The.IssueDate.AddMonths(-6).AddDays(-10) });
            yield return new("FMGO-REF-022", old, old.WithId(id => id with { HasNoVatDebitReduction = true }));
            var export = Some.Document(DocumentType.ExportCreditNote);
            yield return new("FMGO-REF-013", export.WithReferences(Corrected), export);
            yield return new("FMGO-REF-014", credit.WithReferences(Corrected with { Type = "110" }), credit);
        }
    }

    private static IEnumerable<RuleCase> Folios
    {
        get
        {
            var invoice = Some.Document(DocumentType.Invoice);
            yield return new("FMGO-REF-005", invoice.WithReferences(Reference("99")), invoice.WithReferences(Reference("HES")));
            var global = Reference("52") with { IsGlobal = true, Folio = "0", Reason = "Guías de octubre" };
            yield return new("FMGO-REF-006", invoice.WithReferences(Reference("52") with { Folio = "0" }), invoice.WithReferences(global));
            yield return new("FMGO-REF-007", invoice.WithReferences(global with { Folio = "7" }), invoice.WithReferences(global));
            yield return new("FMGO-REF-008", invoice.WithReferences(Reference("52") with { Folio = "A-7" }), invoice.WithReferences(Reference("801") with { Folio = "A-7" }));
            yield return new("FMGO-REF-009", invoice.WithReferences(global with { Reason = null }), invoice.WithReferences(global));
            yield return new("FMGO-REF-012", invoice.WithReferences(Reference("52") with { Date = The.IssueDate.AddDays(1) }), invoice.WithReferences(Reference("52")));
            yield return new("FMGO-REF-019", invoice.WithReferences(Reference("801"), Set with { Number = 2 }), invoice.WithReferences(Set, Reference("801", 2)));
            var boleta = Some.Document(DocumentType.Boleta);
            yield return new("FMGO-REF-020", boleta.WithReferences(new Reference { Number = 1, Type = "801", Folio = "1", InternalCode = "SET" }), boleta.WithReferences(new Reference { Number = 1, InternalCode = "SET", Reason = "CASO-1" }));
            yield return new("FMGO-REF-021", boleta.WithReferences(new Reference { Number = 1, Type = "801" }), boleta.WithReferences(new Reference { Number = 1, Type = "801", Folio = "1" }));
        }
    }

    private static IEnumerable<RuleCase> Others
    {
        get
        {
            var purchase = Some.Document(DocumentType.PurchaseInvoice);
            var guideOfSeller = Reference("52") with { OtherIssuerRut = The.Receiver.Rut };
            yield return new("FMGO-REF-010", purchase.WithReferences(guideOfSeller with { Type = "801" }), purchase.WithReferences(guideOfSeller));
            yield return new("FMGO-REF-011", purchase.WithReferences(guideOfSeller with { OtherIssuerRut = The.Issuer.Rut }), purchase.WithReferences(guideOfSeller));
            yield return new("FMGO-REF-018", purchase.WithReferences(Reference("52")), purchase.WithReferences(guideOfSeller));
            var export = Some.Document(DocumentType.ExportInvoice);
            yield return new("FMGO-REF-015", export.WithReferences(Reference("807"), Reference("807", 2)), export.WithReferences(Reference("807"), Reference("810", 2)));
            yield return new("FMGO-REF-016", export.WithReferences(Reference("811"), Reference("811", 2)), export.WithReferences(Reference("811")));
            var deducting = Totalled(Some.Document(DocumentType.DispatchGuide)
                .WithId(id => id with { TransferReason = TransferReason.OtherNoSale })
                .WithTotals(_ => new Totals())
                .WithLine(line => line with { ExemptionMark = ExemptionMark.ToDeduct, Amount = null }));
            yield return new("FMGO-REF-017", deducting, deducting.WithReferences(Reference("52")));
        }
    }

    private static Reference Set => new() { Number = 1, Type = "SET", Folio = "1", Date = The.IssueDate, Reason = "CASO 1062-1" };
}
