using System.Collections.Frozen;
using FMgo.Format;

namespace FMgo.Documents;

/// <summary>Every field of the format with its path, in the order of the schema. Documentation and tests read it.</summary>
internal static partial class FieldCatalogue
{
    private static readonly Lazy<FrozenSet<string>>[] Computed =
        [.. Enum.GetValues<DocumentBranch>().Select(branch => new Lazy<FrozenSet<string>>(() => ComputedIn(branch)))];

    private static readonly Lazy<FrozenSet<string>> Uncounted = new(FindUncounted);

    public static IReadOnlyList<(string Path, Field Field)> All { get; } = [.. AllFields()];

    /// <summary>Whether the calculator fills in the field at a path where it can, or a group that holds it.</summary>
    /// <param name="path">The path of a finding, with indices.</param>
    /// <param name="branch">The branch of the document.</param>
    public static bool IsComputed(string path, DocumentBranch branch) => IsOrIsIn(path, Computed[(int)branch].Value);

    /// <summary>Whether arithmetic may look at the field at a path.</summary>
    /// <param name="path">The path of a finding, with indices.</param>
    public static bool IsCounted(string path) => IsOfDocument(path) && !IsOrIsIn(path, Uncounted.Value);

    // Stamp, time and signature are not of its data, whatever is wrong with them.
    private static bool IsOfDocument(string path)
    {
        int end = path.AsSpan().IndexOfAny('/', '[');
        string top = end < 0 ? path : path[..end];
        return Array.Exists(DocumentCodec.Fields, field => field.TagIn(DocumentBranch.Documento) == top);
    }

    private static bool IsOrIsIn(string path, FrozenSet<string> paths)
    {
        string plain = FindingPath.WithoutIndices(path);
        for (int end = plain.Length; end > 0; end = plain.LastIndexOf('/', end - 1))
        {
            if (paths.Contains(plain[..end]))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> FindUncounted() => All.Where(entry => entry.Field.IsUncounted()).Select(entry => entry.Path).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> ComputedIn(DocumentBranch branch) => All.Where(entry => entry.Field.IsComputedIn(branch))
        .Select(entry => string.Concat(entry.Path.AsSpan(0, entry.Path.LastIndexOf('/') + 1), entry.Field.TagIn(branch))).ToFrozenSet(StringComparer.Ordinal);
}
