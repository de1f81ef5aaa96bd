using System.Globalization;

namespace FMgo.Cli;

/// <summary>What the program says, in English for English users and in Spanish for all others.</summary>
internal static class Texts
{
    public static string Of(string spanish, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : spanish;

    public static string Of(string spanish, string english, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Of(spanish, english), arguments);
}
