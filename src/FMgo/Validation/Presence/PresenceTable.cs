using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>The masks of every type, for each choice of regulations in force, each made when first asked for.</summary>
internal static class PresenceTable
{
    private static readonly PresenceMasks?[] Masks = new PresenceMasks?[DocumentType.All.Count * PresenceDates.Choices];

    public static PresenceMasks Of(DocumentType type, int inForce) => Masks[type.Ordinal * PresenceDates.Choices + inForce] ??= Make(type, inForce);

    private static PresenceMasks Make(DocumentType type, int inForce)
    {
        ulong[] required = new ulong[FieldCatalogue.Records.Length];
        ulong[] refused = new ulong[FieldCatalogue.Records.Length];
        for (int record = 0; record < required.Length; record++)
        {
            foreach (var field in FieldCatalogue.Records[record])
            {
                required[record] |= IsAsked(field, type) && PresenceDemand.IsRequired(field, type, inForce) ? 1UL << field.Index : 0;
                refused[record] |= PresenceDemand.IsRefused(field, type) ? 1UL << field.Index : 0;
            }
        }

        return new PresenceMasks(required, refused);
    }

    // What the schema requires is the structure's business, a folio above all, which comes last; but the schema takes blank text.
    private static bool IsAsked(Field field, DocumentType type) =>
        field.ShapeIn(type.Branch) is { } shape && (shape.MinCount == 0 || shape.Kind == ContentKind.Text);
}
