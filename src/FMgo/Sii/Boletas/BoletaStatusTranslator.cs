using System.Globalization;

namespace FMgo.Sii;

/// <summary><c>boleta.electronica/{rut}-{dv}-{tipo}-{folio}/estado</c>; the parameters are optional in the contract and needed in practice.</summary>
internal static class BoletaStatusTranslator
{
    public static HttpRequestMessage Write(SiiEndpoints endpoints, DocumentQuery query) => BoletaRequests.Get(endpoints.Of(SiiHost.Boletas, string.Create(
        CultureInfo.InvariantCulture,
        $"{SiiEndpoints.Boleta}/{query.Document}/estado?rut_receptor={query.Receiver.Body()}&dv_receptor={query.Receiver.Digit()}&monto={query.Total}&fechaEmision={query.IssueDate:dd-MM-yyyy}")));

    public static BoletaStatus Read(SiiHttpAnswer answer)
    {
        using var json = AnswerJson.Parse(SiiOperation.BoletaStatus, answer);
        string code = json.RootElement.Text("codigo") ?? throw AnswerFaults.Unexpected(SiiOperation.BoletaStatus, answer, "codigo");
        return new BoletaStatus { Status = new SiiStatus(SiiCodeFamily.Boleta, code, json.RootElement.Text("descripcion")) };
    }
}
