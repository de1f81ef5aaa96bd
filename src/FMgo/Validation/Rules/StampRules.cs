using FMgo.Format;

namespace FMgo.Validation;

/// <summary>What a document needs to be stamped, beyond what the schema asks.</summary>
internal static class StampRules
{
    /// <summary>The stamp holds the first 40 characters of names.</summary>
    public const int MaxText = 40;

    public static readonly Rule NoText = Rule.Error(
        "FMGO-TED-001",
        "El timbre necesita este texto: no puede quedar vacío, ni comenzar con 40 espacios.",
        "The stamp needs this text: it cannot be empty, nor begin with 40 blanks.")
        .YieldsTo("FMGO-LIN-001");

    /// <summary>The two texts that the stamp repeats (RSR, IT1: 1 to 40 characters in DTE_v10.xsd), and a line to take one from.</summary>
    public static ValueList<Finding> Check(Document document)
    {
        ValueList<Finding> findings = default;
        bool isBoleta = document.Type?.IsBoleta ?? false;
        string? receiver = document.Header.Receiver.Name;
        if (IsBlank(receiver) && !(isBoleta && receiver is ""))
        {
            findings = findings.Add(NoText.At(Paths.Header.Receiver.Name));
        }

        // A boleta without lines passes the schema, but its stamp would have nothing to say (Formato Boletas v4.2: at least one line).
        if (document.Lines.Count == 0 && isBoleta)
        {
            findings = findings.Add(StructureRules.Missing.At(Paths.Lines.Path));
        }

        if (document.Lines.Count > 0 && IsBlank(document.Lines[0].Name))
        {
            findings = findings.Add(NoText.At($"{Paths.Lines.Path}[1]/{Tags.Line.Name}"));
        }

        return findings;
    }

    /// <summary>As much of a text as the stamp repeats.</summary>
    public static ReadOnlySpan<char> First(string? text) => text.AsSpan(0, Math.Min(text?.Length ?? 0, MaxText));

    // Whoever verifies a stamp takes out the white space between its tags (Instructivo técnico de emisión, anexo 2), and of blanks nothing would be left.
    private static bool IsBlank(string? text) => text is not null && First(text).IndexOfAnyExcept(" \t\n") < 0;
}
