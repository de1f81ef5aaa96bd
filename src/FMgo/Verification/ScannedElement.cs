using FMgo.Text;

namespace FMgo.Verification;

/// <summary>An element of the file with its place in the text. Only those that matter, and their ancestors, outlive the scan.</summary>
internal sealed class ScannedElement
{
    public required ScannedElement? Parent { get; init; }

    public required string Prefix { get; init; }

    public required string LocalName { get; init; }

    public required string NamespaceUri { get; init; }

    /// <summary>The declarations in force, the element's own included.</summary>
    public required NamespaceScope? Scope { get; init; }

    /// <summary>Where <c>&lt;</c> of the start tag is.</summary>
    public required int Start { get; init; }

    /// <summary>After <c>&gt;</c> of the end tag.</summary>
    public int End { get; set; }

    /// <summary>The value of the attribute <c>ID</c>.</summary>
    public string? Id { get; set; }

    /// <summary>Prefixes of the element's attributes, without <c>xml</c>.</summary>
    public List<string>? AttributePrefixes { get; set; }

    /// <summary>Which of the siblings of the same name it is, from 1.</summary>
    public int Position { get; set; } = 1;

    /// <summary>How many elements that may be signed, or are documents, there are from the root down to it, itself included.</summary>
    public int SignedDepth { get; set; }

    /// <summary>How many signatures are its children.</summary>
    public int SignatureCount { get; set; }

    /// <summary>How many other elements are its children.</summary>
    public int OtherCount { get; set; }

    /// <summary>How many children are elements that repeat in a file (<c>DTE</c>, <c>Cesion</c>, <c>Recibo</c>).</summary>
    public int RepeatedCount { get; set; }

    /// <summary>What it says of its time of signing.</summary>
    public string? SigningTime { get; set; }

    /// <summary>Of a signature: its <c>SignedInfo</c>.</summary>
    public ScannedElement? SignedInfo { get; set; }

    /// <summary>Of a <c>DTE</c>: the <c>DD</c> of its stamp.</summary>
    public ScannedElement? StampData { get; set; }

    /// <summary>Of a <c>DTE</c>: the <c>DA</c> of the CAF in its stamp.</summary>
    public ScannedElement? CafData { get; set; }

    public int StartTagNameEnd => Start + 1 + LocalName.Length + (Prefix.Length == 0 ? 0 : Prefix.Length + 1);

    public bool IsSignature => LocalName == "Signature" && NamespaceUri == XmlNames.Signature;

    public bool IsDte => Is("DTE");

    /// <summary>Whether it is what a DTE holds and signs (DTE_v10.xsd).</summary>
    public bool IsDocument => XmlNames.BranchOf(LocalName) is not null && XmlNames.IsSii(NamespaceUri);

    public string Path
    {
        get
        {
            string name = Position > 1 || (Parent is not null && Repeats) ? $"{LocalName}[{Position}]" : LocalName;
            return Parent is null ? name : $"{Parent.Path}/{name}";
        }
    }

    /// <summary>Whether it is one of the elements of which containers hold many.</summary>
    public bool Repeats => (LocalName == "DTE" && Parent?.LocalName == "SetDTE") || LocalName is "Cesion" or "Recibo";

    /// <summary>The namespaces in force at the element, by prefix.</summary>
    public Dictionary<string, string> NamespacesInPlace() => NamespaceScope.Flatten(Scope);

    /// <summary>The namespaces that its start tag declares or uses, by prefix.</summary>
    public Dictionary<string, string> NamespacesOfItsOwn()
    {
        var all = NamespaceScope.Flatten(Scope, Parent?.Scope);
        foreach (string prefix in (AttributePrefixes ?? []).Append(Prefix))
        {
            all.TryAdd(prefix, NamespaceScope.Find(Scope, prefix) ?? "");
        }

        return all;
    }

    public bool Is(string localName) => LocalName == localName && XmlNames.IsSii(NamespaceUri);

    public FileElement ToFileElement(DecodedFile file) => new()
    {
        Name = LocalName,
        Path = Path,
        Offset = file.ByteOffset(Start),
        Bytes = file.Slice(Start, End),
    };

    public bool IsWithin(ScannedElement ancestor)
    {
        for (var element = Parent; element is not null; element = element.Parent)
        {
            if (element == ancestor)
            {
                return true;
            }
        }

        return false;
    }
}
