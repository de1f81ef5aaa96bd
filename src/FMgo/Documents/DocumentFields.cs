using FMgo.Format;

namespace FMgo.Documents;

/// <summary>What the documents declare of a field: their dialects are the branches, and SII's table has columns that no other format has.</summary>
internal static class DocumentFields
{
    /// <summary>The field that a document gets last.</summary>
    public static Field Folio { get; } = Array.Find(IdentificationCodec.Fields, field => field.Property == nameof(Identification.Folio))!;

    /// <summary>SII's presence codes of the types of DTE, in the order of its table.</summary>
    public static string Codes(this Field field) => field.Facts[0];

    /// <summary>SII's presence codes for 39 and 41.</summary>
    public static string BoletaCodes(this Field field) => field.Facts[1];

    /// <summary>The number of the row in its zone.</summary>
    public static string Row(this Field field) => field.Facts[2];

    /// <summary>Whether arithmetic never looks at it, nor at anything in it.</summary>
    public static bool IsUncounted(this Field field) => field.Facts[4].Length > 0;

    /// <summary>Whether the calculator fills it in where it is absent.</summary>
    public static bool IsComputedIn(this Field field, DocumentBranch branch) =>
        field.Facts[3] == "always" || (field.Facts[3] == "exports" && branch == DocumentBranch.Exportaciones);

    public static string TagIn(this Field field, DocumentBranch branch) => field.TagIn((int)branch);

    public static string ShapeTextIn(this Field field, DocumentBranch branch) => field.ShapeTextIn((int)branch);

    /// <summary>The shape in a branch; <c>null</c> where the branch does not have the element.</summary>
    public static Shape? ShapeIn(this Field field, DocumentBranch branch) => field.ShapeIn((int)branch);
}
