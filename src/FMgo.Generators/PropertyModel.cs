using Microsoft.CodeAnalysis;

namespace FMgo.Generators;

/// <summary>A tagged property, as values only, so that an edit elsewhere does not run the generator again.</summary>
internal sealed record PropertyModel
{
    /// <summary>The record set of the documents.</summary>
    public const string Documents = "FMgo.Documents";

    /// <summary>The root namespace, where some records of the documents are for their users' sake.</summary>
    public const string FrontDoor = "FMgo";

    /// <summary>The namespace, which is the record set; that of the documents for those at the front door.</summary>
    public string Namespace { get; set; } = "";

    public string Record { get; set; } = "";

    public string Name { get; set; } = "";

    public int Position { get; set; }

    /// <summary>The type of one value without <c>?</c>: <c>string</c>, <c>decimal</c>, <c>Rut</c>, the name of a record or an enumeration.</summary>
    public string ValueType { get; set; } = "";

    /// <summary>The namespace of that type.</summary>
    public string ValueNamespace { get; set; } = "";

    public ValueKind Kind { get; set; }

    public bool IsList { get; set; }

    /// <summary>Whether absence is <c>null</c>; a group that is always there is never null.</summary>
    public bool IsNullable { get; set; }

    public string Tag { get; set; } = "";

    public string Spanish { get; set; } = "";

    public string BoletaTag { get; set; } = "";

    /// <summary>The shape in a set of one dialect.</summary>
    public string Shape { get; set; } = "";

    /// <summary>The shapes by branch: Documento, Liquidacion, Exportaciones, Boleta; empty where there is none.</summary>
    public string Documento { get; set; } = "";

    public string Liquidacion { get; set; } = "";

    public string Exportaciones { get; set; } = "";

    public string Boleta { get; set; } = "";

    public string Codes { get; set; } = "";

    public string BoletaCodes { get; set; } = "";

    public string Row { get; set; } = "";

    /// <summary>Where the calculator fills it in: <c>always</c>, <c>exports</c>, or empty.</summary>
    public string Computed { get; set; } = "";

    /// <summary>Whether arithmetic never looks at it.</summary>
    public bool IsUncounted { get; set; }

    /// <summary>Whether a 0 in JSON is its absence wherever its shape has no 0.</summary>
    public bool ZeroIsAbsence { get; set; }

    /// <summary>Whether it may tell who a person is.</summary>
    public bool IsPersonal { get; set; }

    /// <summary>The members of an enumeration with their codes, as <c>Name=code</c> joined by <c>;</c>.</summary>
    public string EnumMembers { get; set; } = "";

    /// <summary>Settable properties of the same record without a tag, joined by commas.</summary>
    public string UntaggedSiblings { get; set; } = "";

    /// <summary>Whether the figures of its record are computed.</summary>
    public bool HasFigures { get; set; }

    /// <summary>The record that the figures of its record are made from; empty where there is none.</summary>
    public string FiguresFrom { get; set; } = "";

    /// <summary>Whether it is of the documents, the one set with more than one dialect, presence codes and a catalogue.</summary>
    public bool IsOfDocuments => Namespace == Documents;

    /// <summary>The tag, where it is another, and the shape in each dialect.</summary>
    public (string Tag, string Shape)[] Dialects => IsOfDocuments
        ? new[] { ("", Documento), ("", Liquidacion), ("", Exportaciones), (BoletaTag, Boleta) }
        : new[] { ("", Shape) };

    public Location? GetLocation(Compilation compilation) =>
        (compilation.GetTypeByMetadataName(Namespace + "." + Record) ?? compilation.GetTypeByMetadataName(FrontDoor + "." + Record))?.GetMembers(Name).FirstOrDefault()?.Locations.FirstOrDefault();
}

internal enum ValueKind
{
    Group,
    Text,
    Number,
    Integer,
    Flag,
    Enum,
    Rut,
    Type,
    Date,
    Time,
    DateTime,
}
