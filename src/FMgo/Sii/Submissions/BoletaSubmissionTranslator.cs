using System.Text.Json;

namespace FMgo.Sii;

/// <summary><c>boleta.electronica.envio/{rut}-{dv}-{trackid}</c>.</summary>
internal static class BoletaSubmissionTranslator
{
    public static HttpRequestMessage Write(SiiEndpoints endpoints, SubmissionQuery query) =>
        BoletaRequests.Get(endpoints.Of(SiiHost.Boletas, $"{SiiEndpoints.BoletaSubmission}/{query.Issuer}-{query.TrackId}"));

    public static SubmissionStatus Read(SiiHttpAnswer answer)
    {
        if (answer.Status == System.Net.HttpStatusCode.NotFound)
        {
            return new SubmissionStatus { Channel = SubmissionChannel.Boletas };
        }

        using var json = AnswerJson.Parse(SiiOperation.BoletaSubmissionStatus, answer);
        var root = json.RootElement;
        string state = root.Text("estado") ?? throw AnswerFaults.Unexpected(SiiOperation.BoletaSubmissionStatus, answer, "estado");
        return new SubmissionStatus
        {
            Channel = SubmissionChannel.Boletas,
            Status = new SiiStatus(SiiCodeFamily.BoletaSubmission, state, root.Text("descripcion")),
            ReceivedAt = root.Text("fecha_recepcion"),
            Counts = root.Items("estadistica").Select(CountOf).ToValueList(),
            Details = root.Items("detalle_rep_rech").Select(DetailOf).ToValueList(),
        };
    }

    private static SubmissionCount CountOf(JsonElement row) => new()
    {
        Type = row.Text("tipo") ?? "",
        Informed = row.Number("informados"),
        Accepted = row.Number("aceptados"),
        Rejected = row.Number("rechazados"),
        Remarks = row.Number("reparos"),
    };

    private static BoletaDetail DetailOf(JsonElement row) => new()
    {
        Type = row.Text("tipo") ?? "",
        Folio = row.Text("folio") ?? "",
        Status = new SiiStatus(SiiCodeFamily.BoletaDetail, row.Text("estado") ?? "", row.Text("descripcion")),
        Errors = row.Items("error").Select(ErrorOf).ToValueList(),
    };

    private static BoletaError ErrorOf(JsonElement row)
    {
        string code = row.Text("codigo") ?? "";

        // The parts come apart; some answers bring the whole code.
        string whole = code.Contains('-', StringComparison.Ordinal) ? code : string.Join('-', new[] { row.Text("seccion"), row.Text("nivel"), code }.Where(part => !string.IsNullOrEmpty(part)));
        return new BoletaError
        {
            Status = new SiiStatus(SiiCodeFamily.Detail, whole, row.Text("descripcion")),
            Line = row.Text("linea"),
            Detail = row.Text("detalle"),
        };
    }
}
