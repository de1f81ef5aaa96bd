using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>The masks of every type and period, each made when first asked for.</summary>
internal static class PresenceTable
{
    private static readonly PresenceMasks[]?[] Masks = new PresenceMasks[]?[DocumentType.All.Count];

    public static PresenceMasks Of(DocumentType type, DateOnly? date)
    {
        var periods = Masks[type.Ordinal] ??= MakePeriods(type);
        int last = periods.Length - 1;
        while (last > 0 && date < PresenceDates.Periods[last])
        {
            last--;
        }

        return periods[last];
    }

    private static PresenceMasks[] MakePeriods(DocumentType type) => [.. PresenceDates.Periods.Select(from => Make(type, from))];

    private static PresenceMasks Make(DocumentType type, DateOnly date)
    {
        ulong[] required = new ulong[FieldCatalogue.Records.Length];
        ulong[] refused = new ulong[FieldCatalogue.Records.Length];
        for (int record = 0; record < required.Length; record++)
        {
            foreach (var field in FieldCatalogue.Records[record])
            {
                required[record] |= IsAsked(field, type) && PresenceDemand.IsRequired(field, type, date) ? 1UL << field.Index : 0;
                refused[record] |= PresenceDemand.IsRefused(field, type) ? 1UL << field.Index : 0;
            }
        }

        return new PresenceMasks(required, refused);
    }

    // What the schema requires is the structure's business, a folio above all, which comes last; but the schema takes blank text.
    private static bool IsAsked(Field field, DocumentType type) =>
        field.ShapeIn(type.Branch) is { } shape && (shape.MinCount == 0 || shape.Kind == ContentKind.Text);
}
