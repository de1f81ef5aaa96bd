using System.Text.Encodings.Web;
using System.Text.Json;

namespace FMgo;

/// <summary>How JSON is written: accents and ampersands as they are, for files and terminals, not for HTML pages.</summary>
internal static class JsonText
{
    public static JsonWriterOptions Writer(bool indented) => new() { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
