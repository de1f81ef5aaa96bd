using System.Text.Encodings.Web;
using System.Text.Json;

namespace FMgo.Cli;

/// <summary>JSON that goes out, to standard output, with accents as they are.</summary>
internal sealed class Output : IDisposable
{
    private readonly Stream _stream = Console.OpenStandardOutput();

    /// <summary>Writes one JSON value and a line feed.</summary>
    public void Write(Action<Utf8JsonWriter> write, bool indented = true)
    {
        using (var json = new Utf8JsonWriter(_stream, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }

        _stream.Write("\n"u8);
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

    /// <summary>One clear line for standard error about findings that stop the program.</summary>
    public static void Complain(IReadOnlyCollection<Finding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            string more = errors.Count == 1 ? "" : Texts.Of(" (y {0} más)", " (and {0} more)", errors.Count - 1);
            Console.Error.WriteLine($"fmgo: {errors[0]}{more}".ReplaceLineEndings(" "));
        }
    }
}
