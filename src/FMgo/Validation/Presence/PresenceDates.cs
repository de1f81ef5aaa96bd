using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>Fields that became mandatory with a regulation: documents of before go without.</summary>
internal static class PresenceDates
{
    private static readonly (string Record, string Property, TypeSet Types, Regulation Since)[] Entries =
    [
        // Formato DTE v2.5 made it mandatory on every guide together with the transport data.
        (nameof(Line), nameof(Line.Unit), TypeSet.DispatchGuide, Regulations.GoodsTransport),
        (nameof(TimberManagement), nameof(TimberManagement.DestinationCommuneCode), TypeSet.All, Regulations.FormatV25),
        (nameof(TimberManagement), nameof(TimberManagement.DestinationBlockNumber), TypeSet.All, Regulations.FormatV25),
        (nameof(TimberManagement), nameof(TimberManagement.DestinationPropertyNumber), TypeSet.All, Regulations.FormatV25),
        (nameof(TimberManagement), nameof(TimberManagement.DestinationLatitude), TypeSet.All, Regulations.FormatV25),
        (nameof(TimberManagement), nameof(TimberManagement.DestinationLongitude), TypeSet.All, Regulations.FormatV25),
    ];

    private static readonly Regulation[] Dates = [.. Entries.Select(entry => entry.Since).Distinct()];

    /// <summary>How many choices of regulations in force there are.</summary>
    public static int Choices => 1 << Dates.Length;

    /// <summary>Which of the regulations are in force for a document, a bit each.</summary>
    public static int InForce(in Inspection inspection)
    {
        int choice = 0;
        for (int i = 0; i < Dates.Length; i++)
        {
            choice |= inspection.IsInForce(Dates[i]) ? 1 << i : 0;
        }

        return choice;
    }

    /// <summary>Whether a field of a type has no date, or its regulation is among those in force.</summary>
    public static bool IsInForce(Field field, DocumentType type, int inForce) => Of(field, type) is not { } since || (inForce & (1 << Array.IndexOf(Dates, since))) != 0;

    /// <summary>What a field of a type hangs on; null where it has no date.</summary>
    public static Regulation? Of(Field field, DocumentType type)
    {
        foreach (var (record, property, types, since) in Entries)
        {
            if (record == field.Group && property == field.Property && types.Contains(type))
            {
                return since;
            }
        }

        return null;
    }
}
