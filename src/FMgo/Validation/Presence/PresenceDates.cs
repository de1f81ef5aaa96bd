using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>Fields that became mandatory on a date: documents of before go without.</summary>
internal static class PresenceDates
{
    /// <summary>Transport data on guides: Res. Ex. SII 154 of 2025-11-05, in force on 2026-05-01.</summary>
    public static readonly DateOnly Transport = new(2026, 5, 1);

    /// <summary>Where timber goes to: Formato DTE v2.5 of 2026-02-16, after Res. Ex. SII 75 of 2024.</summary>
    public static readonly DateOnly TimberDestination = new(2026, 2, 16);

    /// <summary>The form of payment of invoices, and the pesos of exports: Formato DTE, changes of 2017-05-31.</summary>
    public static readonly DateOnly PaymentFormAndPesos = new(2017, 5, 31);

    private static readonly (string Record, string Property, TypeSet Types, DateOnly From)[] Entries =
    [
        // Formato DTE v2.5 made it mandatory on every guide together with the transport data.
        (nameof(Line), nameof(Line.Unit), TypeSet.DispatchGuide, Transport),
        (nameof(TimberManagement), nameof(TimberManagement.DestinationCommuneCode), TypeSet.All, TimberDestination),
        (nameof(TimberManagement), nameof(TimberManagement.DestinationBlockNumber), TypeSet.All, TimberDestination),
        (nameof(TimberManagement), nameof(TimberManagement.DestinationPropertyNumber), TypeSet.All, TimberDestination),
        (nameof(TimberManagement), nameof(TimberManagement.DestinationLatitude), TypeSet.All, TimberDestination),
        (nameof(TimberManagement), nameof(TimberManagement.DestinationLongitude), TypeSet.All, TimberDestination),
    ];

    /// <summary>The first days of the tables of presence, from the earliest on.</summary>
    public static IReadOnlyList<DateOnly> Periods { get; } = [DateOnly.MinValue, TimberDestination, Transport];

    /// <summary>Whether a field is mandatory on a date; a document without a date is one of today.</summary>
    public static bool IsInForce(Field field, DocumentType type, DateOnly? date)
    {
        foreach (var (record, property, types, from) in Entries)
        {
            if (record == field.Group && property == field.Property && types.Contains(type))
            {
                return date is null || date >= from;
            }
        }

        return true;
    }
}
