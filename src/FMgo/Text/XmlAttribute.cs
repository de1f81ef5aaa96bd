namespace FMgo.Text;

/// <summary>An attribute of the start tag that a <see cref="XmlTokenizer"/> is on, by its places in the file.</summary>
internal struct XmlAttribute
{
    public int NameStart;

    public int NameEnd;

    /// <summary>Where the colon of the name is; before <see cref="NameStart"/> where it has none.</summary>
    public int Colon;

    public int ValueStart;

    public int ValueEnd;

    /// <summary>Whether it declares a namespace.</summary>
    public bool IsDeclaration;

    /// <summary>The namespace of its name; empty without a prefix.</summary>
    public string Uri;

    public readonly int LocalStart => Colon < NameStart ? NameStart : Colon + 1;
}
