using FMgo.Text;

namespace FMgo.Documents;

/// <summary>An element of a file with its place in the bytes. Only those that matter to signatures and documents are kept, and their ancestors.</summary>
internal sealed class OutlineElement
{
    public required OutlineElement? Parent { get; init; }

    /// <summary>The prefix; empty without one.</summary>
    public required string Prefix { get; init; }

    public required string LocalName { get; init; }

    public required string Uri { get; init; }

    /// <summary>Where <c>&lt;</c> of the start tag is, in bytes from the start of the file.</summary>
    public required int Start { get; init; }

    /// <summary>After <c>&gt;</c> of the end tag.</summary>
    public int End { get; set; }

    /// <summary>The declarations in force, the element's own included.</summary>
    public required NamespaceScope? Scope { get; init; }

    /// <summary>The declarations in force around it.</summary>
    public required NamespaceScope? OuterScope { get; init; }

    /// <summary>Attributes <c>xml:</c> of its ancestors, the nearest first.</summary>
    public required XmlAttributeScope? OuterAttributes { get; init; }

    /// <summary>Prefixes of the element's attributes, without <c>xml</c>.</summary>
    public IReadOnlyList<string> AttributePrefixes { get; init; } = [];

    /// <summary>The value of the attribute <c>ID</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Which of the siblings of the same name it is, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Whether it is one of the elements of which containers hold many.</summary>
    public required bool Repeats { get; init; }

    /// <summary>How many signatures are its children.</summary>
    public int SignatureCount { get; set; }

    /// <summary>The first of its children that are signatures.</summary>
    public OutlineElement? FirstSignature { get; private set; }

    /// <summary>Of a signature: the next of the same parent.</summary>
    public OutlineElement? NextSignature { get; private set; }

    /// <summary>Of a signature: which of all those of the file it is, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How many other elements are its children.</summary>
    public int OtherCount { get; set; }

    /// <summary>Whether text stands directly in it.</summary>
    public bool HasText { get; set; }

    /// <summary>Of a <c>DTE</c> that was looked at: the name of what stands beside its document and changes nothing; null where nothing does, or something that might.</summary>
    public string? HarmlessNeighbour { get; set; }

    /// <summary>Its first child that has an <c>ID</c>; null where none has.</summary>
    public OutlineElement? IdChild { get; set; }

    /// <summary>What it says of its time of signing.</summary>
    public string? SigningTime { get; set; }

    /// <summary>Of a signature: its <c>SignedInfo</c>.</summary>
    public OutlineElement? SignedInfo { get; set; }

    private OutlineElement? _lastSignature;

    public bool IsDte => LocalName == "DTE" && XmlNames.IsSii(Uri);

    /// <summary>The path from the root.</summary>
    public string Path => field ??= Parent is null ? PathName : $"{Parent.Path}/{PathName}";

    // A name may be as long as a tag, and each path has those of all ancestors.
    private string PathName
    {
        get
        {
            string name = LocalName.Length > LongestName ? $"{LocalName.AsSpan(0, LongestName)}…" : LocalName;
            return Position > 1 || Repeats ? $"{name}[{Position}]" : name;
        }
    }

    private const int LongestName = 60;

    /// <summary>The namespaces in force at the element, by prefix.</summary>
    public Dictionary<string, string> NamespacesInPlace() => NamespaceScope.Flatten(Scope);

    /// <summary>The namespaces that its start tag declares or uses, by prefix.</summary>
    public Dictionary<string, string> NamespacesOfItsOwn()
    {
        var all = NamespaceScope.Flatten(Scope, OuterScope);
        foreach (string prefix in AttributePrefixes)
        {
            all.TryAdd(prefix, NamespaceScope.Find(Scope, prefix) ?? "");
        }

        all.TryAdd(Prefix, NamespaceScope.Find(Scope, Prefix) ?? "");
        return all;
    }

    /// <summary>Whether its start tag declares a prefix or uses it.</summary>
    public bool Uses(string prefix)
    {
        for (var scope = Scope; scope != OuterScope; scope = scope!.Outer)
        {
            if (scope!.Prefix == prefix)
            {
                return true;
            }
        }

        return prefix == Prefix || AttributePrefixes.Contains(prefix);
    }

    /// <summary>Notes a child that is a signature.</summary>
    public void Add(OutlineElement signature)
    {
        if (_lastSignature is null)
        {
            FirstSignature = signature;
        }
        else
        {
            _lastSignature.NextSignature = signature;
        }

        _lastSignature = signature;
    }

    public bool IsWithin(OutlineElement ancestor) => ancestor.Start < Start && End <= ancestor.End;
}
