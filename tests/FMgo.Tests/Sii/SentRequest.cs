namespace FMgo.Tests.Sii;

/// <summary>One request as it would have left, with its time.</summary>
internal sealed record SentRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body, byte[] Bytes, DateTimeOffset At)
{
    public string Header(string name) => Headers.TryGetValue(name, out string? value) ? value : "";
}
