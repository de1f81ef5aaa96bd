namespace FMgo.Format;

/// <content>Names that the format does not know.</content>
internal abstract partial class FieldReader
{
    private const int MostPlaces = 3;

    private UnknownFields? _unknown;

    /// <summary>Names that others use for official ones, which do not look like them: each with those that may be meant.</summary>
    protected virtual ILookup<string, string>? OtherNames => null;

    /// <summary>Where the format of a dialect has each name, by paths without indices: what is official elsewhere is not misspelled.</summary>
    public Func<int, ILookup<string, string>>? Places { get; init; }

    /// <summary>Tells of the current field, whose name is none of the group's.</summary>
    /// <param name="known">The fields that the group has.</param>
    public virtual void Unknown(Field[] known)
    {
        if (IsEmpty)
        {
            return;
        }

        var finding = (IsFalse ? StructureRules.FalseIsAbsence : StructureRules.UnknownField).At(PathOfChild(ShownName(Tag)));
        if (IsFalse || (_unknown ??= new()).Note(FindingPath.WithoutIndices(finding.Path), _findings.Count <= MaxFindings ? () => FindMeant(known) : null))
        {
            Add(finding);
        }
    }

    // A name of another's choice may be as long as a tag; so may be the last part of a path.
    internal static string ShownName(string name) => name.Length <= 2 * MaxShownLength ? name : Shown(name);

    private (string? Name, string? Place) FindMeant(Field[] known)
    {
        Field[] fields = [.. known.Where(field => field.ShapeIn(Dialect) is not null)];
        string[] official = [.. fields.Select(field => field.TagIn(Dialect))];
        string? name = Array.Find(fields, field => field.IsNamed(Tag))?.TagIn(Dialect) ?? OtherNames?[Tag].FirstOrDefault(name => Array.IndexOf(official, name) >= 0);
        if (name is not null || Array.Exists(official, tag => tag.Equals(Tag, StringComparison.OrdinalIgnoreCase)))
        {
            return (name ?? NearestName.Of(Tag, official), null);
        }

        string place = string.Join(", ", Places?.Invoke(Dialect)[Tag].Take(MostPlaces) ?? []);
        return place.Length > 0 ? (null, place) : (NearestName.Of(Tag, official), null);
    }
}
