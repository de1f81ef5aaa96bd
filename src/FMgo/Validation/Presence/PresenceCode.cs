using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>Reads the presence codes of a field as the generic check uses them.</summary>
/// <remarks>Formato DTE v2.5, 2.1 (Códigos de Obligatoriedad): 0 not, 1 always, 2 on a condition, 3 optional.</remarks>
internal static class PresenceCode
{
    private static readonly int[] Columns = [33, 34, 52, 61, 56, 46, 43, 110, 112, 111];
    private static readonly int[] BoletaColumns = [39, 41];

    public static bool IsRequired(Field field, DocumentType type, DateOnly? date) =>
        CodeOf(field, type) == '1' && !PresenceExceptions.Relax(field, type) && PresenceDates.IsInForce(field, type, date);

    public static bool IsRefused(Field field, DocumentType type) => CodeOf(field, type) == '0' && !PresenceExceptions.Relax(field, type);

    /// <summary>The code; <c>-</c> where the table has none, or the schema does not have the field, which is then its business.</summary>
    public static char CodeOf(Field field, DocumentType type)
    {
        if (field.ShapeTextIn(type.Branch).Length == 0)
        {
            return '-';
        }

        string codes = type.IsBoleta ? field.BoletaCodes() : field.Codes();
        int column = Array.IndexOf(type.IsBoleta ? BoletaColumns : Columns, type.Code);
        return column < codes.Length ? codes[column] : '-';
    }
}
