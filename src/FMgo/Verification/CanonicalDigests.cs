using System.Xml;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>SHA-1 digests of an element in its canonical forms. Each is read from the text of the element alone, so that it costs no more than that.</summary>
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

    private byte[]? Compute(ScannedElement element, CanonicalForm form)
    {
        try
        {
            return form switch
            {
                CanonicalForm.InPlace => Digest(element, element.NamespacesInPlace()),
                CanonicalForm.OwnNamespaces => Digest(element, element.NamespacesOfItsOwn()),
                CanonicalForm.SiiNamespaceAdded => HasDefaultNamespace(element) ? null : DigestWithSiiNamespace(element),
                CanonicalForm.NoNamespaces => Digest(element, _ => ""),
                CanonicalForm.SiiNamespaceDropped => Digest(element, uri => uri == XmlNames.Sii ? "" : uri),
                _ => null,
            };
        }
        catch (XmlException)
        {
            // Without its ancestors the element uses a prefix that nobody declares: it cannot have been signed in this form.
            return null;
        }
    }

    private static bool HasDefaultNamespace(ScannedElement element) => !string.IsNullOrEmpty(NamespaceScope.Find(element.Scope, ""));

    private byte[] DigestWithSiiNamespace(ScannedElement element)
    {
        var namespaces = element.NamespacesOfItsOwn();
        namespaces[""] = XmlNames.Sii;
        return Digest(element, namespaces);
    }

    private byte[] Digest(ScannedElement element, Dictionary<string, string> namespaces)
    {
        using var reader = _file.Open(element, namespaces);
        return Canonicalizer.Sha1(reader, namespaces);
    }

    private byte[] Digest(ScannedElement element, Func<string, string> map)
    {
        using var reader = _file.Open(element, element.NamespacesInPlace());
        return Canonicalizer.Sha1(reader, map);
    }
}
