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

    /// <summary>
    /// Writes the findings of a document as the array <c>findings</c>: those that fit. A file decides how many there are, and not how much is written about it: where there are more,
    /// <c>moreFindings</c> says how many.
    /// </summary>
    /// <param name="json">Where to.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="left">How many were left out before.</param>
    public static void WriteFindings(Utf8JsonWriter json, IEnumerable<Finding> findings, int left = 0) =>
        WriteFindings(json, findings.Select(finding => (finding, (int?)null)), left);

    /// <summary>Writes findings, each with the line of the input that it is about, in the same way.</summary>
    public static void WriteFindings(Utf8JsonWriter json, IEnumerable<(Finding Finding, int? Line)> findings, int left = 0)
    {
        var quota = FindingQuota.Of(json);
        quota.StartDocument();
        json.WriteStartArray("findings");
        foreach (var (finding, line) in findings)
        {
            if (quota.TryTake(finding, line))
            {
                WriteFinding(json, finding, line);
            }
            else
            {
                left++;
            }
        }

        json.WriteEndArray();
        if (left > 0)
        {
            json.WriteNumber("moreFindings", left);
        }
    }

    /// <summary>Writes one line to standard error, whatever the text holds: file names and JSON names may hold line ends, or codes that drive a terminal.</summary>
    public static void Complain(string text, string end = "")
    {
        string line = text.Length <= LongestComplaint ? text : $"{text[..LongestComplaint]}…";
        try
        {
            Console.Error.WriteLine($"fmgo: {string.Concat(line.ReplaceLineEndings(" ").Select(character => char.IsControl(character) ? ' ' : character))}{end}");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // A full disk, or closed, where nobody can be told anything; the exit status says it.
        }
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, int? line)
    {
        json.WriteStartObject();
        if (line is { } number)
        {
            json.WriteNumber("line", number);
        }

        json.WriteString("code", finding.Code);
        json.WriteString("path", FindingQuota.Shortened(finding.Path));
        json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(finding.Severity.ToString()));
        json.WriteString("message", FindingQuota.Shortened(finding.Message));
        json.WriteEndObject();
    }
}
