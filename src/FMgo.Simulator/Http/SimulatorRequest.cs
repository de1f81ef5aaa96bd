using System.Text;

namespace FMgo.Simulator;

/// <summary>A call, however it came.</summary>
internal sealed record SimulatorRequest
{
    public required string Method { get; init; }

    public required Uri Uri { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Reads the body of an upload, which is left alone until it is wanted: a connection that breaks before has taken nothing.</summary>
    public Func<CancellationToken, Task<ReadOnlyMemory<byte>>>? Unread { get; init; }

    /// <summary>Whether the body came without <c>Content-Length</c>.</summary>
    public bool IsChunked { get; init; }

    public async Task<SimulatorRequest> ReadAsync(CancellationToken cancellationToken) =>
        Unread is null ? this : this with { Body = await Unread(cancellationToken).ConfigureAwait(false), Unread = null };

    public static bool IsForm(string? contentType) => contentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The cookie <c>TOKEN</c>; null without one.</summary>
    public string? Token => Header("Cookie").Split(';', StringSplitOptions.TrimEntries)
        .FirstOrDefault(cookie => cookie.StartsWith("TOKEN=", StringComparison.OrdinalIgnoreCase))?["TOKEN=".Length..];

    /// <summary>Whether the caller says that it is a program: without <c>PROG 1.0</c> SII answers as to a browser.</summary>
    public bool IsProgram => Header("User-Agent").Contains("PROG 1.0", StringComparison.Ordinal);
}
