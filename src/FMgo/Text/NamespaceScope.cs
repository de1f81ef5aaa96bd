namespace FMgo.Text;

/// <summary>The namespace declarations in force at an element: a list that each declaring element makes longer at its head.</summary>
internal sealed class NamespaceScope
{
    public NamespaceScope(string prefix, string uri, NamespaceScope? outer)
    {
        Prefix = prefix;
        Uri = uri;
        Outer = outer;
        Count = (outer?.Count ?? 0) + 1;
        Length = (outer?.Length ?? 0) + prefix.Length + uri.Length;
    }

    /// <summary>The prefix; empty for the default namespace.</summary>
    public string Prefix { get; }

    public string Uri { get; }

    public NamespaceScope? Outer { get; }

    public int Count { get; }

    /// <summary>How many characters all declarations in force have: each element that is canonicalised writes them again.</summary>
    public int Length { get; }

    /// <summary>A URI that is in force with this text, so that the same namespace is the same object; the text itself where there is none.</summary>
    public static string Unique(NamespaceScope? scope, string uri)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.Uri == uri)
            {
                return scope.Uri;
            }
        }

        return uri;
    }

    public static string? Find(NamespaceScope? scope, string prefix)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.Prefix == prefix)
            {
                return scope.Uri;
            }
        }

        return null;
    }

    /// <summary>Every prefix with what it stands for, the innermost declaration of each, down to but without <paramref name="end"/>.</summary>
    public static Dictionary<string, string> Flatten(NamespaceScope? scope, NamespaceScope? end = null)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        for (; scope is not null && scope != end; scope = scope.Outer)
        {
            all.TryAdd(scope.Prefix, scope.Uri);
        }

        return all;
    }

    /// <summary>A scope with just these declarations.</summary>
    public static NamespaceScope? Of(Dictionary<string, string> declarations)
    {
        NamespaceScope? scope = null;
        foreach ((string prefix, string uri) in declarations)
        {
            scope = new NamespaceScope(prefix, uri, scope);
        }

        return scope;
    }
}
