using System.Globalization;

namespace FMgo.Simulator;

/// <summary>What was said about a document.</summary>
internal sealed record ClaimEvent(string Code, Rut Responsible, DateTimeOffset At)
{
    public bool IsClaim => Code is "RCD" or "RFP" or "RFT";

    public string ToXml() =>
        $"<listaEventosDoc>{SoapAnswer.Element("codEvento", Code)}{SoapAnswer.Element("descEvento", Text)}{SoapAnswer.Element("rutResponsable", Responsible.Body.ToString(CultureInfo.InvariantCulture))}"
        + $"{SoapAnswer.Element("dvResponsable", Responsible.CheckDigit.ToString())}{SoapAnswer.Element("fechaEvento", ChileTime.FromInstant(At).ToString("dd-MM-yyyy HH:mm:ss", CultureInfo.InvariantCulture))}</listaEventosDoc>";

    private string Text => Code switch
    {
        "ACD" => "Acepta Contenido del Documento",
        "RCD" => "Reclamo al Contenido del Documento",
        "ERM" => "Otorga Recibo de Mercaderías o Servicios",
        "RFP" => "Reclamo por Falta Parcial de Mercaderías",
        "RFT" => "Reclamo por Falta Total de Mercaderías",
        "NCA" => "Recepción de NC de anulación que referencia documento",
        _ => "Recepción de NC, distinta de anulación, que referencia documento",
    };
}
