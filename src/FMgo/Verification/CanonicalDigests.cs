using System.Security.Cryptography;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using FMgo.Xml;

namespace FMgo.Verification;

/// <summary>SHA-1 digests of an element in its canonical forms. Each element is cut out of the text, so the cost is that of the element alone.</summary>
internal sealed class CanonicalDigests
{
    private readonly DecodedFile _file;

    // Several signatures may name the same element (a Cesion has up to three): it is digested once per form.
    private readonly Dictionary<(ScannedElement Element, CanonicalForm Form), byte[]?> _cache = [];

    public CanonicalDigests(DecodedFile file) => _file = file;

    /// <summary>The digest, or null where the element has no such form.</summary>
    public byte[]? Of(ScannedElement element, CanonicalForm form)
    {
        if (!_cache.TryGetValue((element, form), out byte[]? digest))
        {
            digest = Compute(element, form);
            _cache.Add((element, form), digest);
        }

        return digest;
    }

    /// <summary>The element as a document of its own, UTF-8, with every namespace that is in force where it stands.</summary>
    public byte[] Extract(ScannedElement element) =>
        Cut(element, NamespaceScope.Flatten(element.Scope), OwnDeclarations(element));

    private byte[]? Compute(ScannedElement element, CanonicalForm form)
    {
        try
        {
            return form switch
            {
                CanonicalForm.InPlace => Digest(Extract(element)),
                CanonicalForm.OwnNamespaces => Digest(Cut(element, NeededByStartTag(element), OwnDeclarations(element))),
                CanonicalForm.SiiNamespaceAdded => HasDefaultNamespace(element) ? null : Digest(CutWithSiiNamespace(element)),
                CanonicalForm.NoNamespaces => Digest(NamespaceStripper.Strip(Extract(element), _ => "")),
                CanonicalForm.SiiNamespaceDropped => Digest(NamespaceStripper.Strip(Extract(element), uri => uri == XmlNames.Sii ? "" : uri)),
                _ => null,
            };
        }
        catch (XmlException)
        {
            // Without its ancestors the element uses a prefix that nobody declares: it cannot have been signed in this form.
            return null;
        }
    }

    private static byte[] Digest(byte[] document)
    {
        var transform = new XmlDsigC14NTransform();
        transform.LoadInput(new MemoryStream(document, writable: false));
        using var sha1 = SHA1.Create();
        return transform.GetDigestedOutput(sha1);
    }

    private byte[] CutWithSiiNamespace(ScannedElement element)
    {
        var needed = NeededByStartTag(element);
        needed[""] = XmlNames.Sii;
        return Cut(element, needed, OwnDeclarations(element));
    }

    private static bool HasDefaultNamespace(ScannedElement element) => !string.IsNullOrEmpty(NamespaceScope.Find(element.Scope, ""));

    private static Dictionary<string, string> OwnDeclarations(ScannedElement element) =>
        NamespaceScope.Flatten(element.Scope, element.Parent?.Scope);

    private static Dictionary<string, string> NeededByStartTag(ScannedElement element)
    {
        var needed = new Dictionary<string, string>(StringComparer.Ordinal) { [element.Prefix] = element.NamespaceUri };
        foreach (string prefix in element.AttributePrefixes ?? [])
        {
            needed[prefix] = NamespaceScope.Find(element.Scope, prefix) ?? "";
        }

        return needed;
    }

    private byte[] Cut(ScannedElement element, Dictionary<string, string> declarations, Dictionary<string, string> own)
    {
        var added = new StringBuilder();
        foreach ((string prefix, string uri) in declarations)
        {
            // An empty default namespace needs no words at the top of a document.
            if (uri.Length > 0 && prefix != "xml" && !own.ContainsKey(prefix))
            {
                added.Append(prefix.Length == 0 ? " xmlns" : " xmlns:").Append(prefix).Append("=\"").Append(Escape(uri)).Append('"');
            }
        }

        return Join(_file.Text.AsSpan()[element.Start..element.StartTagNameEnd], added.ToString(), _file.Text.AsSpan()[element.StartTagNameEnd..element.End]);
    }

    private static byte[] Join(ReadOnlySpan<char> head, ReadOnlySpan<char> middle, ReadOnlySpan<char> tail)
    {
        var utf8 = Encoding.UTF8;
        byte[] bytes = new byte[utf8.GetByteCount(head) + utf8.GetByteCount(middle) + utf8.GetByteCount(tail)];
        int written = utf8.GetBytes(head, bytes);
        written += utf8.GetBytes(middle, bytes.AsSpan(written));
        utf8.GetBytes(tail, bytes.AsSpan(written));
        return bytes;
    }

    private static string Escape(string uri) => uri
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\t", "&#9;", StringComparison.Ordinal)
        .Replace("\n", "&#10;", StringComparison.Ordinal)
        .Replace("\r", "&#13;", StringComparison.Ordinal);
}
