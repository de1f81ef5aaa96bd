using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FMgo.Cli;

/// <summary>What goes out: JSON to standard output, with accents as they are, and complaints to standard error.</summary>
internal sealed class Output : IDisposable
{
    private const int LongestComplaint = 1000;

    private readonly Stream _stream = Console.OpenStandardOutput();
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>Writes one JSON value and a line feed.</summary>
    public void Write(Action<Utf8JsonWriter> write, bool indented = true)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }

        _buffer.Write("\n"u8);
        _stream.Write(_buffer.WrittenSpan);
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Writes findings as the array <c>findings</c>.</summary>
    public static void WriteFindings(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            WriteFinding(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the properties of a finding.</summary>
    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("code", finding.Code);
        json.WriteString("path", finding.Path);
        json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(finding.Severity.ToString()));
        json.WriteString("message", finding.Message);
    }

    /// <summary>Writes one line to standard error, whatever the text holds: file names and JSON names may hold line ends, or codes that drive a terminal.</summary>
    public static void Complain(string text, string end = "")
    {
        string line = text.Length <= LongestComplaint ? text : $"{text[..LongestComplaint]}…";
        Console.Error.WriteLine($"fmgo: {string.Concat(line.ReplaceLineEndings(" ").Select(character => char.IsControl(character) ? ' ' : character))}{end}");
    }
}
