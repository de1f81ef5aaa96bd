using FMgo.Text;

namespace FMgo.Documents;

/// <summary>What is known of an element that is open.</summary>
internal struct OutlineFrame
{
    public int Start;
    public OutlineKind Kind;
    public bool IsSii;
    public bool IsSignature;
    public bool Repeats;
    public int Position;

    /// <summary>How many elements that may be signed, or are documents, there are from the root down to it, itself included.</summary>
    public int SignedDepth;
    public int SignatureCount;
    public int OtherCount;
    public int RepeatedCount;
    public XmlAttributeScope? OuterAttributes;
    public XmlAttributeScope? InnerAttributes;

    /// <summary>The element, where it is kept.</summary>
    public OutlineElement? Element;
}
