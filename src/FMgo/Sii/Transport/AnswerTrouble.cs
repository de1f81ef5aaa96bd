using System.Text;
using System.Text.Json;
using System.Xml;

namespace FMgo.Sii;

/// <summary>Tells trouble with what came from a fault of the program: the first becomes a <see cref="SiiException"/>, the second and cancellation stay what they are.</summary>
internal static class AnswerTrouble
{
    /// <summary>Whether decompressors, decoders and parsers throw it at content that is not what it says it is.</summary>
    public static bool IsOfContent(Exception trouble) =>
        trouble is IOException or InvalidDataException or FormatException or OverflowException or XmlException or JsonException or DecoderFallbackException or NotSupportedException
        || (trouble is InvalidOperationException and not ObjectDisposedException);
}
