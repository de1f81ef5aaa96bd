using System.Text;
using System.Text.RegularExpressions;

namespace FMgo.Simulator;

/// <summary>The parts of a <c>multipart/form-data</c> body, in their order.</summary>
internal sealed partial class UploadForm
{
    // Seen live: a body without Content-Length is cut near 4 KB.
    private const int ChunkedCut = 4096;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _values = [];

    public List<string> Names { get; } = [];

    public string FileName { get; private set; } = "";

    public ReadOnlyMemory<byte> File => _values.GetValueOrDefault("archivo");

    /// <summary>Whether the closing boundary was there.</summary>
    public bool IsComplete { get; private set; }

    public string this[string name] => _values.TryGetValue(name, out var value) ? Encoding.Latin1.GetString(value.Span).Trim() : "";

    /// <summary>The form; null where the body is none.</summary>
    public static UploadForm? Read(SimulatorRequest request)
    {
        string contentType = request.Header("Content-Type");
        var body = request.IsChunked && request.Body.Length > ChunkedCut ? request.Body[..ChunkedCut] : request.Body;

        // The manual writes "multipart/form-data: boundary=", with a colon.
        int at = contentType.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        if (!contentType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) || at < 0)
        {
            return null;
        }

        string boundary = contentType[(at + "boundary=".Length)..].Split(';')[0].Trim().Trim('"');
        var form = new UploadForm();
        form.ReadParts(body, Encoding.Latin1.GetBytes("--" + boundary));
        return form;
    }

    private void ReadParts(ReadOnlyMemory<byte> body, ReadOnlySpan<byte> delimiter)
    {
        int start = body.Span.IndexOf(delimiter);
        while (start >= 0)
        {
            int from = start + delimiter.Length;
            if (body.Span[from..].StartsWith("--"u8))
            {
                IsComplete = true;
                return;
            }

            int length = body.Span[from..].IndexOf(delimiter);
            ReadPart(body.Slice(from, length < 0 ? body.Length - from : length));
            start = length < 0 ? -1 : from + length;
        }
    }

    private void ReadPart(ReadOnlyMemory<byte> part)
    {
        int end = part.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return;
        }

        string headers = Encoding.Latin1.GetString(part.Span[..end]);
        var value = part[(end + 4)..];
        if (value.Span.EndsWith("\r\n"u8))
        {
            value = value[..^2];
        }

        string name = Parameter(headers, "name");
        Names.Add(name);
        _values[name] = value;
        if (name == "archivo")
        {
            FileName = Parameter(headers, "filename");
        }
    }

    private static string Parameter(string headers, string name)
    {
        foreach (Match parameter in Parameters().Matches(headers))
        {
            if (parameter.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return parameter.Groups["value"].Value.Trim('"');
            }
        }

        return "";
    }

    // A quoted value may hold the semicolon that ends others.
    [GeneratedRegex("""(?<=^|[;\s])(?<name>[\w*-]+)=(?<value>"[^"\r\n]*"|[^;\r\n]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Parameters();
}
