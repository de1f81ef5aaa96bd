using System.Globalization;

namespace FMgo;

/// <summary>Messages exist in Spanish, the default, and in English.</summary>
internal static class Language
{
    public static bool IsEnglish(CultureInfo? culture) => (culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName == "en";
}
