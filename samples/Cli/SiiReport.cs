using System.Text.Json;
using FMgo.Sii;

namespace FMgo.Cli;

/// <summary>SII's answers as JSON: code and text verbatim, with meaning, cause and remedy.</summary>
internal static class SiiReport
{
    public static void Write(Utf8JsonWriter json, string file, SubmissionReceipt receipt)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("trackId", receipt.TrackId?.ToString());
        json.WriteBoolean("received", receipt.IsReceived);
        json.WriteBoolean("repeated", receipt.IsRepeated);
        WriteStatus(json, "status", receipt.Status);
        WriteStatuses(json, "errors", receipt.Errors);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, TrackId trackId, SubmissionStatus submission)
    {
        json.WriteStartObject();
        json.WriteString("trackId", trackId.ToString());
        json.WriteString("outcome", Name(submission.Outcome));
        json.WriteBoolean("final", submission.IsFinal);
        WriteStatus(json, "status", submission.Status);
        if (submission.Channel == SubmissionChannel.Documents)
        {
            WriteStatus(json, "error", submission.Error);
            json.WriteString("attentionNumber", submission.AttentionNumber);
        }

        WriteCounts(json, submission.Counts);
        if (submission.Channel == SubmissionChannel.Boletas)
        {
            WriteBoletas(json, submission.Details);
        }

        json.WriteEndObject();
    }

    private static void WriteBoletas(Utf8JsonWriter json, IEnumerable<BoletaDetail> details)
    {
        json.WriteStartArray("boletas");
        foreach (var detail in details)
        {
            json.WriteStartObject();
            json.WriteString("type", detail.Type);
            json.WriteString("folio", detail.Folio);
            json.WriteString("verdict", Name(detail.Verdict));
            WriteStatus(json, "status", detail.Status);
            json.WriteStartArray("errors");
            foreach (var error in detail.Errors)
            {
                WriteError(json, error);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, IEnumerable<SubmissionCount> counts)
    {
        json.WriteStartArray("counts");
        foreach (var count in counts)
        {
            json.WriteStartObject();
            json.WriteString("type", count.Type);
            json.WriteNumber("informed", count.Informed);
            json.WriteNumber("accepted", count.Accepted);
            json.WriteNumber("rejected", count.Rejected);
            json.WriteNumber("remarks", count.Remarks);
            json.WriteString("verdict", Name(count.Verdict));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStatuses(Utf8JsonWriter json, string name, IEnumerable<SiiStatus> statuses)
    {
        json.WriteStartArray(name);
        foreach (var status in statuses)
        {
            WriteStatusObject(json, status);
        }

        json.WriteEndArray();
    }

    private static void WriteStatus(Utf8JsonWriter json, string name, SiiStatus? status)
    {
        json.WritePropertyName(name);
        if (status is null)
        {
            json.WriteNullValue();
            return;
        }

        WriteStatusObject(json, status);
    }

    private static void WriteStatusObject(Utf8JsonWriter json, SiiStatus status)
    {
        json.WriteStartObject();
        WriteStatusProperties(json, status);
        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, BoletaError error)
    {
        json.WriteStartObject();
        WriteStatusProperties(json, error.Status);
        json.WriteString("line", error.Line);
        json.WriteString("detail", error.Detail);
        json.WriteEndObject();
    }

    private static void WriteStatusProperties(Utf8JsonWriter json, SiiStatus status)
    {
        json.WriteString("code", status.Code);
        json.WriteString("text", status.Text);
        json.WriteString("meaning", status.Explanation.GetMeaning());
        json.WriteString("cause", status.Explanation.GetCause());
        json.WriteString("remedy", status.Explanation.GetRemedy());
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
