namespace FMgo.Frames;

/// <summary>The names of what is around the documents of a file for SII.</summary>
internal static class EnvelopeNames
{
    /// <summary>What the signature of an envelope covers.</summary>
    public const string Set = "SetDTE";

    /// <summary>The cover of envelopes and books.</summary>
    public const string Cover = "Caratula";

    /// <summary>A document with its signature.</summary>
    public const string Document = "DTE";

    /// <summary>The path of the documents.</summary>
    public const string Documents = $"{Set}/{Document}";
}
