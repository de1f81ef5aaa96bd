using FMgo.Corrections;
using FMgo.Documents;
using FMgo.Drafting;
using FMgo.Tests.Conformance;
using FMgo.Validation;

namespace FMgo.Tests.Corrections;

/// <summary>Issued documents to correct, and what every note on them must stand.</summary>
internal static class Originals
{
    public static readonly DateOnly Date = The.IssueDate;

    public static Document Of(DocumentType type) => Some.Document(type).WithFolio(170);

    /// <summary>An invoice with discounts of every kind, exempt lines, and cents that round.</summary>
    public static Document Invoice { get; } = DocumentDraft.Invoice(The.Issuer, The.Receiver)
        .AddLine("Tuerca", quantity: 10, unitPrice: 999)
        .AddLine(new DraftLine { Name = "Perno", Quantity = 3, UnitPrice = 333.5m, DiscountPercent = 10 })
        .AddExemptLine("Curso", unitPrice: 5_000)
        .WithGlobalDiscountPercent(5)
        .PaidAs(PaymentForm.Credit)
        .IssuedOn(Date).Preview().GetValueOrThrow().WithFolio(7);

    /// <summary>The note of a type's document, with the parties that a boleta does not name.</summary>
    public static CorrectionNote Complete(CorrectionNote note, Document original) => original.Type!.IsBoleta
        ? note.IssuedBy(The.Issuer).IssuedTo(The.Receiver with { Rut = original.Header.Receiver.Rut }).IssuedOn(Date)
        : note.IssuedOn(Date);

    /// <summary>The note, which nothing objects to: neither the rules nor, where it is there, SII's schema.</summary>
    public static Document Sound(CorrectionNote note, long folio = 1)
    {
        var result = note.Preview();
        Assert.True(result.Succeeded, string.Join("; ", result.Findings));
        var document = result.Value.WithFolio(folio);
        AssertSound(document);
        return document;
    }

    public static void AssertSound(Document note)
    {
        Assert.DoesNotContain(note.Validate(), finding => finding.Severity == Severity.Error || finding.Code == "FMGO-PRE-002");
        if (SharedFiles.Exists)
        {
            Assert.Empty(SiiSchemas.For(note.Type!).Validate(EnvelopeText.Wrap(note.Type!, EnvelopeText.Fields(note))));
        }
    }

    public static string[] Found(CorrectionNote note) => [.. note.Preview().Findings.Select(finding => finding.Code)];
}
