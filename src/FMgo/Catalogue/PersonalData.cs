using System.Collections.Frozen;
using FMgo.Frames;

namespace FMgo;

/// <summary>Which fields of SII's formats may tell who a person is, or where and how to reach one (Ley 21.719): names, addresses, mail, phones and RUTs of all but the issuer.</summary>
/// <remarks>
/// FMgo quotes none of them in findings, exceptions, logs or traces. A host asks here to redact what it writes itself. Text that may say anything (<c>NmbItem</c>, <c>DscItem</c>,
/// <c>RazonRef</c> and other descriptions) is not among them, and is not quoted either. See docs/personal-data.md and decision 0025.
/// </remarks>
public static class PersonalData
{
    /// <summary>Every one of these fields once: its label in Spanish by its official path, without indices.</summary>
    internal static readonly (string Path, string Spanish)[] Fields = [.. FindFields().DistinctBy(field => field.Path)];

    private static readonly FrozenSet<string> Known = Fields.Select(field => field.Path).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Groups = Fields.SelectMany(field => GroupsOf(field.Path)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The official paths, without indices, such as <c>Encabezado/Receptor/RznSocRecep</c>; in documents, from the document down.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Fields.Select(field => field.Path)];

    /// <summary>Whether what stands at a path may tell who a person is: one of these fields, something in it, or a group that holds one.</summary>
    /// <param name="path">An official path, as findings have it, with or without indices, from the document or from any element above it: <c>SetDTE/DTE[2]/Documento/Encabezado/Receptor</c>.</param>
    /// <exception cref="ArgumentNullException">There is no path.</exception>
    public static bool IsPersonal(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string plain = FindingPath.WithoutIndices(path);
        for (int start = 0; start >= 0; start = NextPart(plain, start))
        {
            string part = plain[start..];
            if (Groups.Contains(part) || Known.Contains(part) || GroupsOf(part).Any(Known.Contains))
            {
                return true;
            }
        }

        return false;
    }

    private static int NextPart(string path, int start) => path.IndexOf('/', start) is var slash and >= 0 ? slash + 1 : -1;

    private static IEnumerable<string> GroupsOf(string path)
    {
        for (int end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            yield return path[..end];
        }
    }

    private static IEnumerable<(string Path, string Spanish)> FindFields() =>
    [
        .. PersonalPaths.All.Select(field => (field.Record == nameof(EnvelopeCover) ? $"{EnvelopeNames.Cover}/{field.Path}" : field.Path, field.Spanish)),
        .. PersonalIn(FrameShapes.StampOf(DocumentBranch.Documento)),
        .. PersonalIn(FrameShapes.Signature),
    ];

    private static IEnumerable<(string Path, string Spanish)> PersonalIn(FrameElement element) => element.IsPersonal
        ? [(element.Path, element.Spanish)]
        : element.Slots.SelectMany(slot => slot.Elements).SelectMany(PersonalIn);
}
