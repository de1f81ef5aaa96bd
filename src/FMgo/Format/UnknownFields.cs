using System.Globalization;

namespace FMgo.Format;

/// <summary>Names that a format does not know, as they were met in one file: each is told once, with how often it came and the official name that is nearest.</summary>
internal sealed class UnknownFields
{
    private static readonly Rule Repeated = StructureRules.UnknownField.InOtherWords(
        "Campo desconocido, que viene {0} veces; revise el nombre oficial.",
        "Unknown field, which comes {0} times; check the official name.");

    private static readonly Rule Misnamed = StructureRules.UnknownField.InOtherWords(
        "Campo desconocido; el nombre oficial más cercano es {0}.",
        "Unknown field; the nearest official name is {0}.")
        .OfMisnamed();

    private static readonly Rule RepeatedMisnamed = StructureRules.UnknownField.InOtherWords(
        "Campo desconocido, que viene {1} veces; el nombre oficial más cercano es {0}.",
        "Unknown field, which comes {1} times; the nearest official name is {0}.")
        .OfMisnamed();

    private static readonly Rule Misplaced = StructureRules.UnknownField.InOtherWords(
        "Este campo no va aquí: el formato lo tiene en {0}.",
        "This field does not belong here: the format has it at {0}.")
        .OfMisplaced();

    private static readonly Rule RepeatedMisplaced = StructureRules.UnknownField.InOtherWords(
        "Este campo, que viene {1} veces, no va aquí: el formato lo tiene en {0}.",
        "This field, which comes {1} times, does not belong here: the format has it at {0}.")
        .OfMisplaced();

    private readonly Dictionary<string, Name> _names = new(StringComparer.Ordinal);

    /// <summary>Notes a name; whether it is the first time, so that there is something to be told.</summary>
    /// <param name="path">Where it stands, whichever item of its lists that is in.</param>
    /// <param name="meant">Finds the nearest official name, or where the format has this one, if it does; null where no more names are told.</param>
    public bool Note(string path, Func<(string? Name, string? Place)>? meant)
    {
        if (_names.TryGetValue(path, out var name))
        {
            name.Count++;
            return false;
        }

        if (meant is null)
        {
            return false;
        }

        var (official, place) = meant();
        _names.Add(path, new Name { Official = official, Place = place, Count = 1 });
        return true;
    }

    /// <summary>The finding of a name, in the place where it was met first.</summary>
    public Finding Tell(Finding first) => _names[FindingPath.WithoutIndices(first.Path)] switch
    {
        { Place: { } place, Count: 1 } => Misplaced.At(first.Path, place),
        { Place: { } place } name => RepeatedMisplaced.At(first.Path, place, name.Times),
        { Official: null, Count: 1 } => first,
        { Official: null } name => Repeated.At(first.Path, name.Times),
        { Count: 1, Official: { } official } => Misnamed.At(first.Path, official),
        { Official: { } official } name => RepeatedMisnamed.At(first.Path, official, name.Times),
    };

    private sealed class Name
    {
        public required string? Official { get; init; }

        public required string? Place { get; init; }

        public int Count { get; set; }

        public string Times => Count.ToString(CultureInfo.InvariantCulture);
    }
}
