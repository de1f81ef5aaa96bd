using System.Globalization;
using FMgo.Sii;

namespace Quickstart;

/// <summary>What the program says: in English for English users, in Spanish for all others, as FMgo itself does.</summary>
internal static class Words
{
    public static string Of(string spanish, string english, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : spanish, arguments);

    public static string Of(DocumentVerdict verdict) => verdict switch
    {
        DocumentVerdict.Accepted => Of("aceptado", "accepted"),
        DocumentVerdict.AcceptedWithRemarks => Of("aceptado con reparos", "accepted with remarks"),
        DocumentVerdict.Rejected => Of("RECHAZADO", "REJECTED"),
        _ => Of("no se sabe", "unknown"),
    };
}
