using FMgo.Testing;
using FMgo.Tests.Arithmetic;
using FMgo.Validation;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Tests.Drafting;

/// <summary>A draft tells all that SII would object to before there is a folio to lose.</summary>
public class DraftValidationTests
{
    private static readonly DateOnly Day = The.IssueDate;

    private static DocumentDraft Invoice => DocumentDraft.Invoice(The.Issuer, The.Receiver).IssuedOn(Day);

    [Fact]
    public void Sound_draft_has_no_finding() => Assert.Empty(Invoice.AddLine("Cañería", 10, 1000, "UN").Preview().Findings);

    [Fact]
    public void What_SII_rejects_keeps_the_document_from_a_folio()
    {
        var result = Invoice.AddLine("  ", 10, 1000, "UN").Preview();
        Assert.Equal(["FMGO-LIN-001 Detalle[1]/NmbItem"], JsonOrder.Found(result));
        var exception = Assert.Throws<FindingException>(result.GetValueOrThrow);
        Assert.Equal("FMGO-LIN-001", Assert.Single(exception.Findings).Code);
    }

    [Fact]
    public void What_the_schema_refuses_is_found_too() =>
        Assert.Equal(["FMGO-STR-004 Detalle[1]/UnmdItem"], JsonOrder.Found(Invoice.AddLine("Cañería", 10, 1000, "UNIDAD").Preview()));

    [Fact]
    public void Remarks_are_visible_and_do_not_keep_it_from_a_folio()
    {
        var result = Invoice.AddLine("Cañería", 10, 1000, "UN").AddReference("801", "0", Day).Preview();
        Assert.Equal(["FMGO-REF-006 Referencia[1]/FolioRef"], JsonOrder.Found(result));
        Assert.NotNull(result.GetValueOrThrow());
    }

    [Fact]
    public void What_follows_from_a_line_that_cannot_be_computed_is_not_found_as_well() =>
        Assert.Equal(["FMGO-TOT-009 Detalle[1]/MontoItem"], JsonOrder.Found(Invoice.AddLine("Cañería").AddLine("Tubo", 1, 1000, "UN").Preview()));

    [Fact]
    public void Defaults_stand_in_the_document()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 1, 0, 0, TimeSpan.Zero));
        var document = DocumentDraft.Invoice(The.Issuer, The.Receiver).AddLine("Cañería", 10, 1000, "UN").Preview(new DocumentOptions { Clock = clock }).GetValueOrThrow();
        Assert.Equal(PaymentForm.Credit, document.Header.Identification.PaymentForm);
        Assert.Equal(new DateOnly(2026, 11, 24), document.Header.Identification.IssueDate);
        Assert.Equal(PaymentForm.Cash, Invoice.PaidAs(PaymentForm.Cash).AddAmount("A", 1).Preview().GetValueOrThrow().Header.Identification.PaymentForm);
    }

    [Fact]
    public void The_CAF_is_held_against_the_draft_where_it_is_known()
    {
        using var caf = TestCaf.Create(The.Issuer.Rut!.Value, DocumentType.Invoice, 1, 10, Day);
        var result = Invoice.AddLine("Cañería", 10, 1000, "UN").Preview(new DocumentOptions { Caf = caf.Caf });
        Assert.Equal(["FMGO-RUT-006 Encabezado/Emisor/RznSoc"], JsonOrder.Found(result));
    }
}
