using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Signing;

/// <summary>How documents are written and signed.</summary>
public sealed record SigningOptions
{
    /// <summary>The defaults.</summary>
    public static SigningOptions Default { get; } = new();

    /// <summary>What to do with text that ISO-8859-1 cannot hold. The default is <see cref="TextPolicy.Refuse"/>.</summary>
    public TextPolicy Text { get; init; } = TextPolicy.Refuse;

    /// <summary>
    /// The environment that CAFs must belong to: one of certification is refused in production and the other way round.
    /// <c>null</c>, the default, takes the CAF's own. Set it in every real program.
    /// </summary>
    public SiiEnvironment? Environment { get; init; }

    internal Document Prepare(Document document) =>
        Text == TextPolicy.Transliterate ? DocumentCodec.MapText(document, Transliteration.Apply) : document;
}
