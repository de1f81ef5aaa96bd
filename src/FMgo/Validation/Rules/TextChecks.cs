namespace FMgo.Validation;

/// <summary>Checks <see cref="TextRules"/>.</summary>
internal static class TextChecks
{
    public static void Run(ref Inspection inspection)
    {
        if (HasOuterBlanks(inspection.Header.Issuer.Name))
        {
            inspection.Report(TextRules.OuterBlanks, inspection.Type.IsBoleta ? Paths.Header.Issuer.NameInBoletas : Paths.Header.Issuer.Name);
        }

        if (HasOuterBlanks(inspection.Header.Receiver.Name))
        {
            inspection.Report(TextRules.OuterBlanks, Paths.Header.Receiver.Name);
        }

        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (HasOuterBlanks(lines[i].Name))
            {
                inspection.ReportIn(TextRules.OuterBlanks, Paths.Lines.Path, i, Tags.Line.Name);
            }
        }
    }

    // Text of blanks only is another rule's.
    private static bool HasOuterBlanks(string? text) =>
        text is { Length: > 0 } && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) && !string.IsNullOrWhiteSpace(text);
}
