using System.Net;
using System.Text;

namespace FMgo.Sii;

/// <summary>One HTTP answer, read whole and decoded.</summary>
internal sealed record SiiHttpAnswer(HttpStatusCode Status, string Text, TimeSpan? RetryAfter)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsHtml
    {
        get
        {
            var start = Text.AsSpan().TrimStart();
            return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
        }
    }

    public bool Says(string text) => Text.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>UTF-8 where the bytes are UTF-8, else ISO-8859-1: SII declares one and writes the other (seen in answers of CrSeed and GetTokenFromSeed).</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
