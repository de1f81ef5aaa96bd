using System.Runtime.InteropServices;
using FMgo.Text;

namespace FMgo.Documents;

/// <summary>Where the documents and the signatures of a file are: the one answer to what is a document, for the verifier and for the reader.</summary>
internal sealed class FileOutline
{
    private readonly Dictionary<string, (int Count, OutlineElement? First)> _ids = new(StringComparer.Ordinal);

    public required FileBytes File { get; init; }

    public OutlineElement? Root { get; set; }

    /// <summary>The signatures, in order; nothing inside of one counts as another.</summary>
    public List<OutlineElement> Signatures { get; } = [];

    /// <summary>The documents, in order: each <c>DTE</c> in one of the places where SII's schemas have it.</summary>
    public List<OutlineElement> Documents { get; } = [];

    /// <summary>What is called <c>DTE</c> in another place or another namespace. None of it is ever shown as a document.</summary>
    public List<OutlineElement> Misplaced { get; } = [];

    /// <summary>Elements that must carry a signature, other than <c>DTE</c> and the root.</summary>
    public List<OutlineElement> MustBeSigned { get; } = [];

    /// <summary>Elements called <c>Signature</c> that are none.</summary>
    public List<OutlineElement> ForeignSignatures { get; } = [];

    /// <summary>The first child of the root that has an <c>ID</c>: what the signature of the file covers.</summary>
    public OutlineElement? Set { get; set; }

    /// <summary>Whether <see cref="SetDigest"/> was taken.</summary>
    public bool HasSetDigest { get; set; }

    /// <summary>The digest of <see cref="Set"/> in place; null where it has no such form.</summary>
    public byte[]? SetDigest { get; set; }

    public int IdCount => _ids.Count;

    /// <summary>Notes the value of an attribute that some reader may take for an ID; only <c>ID</c> makes a target.</summary>
    public void AddId(string value, OutlineElement? element)
    {
        ref var noted = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, value, out _);
        noted = (noted.Count + 1, noted.First ?? element);
    }

    public int CountId(string id) => _ids.GetValueOrDefault(id).Count;

    public OutlineElement? FindId(string id) => _ids.GetValueOrDefault(id).First;
}
