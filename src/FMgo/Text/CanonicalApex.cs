namespace FMgo.Text;

/// <summary>In which namespace context an element is canonicalised.</summary>
/// <param name="Namespaces">The namespaces written at its start tag, by prefix, beside its own declarations.</param>
/// <param name="Attributes">Attributes <c>xml:</c> that it takes over from its ancestors (Canonical XML 1.0, 2.4), by name.</param>
/// <param name="DropsBlanks">Whether text that is all white space is left out.</param>
/// <param name="Map">Gives the new namespace of an old one: elements lose their prefixes, and the attributes that have a namespace go. Null where all stay as they are.</param>
internal sealed record CanonicalApex(
    Dictionary<string, string> Namespaces,
    IReadOnlyList<KeyValuePair<string, string>> Attributes,
    Func<string, string>? Map = null,
    bool DropsBlanks = false);
