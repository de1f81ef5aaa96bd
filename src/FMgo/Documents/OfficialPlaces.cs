namespace FMgo.Documents;

/// <summary>Where the format has each name, for telling it of one that came in another place.</summary>
internal static class OfficialPlaces
{
    private static readonly Lazy<ILookup<string, string>>[] ByBranch =
        [.. Enum.GetValues<DocumentBranch>().Select(branch => new Lazy<ILookup<string, string>>(() => Find((int)branch)))];

    /// <summary>The paths of each name in a branch, without indices. Capital or small letters make no difference.</summary>
    public static ILookup<string, string> In(int branch) => ByBranch[branch].Value;

    private static ILookup<string, string> Find(int branch) => FieldCatalogue.All
        .Where(entry => entry.Field.ShapeIn(branch) is not null)
        .Select(entry => (Tag: entry.Field.TagIn(branch), entry.Path))
        .Select(entry => (entry.Tag, Path: FindingPath.Beside(entry.Path, entry.Tag)))
        .Distinct()
        .ToLookup(entry => entry.Tag, entry => entry.Path, StringComparer.OrdinalIgnoreCase);
}
