namespace FMgo;

/// <summary>A field that came by another name than that of its type of document: findings name it as it was given, for there it is that people will look.</summary>
/// <param name="Path">Its official path.</param>
/// <param name="Name">The name by which it came.</param>
internal readonly record struct GivenName(string Path, string Name)
{
    private string GivenPath => FindingPath.Beside(Path, Name);

    /// <summary>Findings with the names that were given.</summary>
    public static ValueList<Finding> Tell(ValueList<Finding> findings, ValueList<GivenName> names) => Rename(findings, names, name => name.Path, name => name.GivenPath);

    /// <summary>Findings that were told so, with the official names by which those of all stages meet.</summary>
    public static ValueList<Finding> Untell(ValueList<Finding> findings, ValueList<GivenName> names) => Rename(findings, names, name => name.GivenPath, name => name.Path);

    private static ValueList<Finding> Rename(ValueList<Finding> findings, ValueList<GivenName> names, Func<GivenName, string> from, Func<GivenName, string> to) =>
        findings.Count == 0 || names.Count == 0 ? findings : Rename(findings, names.ToDictionary(from, to));

    private static ValueList<Finding> Rename(ValueList<Finding> findings, Dictionary<string, string> paths) =>
        findings.Select(finding => paths.TryGetValue(finding.Path, out string? path) ? finding.MovedTo(path) : finding).ToValueList();
}
