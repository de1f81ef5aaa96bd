namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>TextRules</c>.</summary>
internal static class TextCases
{
    public static IEnumerable<RuleCase> All
    {
        get
        {
            var invoice = Some.Document(DocumentType.Invoice);
            yield return new("FMGO-TXT-003", invoice.WithLine(line => line with { Name = "Cañería\u00A0" }), invoice.WithLine(line => line with { Name = "Cañería\u00A0110" }));
        }
    }
}
