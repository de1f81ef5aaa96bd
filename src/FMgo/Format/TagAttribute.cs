namespace FMgo.Format;

/// <summary>
/// One row of SII's format table: the only declaration of a field. The generator makes the writer, the reader, the checker, JSON and, of documents, the
/// catalogue from it; a property without it does not compile. The order of the properties is the order of the schema.
/// </summary>
/// <remarks>
/// A shape is how often the element occurs and what it holds, in the words of the schema: <c>"0..1 text(1..20)"</c>, <c>"1 MontoType"</c>,
/// <c>"0..60"</c> for a group. See <see cref="ShapeSyntax"/>. A record set declares its dialects (decision 0021): documents the shapes of their four branches, of which one
/// without a shape does not have the element; every other set one <see cref="Shape"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TagAttribute(string tag, string spanish) : Attribute
{
    /// <summary>The official element name, also the JSON name.</summary>
    public string Tag { get; } = tag;

    /// <summary>The Spanish label for people.</summary>
    public string Spanish { get; } = spanish;

    /// <summary>The shape in a set of one dialect: books, covers, CAFs and all else but documents. What follows below is for documents only.</summary>
    public string? Shape { get; set; }

    /// <summary>The shape in Documento, Liquidacion and Exportaciones, unless one of them says otherwise.</summary>
    public string? Dte { get; set; }

    /// <summary>The shape in Documento.</summary>
    public string? Documento { get; set; }

    /// <summary>The shape in Liquidacion.</summary>
    public string? Liquidacion { get; set; }

    /// <summary>The shape in Exportaciones.</summary>
    public string? Exportaciones { get; set; }

    /// <summary>The shape in boletas.</summary>
    public string? Boleta { get; set; }

    /// <summary>The element name in boletas, where it differs.</summary>
    public string? BoletaTag { get; set; }

    /// <summary>SII's presence codes, in the order of its table: 33, 34, 52, 61, 56, 46, 43, 110, 112, 111. 0 must not be present, 1 always, 2 on a condition, 3 optional.</summary>
    public string? Codes { get; set; }

    /// <summary>SII's presence codes for 39 and 41.</summary>
    public string? BoletaCodes { get; set; }

    /// <summary>The number of the row in its zone of Formato DTE v2.5, where it has one.</summary>
    public int Row { get; set; }

    /// <summary>Whether the calculator fills it in where it is absent.</summary>
    public bool Computed { get; set; }

    /// <summary>Whether arithmetic never looks at it, nor at anything in it: who the parties are does not change a sum.</summary>
    public bool Uncounted { get; set; }

    /// <summary>
    /// Whether a 0 in JSON is how programs spell its absence, wherever its shape has no 0: every number that may be absent, unless AbsenceSpellingTests lists it with a reason; the folio; and text that is
    /// a code of a table without 0. Flags, and codes that may be absent, are so without saying it.
    /// </summary>
    public bool ZeroIsAbsence { get; set; }

    /// <summary>
    /// Whether it may tell who a person is or where and how to reach one (Ley 21.719; decision 0025). No finding, log or exception quotes it. It stands at fields, never at groups.
    /// </summary>
    public bool Personal { get; set; }

    /// <summary>Whether the calculator fills it in where it is absent from an export document; in others it must be given.</summary>
    public bool ComputedInExports { get; set; }
}
