using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>What the generic check makes of a presence code: the code, less the exceptions, from the date on that it is in force.</summary>
internal static class PresenceDemand
{
    public static bool IsRequired(Field field, DocumentType type, DateOnly? date) =>
        PresenceCodes.Of(field, type) == '1' && !PresenceExceptions.Relax(field, type) && PresenceDates.IsInForce(field, type, date);

    public static bool IsRefused(Field field, DocumentType type) => PresenceCodes.Of(field, type) == '0' && !PresenceExceptions.Relax(field, type);
}
