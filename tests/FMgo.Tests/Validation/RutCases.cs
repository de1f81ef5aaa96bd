using FMgo.Testing;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>RutRules</c>.</summary>
internal static class RutCases
{
    public static IEnumerable<RuleCase> All
    {
        get
        {
            var invoice = Some.Document(DocumentType.Invoice);
            yield return new("FMGO-RUT-001", Receiver(invoice, Rut.FromBody(99_999)), Receiver(invoice, Rut.FromBody(100_000)));
            yield return new("FMGO-RUT-002", Receiver(invoice, Rut.Foreigner), Receiver(Some.Document(DocumentType.PurchaseInvoice), Rut.Foreigner));
            yield return new("FMGO-RUT-003", Receiver(invoice, Rut.UnidentifiedBuyer), Receiver(Some.Document(DocumentType.CreditNote), Rut.UnidentifiedBuyer));
            var export = Some.Document(DocumentType.ExportInvoice);
            yield return new("FMGO-RUT-004", Receiver(export, Rut.FromBody(77_777_777)), export);
            yield return new("FMGO-RUT-005", invoice.WithHeader(header => header with { PrincipalRut = The.Issuer.Rut }), invoice.WithHeader(header => header with { PrincipalRut = Rut.FromBody(70_000_000) }));
            yield return OtherName(invoice.WithFolio(1));
        }
    }

    private static Document Receiver(Document document, Rut rut) => document.WithReceiver(receiver => receiver with { Rut = rut });

    private static RuleCase OtherName(Document invoice)
    {
        var caf = TestCaf.Create(The.Issuer.Rut!.Value, DocumentType.Invoice, 1, 10, The.IssueDate).Caf;
        var sound = invoice.WithIssuer(issuer => issuer with { Name = caf.IssuerName });
        return new("FMGO-RUT-006", invoice, sound) { Options = Cases.Options with { Caf = caf } };
    }
}
