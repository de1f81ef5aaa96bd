using System.Text.Json;
using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary><c>boleta.electronica.envio</c> (SII's API of boletas): the fields of DTEUpload, the answer in JSON.</summary>
internal static class BoletaUploadTranslator
{
    private const string Code = "codigo";

    public static HttpRequestMessage Write(SiiEndpoints endpoints, EnvelopeFile upload, Rut sender, UploadFingerprint fingerprint)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoints.Of(SiiHost.BoletaUploads, SiiEndpoints.BoletaSubmission))
        {
            Content = UploadTranslator.Body(SiiOperation.BoletaUpload, upload, sender, fingerprint),
        };
        request.Headers.Accept.ParseAdd("application/json");
        return request;
    }

    /// <summary>Whether SII says no with a code (<c>codigo</c>, <c>mensaje</c>); the HTTP status of that is not documented.</summary>
    public static bool IsRefusal(SiiHttpAnswer answer)
    {
        if ((int)answer.Status is not (>= 400 and < 500 and not 401 and not 429) || !answer.Text.AsSpan().TrimStart().StartsWith("{"))
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(answer.Text);
            return json.RootElement.Text(Code) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static SubmissionReceipt Read(SiiHttpAnswer answer)
    {
        using var json = AnswerJson.Parse(SiiOperation.BoletaUpload, answer);
        string? state = json.RootElement.Text("estado");
        string code = state ?? json.RootElement.Text(Code) ?? throw AnswerFaults.Unexpected(SiiOperation.BoletaUpload, answer, "estado");
        bool received = TrackId.TryParse(json.RootElement.Text("trackid"), out var trackId);
        return state == "REC" && !received
            ? throw AnswerFaults.Unexpected(SiiOperation.BoletaUpload, answer, "trackid")
            : new SubmissionReceipt
            {
                Status = new SiiStatus(state is null ? SiiCodeFamily.BoletaUpload : SiiCodeFamily.BoletaSubmission, code, json.RootElement.Text("mensaje") ?? json.RootElement.Text("descripcion")),
                IsRepeated = false,
                TrackId = received ? trackId : null,
                Timestamp = json.RootElement.Text("fecha_recepcion"),
            };
    }
}
