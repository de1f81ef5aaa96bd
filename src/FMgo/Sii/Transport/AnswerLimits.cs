namespace FMgo.Sii;

/// <summary>How much of an answer is believed. No answer of SII comes near; what goes beyond would only make the client work.</summary>
internal static class AnswerLimits
{
    /// <summary>Bytes, after decompression.</summary>
    public const int Bytes = 8 * 1024 * 1024;

    /// <summary>Levels of elements.</summary>
    public const int Depth = 100;

    /// <summary>Elements, texts and the like of XML, and objects of JSON.</summary>
    public const int Nodes = 50_000;

    /// <summary>Errors of one upload; those after them are not kept.</summary>
    public const int Errors = 1000;

    /// <summary>Characters of one text; those after them are not kept.</summary>
    public const int Text = 4000;

    /// <summary>Waits that a server asks for.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromDays(1);

    /// <summary>The beginning of a text, which never ends in half a character.</summary>
    public static string Beginning(string text, int length = Text) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
