namespace FMgo.Text;

/// <summary>Why a file was not read to its end.</summary>
internal enum XmlFault
{
    /// <summary>It is not well-formed XML 1.0 with namespaces.</summary>
    Malformed,

    /// <summary>It has a DTD.</summary>
    Dtd,

    /// <summary>It goes beyond a limit: the length of a tag, attributes, levels, namespaces.</summary>
    TooComplex,
}
