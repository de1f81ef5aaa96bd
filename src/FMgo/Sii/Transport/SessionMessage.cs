using System.Text.RegularExpressions;

namespace FMgo.Sii;

/// <summary>Finds the number of a message of SII's authentication in a page, such as the 27 of <c>01.01.204.500.709.27</c> (SII, códigos de mensajes de error).</summary>
internal static partial class SessionMessage
{
    /// <summary>The message, where the page has one that is documented.</summary>
    public static SiiStatus? Find(string text)
    {
        if (Number().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var message = new SiiStatus(SiiCodeFamily.Session, match.Groups["code"].Value, text: null);
        return message.Explanation.IsDocumented ? message : null;
    }

    [GeneratedRegex(@"(?<![\d.])[0-9]{2}\.[0-9]{2}\.[0-9]{3}\.[0-9]{3}\.[0-9]{3}\.(?<code>[0-9]{2})(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
