using System.Text.Json;

namespace FMgo.Cli;

/// <summary>What <c>fmgo issue</c> prints: the documents and envelopes that were written, and what was found.</summary>
internal static class IssueSummary
{
    public static void Write(Utf8JsonWriter json, IssueBatch batch, IssueResult? result)
    {
        json.WriteStartObject();
        json.WriteStartArray("documents");
        foreach (var entry in result is null ? [] : batch.Entries)
        {
            WriteDocument(json, entry);
        }

        json.WriteEndArray();
        json.WriteStartArray("envelopes");
        foreach (var envelope in result?.Envelopes ?? [])
        {
            json.WriteStartObject();
            json.WriteString("file", envelope.File);
            json.WriteNumber("documents", envelope.Documents);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("issuedBefore", result is { BegunAt: not null });
        Output.WriteFindings(json, batch.Entries.SelectMany(entry => entry.Findings.Select(finding => (finding, batch.IsLines ? entry.Line : (int?)null))));
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, IssueEntry entry)
    {
        var (document, key) = (entry.Job.Document, entry.Job.Key);
        json.WriteStartObject();
        json.WriteString("file", $"{key}.xml");
        json.WriteString("issuer", key.Issuer.ToString());
        json.WriteNumber("type", key.Type.Code);
        json.WriteString("typeName", key.Type.GetName());
        json.WriteNumber("folio", key.Folio);
        json.WriteString("receiver", document.Receiver.ToString());
        json.WriteNumber("total", document.Total);
        json.WriteEndObject();
    }
}
