using System.Text.RegularExpressions;

namespace FMgo;

/// <summary>What the path of a finding says of the place.</summary>
internal static partial class FindingPath
{
    /// <summary>The path of the field, whichever item of its lists it is in.</summary>
    public static string WithoutIndices(string path) => path.Contains('[') ? Index().Replace(path, "") : path;

    /// <summary>The path of another field in the same group.</summary>
    public static string Beside(string path, string name) => string.Concat(path.AsSpan(0, path.LastIndexOf('/') + 1), name);

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Index();
}
