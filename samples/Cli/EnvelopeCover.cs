using System.Text;
using System.Text.RegularExpressions;

namespace FMgo.Cli;

/// <summary>What <c>send</c> reads from a file: whose it is, and whether it holds boletas.</summary>
internal sealed partial record EnvelopeCover(Rut Issuer, bool IsBoletas)
{
    private const int Looked = 16 * 1024;

    /// <exception cref="TroubleException">The file cannot be read, or is no envelope or book for SII.</exception>
    public static EnvelopeCover Read(string file)
    {
        using var stream = Input.OpenFile(file);
        byte[] start = new byte[Looked];
        int length = stream.ReadAtLeast(start, Looked, throwOnEndOfStream: false);
        string text = Encoding.Latin1.GetString(start, 0, length);
        return Rut.TryParse(IssuerTag().Match(text).Groups["rut"].Value.Trim(), out var issuer)
            ? new EnvelopeCover(issuer, text.Contains("<EnvioBOLETA", StringComparison.Ordinal))
            : throw new TroubleException(Texts.Of(
                "{0}: no es un sobre para el SII (EnvioDTE, EnvioBOLETA) ni un libro: falta RutEmisor en la carátula", "{0}: no envelope for SII (EnvioDTE, EnvioBOLETA) and no book: its cover has no RutEmisor", file));
    }

    [GeneratedRegex("<(RutEmisor|RutEmisorLibro)>(?<rut>[^<]{3,20})</", RegexOptions.CultureInvariant)]
    private static partial Regex IssuerTag();
}
