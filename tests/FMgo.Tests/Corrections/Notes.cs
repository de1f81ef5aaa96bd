using FMgo.Corrections;
using FMgo.Tests.Conformance;
using FMgo.Validation;

namespace FMgo.Tests.Corrections;

/// <summary>What every note on an issued document must stand.</summary>
internal static class Notes
{
    /// <summary>The note of a type's document, with the parties that a boleta does not name.</summary>
    public static CorrectionNote Complete(CorrectionNote note, Document original) => original.Type!.IsBoleta
        ? note.IssuedBy(The.Issuer).IssuedTo(The.Receiver with { Rut = original.Header.Receiver.Rut }).IssuedOn(The.IssueDate)
        : note.IssuedOn(The.IssueDate);

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
