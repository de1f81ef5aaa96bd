namespace FMgo.Drafting;

/// <summary>Splits a text that a field does not hold whole.</summary>
internal static class WordBreak
{
    /// <summary>What fits, up to the end of a word, and what is left; all that fits where there is no blank to break at.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many characters fit.</param>
    public static (string Held, string Left) Split(string text, int most)
    {
        if (text.Length <= most)
        {
            return (text, "");
        }

        int blank = text.LastIndexOf(' ', most, most + 1);
        int end = blank > 0 ? blank : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return (text[..end].TrimEnd(), text[end..].TrimStart());
    }
}
