namespace FMgo.Text;

/// <summary>What <see cref="XmlTokenizer"/> is on.</summary>
internal enum XmlToken
{
    /// <summary>Before the first token, or after the last.</summary>
    None,

    /// <summary>A start tag. An empty element is a start and an end; the latter has no bytes.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Text between two other tokens, white space too.</summary>
    Text,

    /// <summary>A CDATA section.</summary>
    Section,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A processing instruction, but not the XML declaration.</summary>
    Instruction,
}
