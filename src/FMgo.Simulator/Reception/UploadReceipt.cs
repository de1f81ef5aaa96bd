using System.Globalization;
using System.Text.Json.Nodes;

namespace FMgo.Simulator;

/// <summary>The answer to an upload.</summary>
internal sealed record UploadReceipt
{
    public required string Sender { get; init; }

    public required string Company { get; init; }

    public required string FileName { get; init; }

    public string Status { get; init; } = "10";

    public string? TrackId { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<string> Errors { get; init; } = [];

    public string ToXml(DateTime now, string root = "RECEPCIONDTE", string timeFormat = "yyyy-MM-dd HH:mm:ss")
    {
        string errors = Errors.Count == 0 ? "" : $"<DETAIL>{string.Concat(Errors.Select(error => SoapAnswer.Element("ERROR", error)))}</DETAIL>";
        string sender = root == "RECEPCIONDTE" || Status != "5" ? Sender : "-";
        return $"<?xml version=\"1.0\"?>\n<{root}>\n{SoapAnswer.Element("RUTSENDER", sender)}\n{SoapAnswer.Element("RUTCOMPANY", Company)}\n{SoapAnswer.Element("FILE", FileName)}\n"
            + $"{SoapAnswer.Element("TIMESTAMP", now.ToString(timeFormat, CultureInfo.InvariantCulture))}\n{SoapAnswer.Element("STATUS", Status)}\n"
            + $"{(TrackId is null ? "" : SoapAnswer.Element("TRACKID", TrackId) + "\n")}{errors}</{root}>\n";
    }

    public string ToJson(DateTime now) => new JsonObject
    {
        ["rut_emisor"] = Company,
        ["rut_envia"] = Sender,
        ["trackid"] = long.Parse(TrackId!, CultureInfo.InvariantCulture),
        ["fecha_recepcion"] = now.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        ["estado"] = "REC",
        ["file"] = FileName,
    }.ToJsonString();

    public string ToErrorJson() => new JsonObject { ["codigo"] = Status, ["mensaje"] = Errors.Count > 0 ? Errors[0] : Reason }.ToJsonString();
}
