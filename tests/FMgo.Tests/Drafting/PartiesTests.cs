using FMgo.Tests.Conformance;

namespace FMgo.Tests.Drafting;

public class PartiesTests
{
    [Fact]
    public void One_issuer_and_receiver_serve_facturas_and_boletas()
    {
        var everything = new DocumentFiller(DocumentType.Invoice, new Random(1), everything: true).Fill().Header;
        var issuer = everything.Issuer with { ExportGuide = null };
        var receiver = everything.Receiver with { Phone = "+56 2 2345 6789" };
        foreach (var draft in new[] { DocumentDraft.Invoice(issuer, receiver), DocumentDraft.ExemptInvoice(issuer, receiver), DocumentDraft.Boleta(issuer, receiver), DocumentDraft.ExemptBoleta(issuer, receiver) })
        {
            var document = draft.AddLine("Ítem", quantity: 1, unitPrice: 1190).IssuedOn(new DateOnly(2026, 11, 24)).Preview().Value!.WithFolio(1);
            Assert.Empty(document.CheckStructure());
            Assert.Equal(issuer.Name, document.Header.Issuer.Name);
            Assert.Equal(receiver.Commune, document.Header.Receiver.Commune);
        }
    }
}
