using System.Text;

namespace FMgo.Simulator;

/// <summary>An answer, or the lack of one.</summary>
internal sealed record SimulatorResponse
{
    public const string Mark = "<!-- FMgo: simulador local, no es el SII -->";

    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "text/xml; charset=utf-8";

    public ReadOnlyMemory<byte> Body { get; init; }

    public ResponseEnding Ending { get; init; }

    /// <summary>Why the answer is no, for people.</summary>
    public string? Reason { get; init; }

    public static SimulatorResponse Xml(string text, int status = 200, string? reason = null) =>
        new() { Body = Encoding.UTF8.GetBytes(text + Mark), Status = status, Reason = reason };

    public static SimulatorResponse Json(string text, int status = 200, string? reason = null) =>
        new() { Body = Encoding.UTF8.GetBytes(text), Status = status, ContentType = "application/json", Reason = reason };

    public static SimulatorResponse Plain(int status, string text, string? reason = null) =>
        new() { Body = Encoding.UTF8.GetBytes(text), Status = status, ContentType = "text/plain; charset=utf-8", Reason = reason };

    public static SimulatorResponse Html(string text, int status = 200, string? reason = null) =>
        new() { Body = Encoding.UTF8.GetBytes(text), Status = status, ContentType = "text/html; charset=utf-8", Reason = reason };
}
