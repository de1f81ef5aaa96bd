namespace FMgo.Text;

/// <summary>The attributes <c>xml:</c> that ancestors have, nearest first: canonical XML takes them into what is signed (Canonical XML 1.0, 2.4).</summary>
internal sealed class XmlAttributeScope(string name, string value, XmlAttributeScope? outer)
{
    public string Name { get; } = name;

    public string Value { get; } = value;

    public XmlAttributeScope? Outer { get; } = outer;

    /// <summary>How many characters all of them have: each element that is canonicalised writes them again.</summary>
    public int Length { get; } = (outer?.Length ?? 0) + name.Length + value.Length;

    /// <summary>The nearest of each name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Flatten(XmlAttributeScope? scope)
    {
        if (scope is null)
        {
            return [];
        }

        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        for (; scope is not null; scope = scope.Outer)
        {
            all.TryAdd(scope.Name, scope.Value);
        }

        return [.. all];
    }
}
