using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>SHA-1 digests of an element in its canonical forms. Each is read from the bytes of the element alone, so that it costs no more than that.</summary>
internal sealed class CanonicalDigests
{
    private readonly FileOutline _outline;
    private readonly Canonicalizer _canonicalizer;
    private readonly CancellationToken _cancellationToken;

    // Several signatures may name the same element (a Cesion has up to three): it is digested once per form.
    private readonly Dictionary<(OutlineElement Element, CanonicalForm Form), byte[]?> _cache = [];
    private readonly XmlTokenizer _tokens;
    private readonly WorkBudget _budget;

    public CanonicalDigests(FileOutline outline, XmlTokenizer tokens, Canonicalizer canonicalizer, WorkBudget budget, CancellationToken cancellationToken)
    {
        _budget = budget;
        _outline = outline;
        _tokens = tokens;
        _canonicalizer = canonicalizer;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The digest, or null where the element has no such form.</summary>
    /// <exception cref="XmlFaultException">The file makes more work than any file of SII.</exception>
    public byte[]? Of(OutlineElement element, CanonicalForm form)
    {
        if (!_cache.TryGetValue((element, form), out byte[]? digest))
        {
            digest = element == _outline.Set && form == CanonicalForm.InPlace && _outline.HasSetDigest ? _outline.SetDigest : Compute(element, form);
            _cache.Add((element, form), digest);
        }

        return digest;
    }

    /// <summary>Whether an element reads the same in place and with its own namespaces alone: then there is no second form to try, and it is called in place.</summary>
    public static bool IsSameInPlace(OutlineElement element)
    {
        if (element.OuterAttributes is not null)
        {
            return false;
        }

        for (var scope = element.OuterScope; scope is not null; scope = scope.Outer)
        {
            // A declaration around it is written in place only where nothing nearer hides it.
            bool isInForce = scope.Prefix != "xml" && scope.Uri.Length > 0 && NamespaceScope.Find(element.Scope, scope.Prefix) is { } uri && ReferenceEquals(uri, scope.Uri);
            if (isInForce && !element.Uses(scope.Prefix))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the digest in place was computed already.</summary>
    public bool IsKnownInPlace(OutlineElement element) =>
        (element == _outline.Set && _outline.HasSetDigest) || _cache.ContainsKey((element, CanonicalForm.InPlace));

    /// <summary>The context in which an element is canonicalised; null where it has no such form.</summary>
    public static CanonicalApex? ContextOf(OutlineElement element, CanonicalForm form) => form switch
    {
        CanonicalForm.InPlace => new CanonicalApex(element.NamespacesInPlace(), XmlAttributeScope.Flatten(element.OuterAttributes)),
        CanonicalForm.OwnNamespaces => new CanonicalApex(element.NamespacesOfItsOwn(), []),
        CanonicalForm.SiiNamespaceAdded => HasDefaultNamespace(element) ? null : WithSiiNamespace(element),
        CanonicalForm.NoNamespaces => new CanonicalApex([], [], static _ => ""),
        CanonicalForm.SiiNamespaceDropped => new CanonicalApex([], [], static uri => uri == XmlNames.Sii ? "" : uri),
        _ => null,
    };

    /// <summary>Takes the digest of an element that was computed while it was read.</summary>
    public void Add(OutlineElement element, CanonicalForm form, int end) => _cache[(element, form)] = _canonicalizer.Finish(end);

    /// <summary>The digests that a <c>SignedInfo</c> may have had before it was indented, in each context in which it may have been signed.</summary>
    /// <exception cref="XmlFaultException">The file makes more work than any file of SII.</exception>
    public IEnumerable<byte[]> WithoutIndentation(OutlineElement signedInfo)
    {
        CanonicalForm[] forms = [CanonicalForm.InPlace, CanonicalForm.OwnNamespaces, CanonicalForm.NoNamespaces];
        return from form in forms
               let digest = Compute(signedInfo, ContextOf(signedInfo, form)! with { DropsBlanks = true })
               where digest is not null
               select digest;
    }

    /// <summary>
    /// The digests that a <c>SignedInfo</c> may have had before its names got a prefix: in the namespace of signatures as its default, with those around it that are no
    /// signature's, and alone. None where it has no prefix.
    /// </summary>
    /// <exception cref="XmlFaultException">The file makes more work than any file of SII.</exception>
    public IEnumerable<byte[]> WithoutPrefix(OutlineElement signedInfo)
    {
        if (signedInfo.Prefix.Length == 0)
        {
            return [];
        }

        var around = signedInfo.NamespacesInPlace();
        foreach (string prefix in around.Where(each => each.Key.Length == 0 || each.Value == XmlNames.Signature).Select(each => each.Key).ToList())
        {
            around.Remove(prefix);
        }

        CanonicalApex[] contexts =
        [
            new(around, XmlAttributeScope.Flatten(signedInfo.OuterAttributes), static uri => uri),
            new([], [], static uri => uri),
        ];
        return from context in contexts
               let digest = Compute(signedInfo, context)
               where digest is not null
               select digest;
    }

    /// <summary>Forgets what is known of the elements so far: a document that is done is not asked for again.</summary>
    public void Forget() => _cache.Clear();

    private byte[]? Compute(OutlineElement element, CanonicalForm form) => ContextOf(element, form) is { } context ? Compute(element, context) : null;

    private byte[]? Compute(OutlineElement element, CanonicalApex context)
    {
        _budget.Spend(element.End - element.Start, element.Start);
        _tokens.ReadAgain(element.Start, element.End, element.OuterScope);
        return _canonicalizer.Digest(_tokens, context, _cancellationToken);
    }

    private static bool HasDefaultNamespace(OutlineElement element) => !string.IsNullOrEmpty(NamespaceScope.Find(element.Scope, ""));

    private static CanonicalApex WithSiiNamespace(OutlineElement element)
    {
        var namespaces = element.NamespacesOfItsOwn();
        namespaces[""] = XmlNames.Sii;
        return new CanonicalApex(namespaces, []);
    }
}
