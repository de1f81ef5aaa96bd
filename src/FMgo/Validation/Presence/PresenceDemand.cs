using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>What the generic check makes of a presence code: the code, less the exceptions, while its regulation is in force (<see cref="PresenceDates.InForce"/>).</summary>
internal static class PresenceDemand
{
    public static bool IsRequired(Field field, DocumentType type, int inForce) =>
        PresenceCodes.Of(field, type) == '1' && !PresenceExceptions.Relax(field, type) && PresenceDates.IsInForce(field, type, inForce);

    public static bool IsRefused(Field field, DocumentType type) => PresenceCodes.Of(field, type) == '0' && !PresenceExceptions.Relax(field, type);
}
