using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using FMgo.Tables;

namespace FMgo.Simulator;

/// <summary>
/// What laws and resolutions ask for that the schema does not: data of goods that move (Res. Ex. SII 154 de 2025) and who pays large sales (Res. Ex. SII 44 de 2025). Whether SII remarks on it is not known; the
/// simulator does, and rejects nothing.
/// </summary>
internal sealed partial class LawReviewer(ValueList<RegulationDate> dates, ValueList<PayerThreshold> thresholds)
{
    private const string UnidentifiedBuyer = "66666666-6";

    // The words of FMgo's own rules: LawTests hold the two to each other.
    private static readonly string[] Ignorance = ["desconoc", "no se conoce", "no conocid", "ignora", "sin inform", "no inform", "por confirmar", "por definir", "por asignar", "no disponible", "sin patente"];
    private static readonly string[] Length = ["prolongad", "más de un día", "mas de un dia", "varios días", "varios dias"];
    private static readonly string[] Movements = ["traslado", "movimiento", "viaje", "transporte", "ruta", "despacho", "entrega"];
    private static readonly string[] Reasons =
    [
        "sin precio", "sin valor", "no es venta", "no constituye venta", "por efectuar", "por vender", "venta en ruta", "muestra", "consigna", "gratis", "gratuit", "donaci", "regalo", "premio", "promoci", "publicit",
        "traslado", "intern", "bodega", "sucursal", "reparaci", "mantenci", "servicio técnico", "servicio tecnico", "garant", "devol", "cambio", "préstamo", "prestamo", "comodato", "arriendo", "exhibici", "feria", "demostraci",
        "exporta", "maquila", "proceso", "faena", "obra", "uso propio", "activo fijo", "residuo", "desecho", "envase", "pallet",
    ];

    public IEnumerable<SimulatedRemark> Check(XmlElement body, DocumentType type, DateOnly? issued)
    {
        if (type.IsBoleta)
        {
            return CheckPayer(body, issued);
        }

        bool moves = type == DocumentType.DispatchGuide || XmlFile.Text(body, "Encabezado", "IdDoc", "TipoDespacho").Length > 0;
        return moves && issued >= FirstDay("RES-154-2025") ? CheckMovement(body, type, issued.Value) : [];
    }

    private IEnumerable<SimulatedRemark> CheckPayer(XmlElement body, DateOnly? issued)
    {
        if (issued is not { } date || date < FirstDay("RES-44-2025") || !(XmlFile.NumberAt(body, "Encabezado", "Totales", "MntTotal") > PayerThresholds.On(date.Year, thresholds)?.Pesos))
        {
            yield break;
        }

        string[] missing =
        [
            .. XmlFile.Text(body, "Encabezado", "Receptor", "RUTRecep") is "" or UnidentifiedBuyer ? ["RUTRecep"] : (string[])[],
            .. XmlFile.Text(body, "Encabezado", "Receptor", "RznSocRecep").Length == 0 ? ["RznSocRecep"] : (string[])[],
            .. XmlFile.Text(body, "Encabezado", "IdDoc", "MedioPago").Length == 0 ? ["MedioPago"] : (string[])[],
        ];
        if (missing.Length > 0)
        {
            yield return RemarkTexts.Of("SIM-1-012", string.Join(", ", missing));
        }
    }

    private static IEnumerable<SimulatedRemark> CheckMovement(XmlElement body, DocumentType type, DateOnly issued)
    {
        var transport = XmlFile.Find(body, "Encabezado", "Transporte");
        string[] said = [.. XmlFile.All(body, "Detalle").Select(line => XmlFile.Text(line, "DscItem")), .. XmlFile.All(body, "Referencia").Select(reference => XmlFile.Text(reference, "RazonRef"))];
        bool isGuide = type == DocumentType.DispatchGuide;
        bool isCarriedByIssuer = isGuide || XmlFile.Text(body, "Encabezado", "IdDoc", "TipoDespacho") != "1";
        var asked = new List<string> { "Chofer", "FchSalida", "HraSalida", "FchLlegada" };
        asked.AddRange(isCarriedByIssuer ? ["RUTTrans"] : []);
        asked.AddRange(isCarriedByIssuer && !said.Any(text => Has(text, ["patente"]) && Has(text, Ignorance)) ? ["Patente"] : []);
        asked.AddRange(isGuide ? ["DirDest", "CmnaDest"] : []);
        string[] missing = [.. asked.Where(name => XmlFile.Text(transport, name).Length == 0)];
        if (missing.Length > 0)
        {
            yield return RemarkTexts.Of("SIM-1-009", string.Join(", ", missing));
        }

        var departure = XmlFile.DateAt(transport, "FchSalida");
        if (XmlFile.DateAt(transport, "FchLlegada") > departure && !said.Any(text => Has(text, Length) && Has(text, Movements)))
        {
            yield return RemarkTexts.Of("SIM-1-010");
        }

        if (departure is { } day && day != issued)
        {
            yield return RemarkTexts.Of("SIM-1-013", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        bool isSale = XmlFile.Text(body, "Encabezado", "IdDoc", "IndTraslado") is "" or "1" or "9";
        if (isGuide && !isSale && !said.Any(text => Has(OtherSentence().Replace(text, ""), Reasons)) && XmlFile.All(body, "Detalle").Any(line => XmlFile.Text(line, "PrcItem").Length == 0))
        {
            yield return RemarkTexts.Of("SIM-1-011");
        }
    }

    // FMgo's sentences on plates, drivers and days, which are no reason for a missing price.
    [GeneratedRegex(@"\[(Traslado prolongado|Patente desconocida|Chofer)[^\]]*\]")]
    private static partial Regex OtherSentence();

    private static bool Has(string text, string[] parts) => Array.Exists(parts, part => text.Contains(part, StringComparison.OrdinalIgnoreCase));

    private DateOnly FirstDay(string id) => Regulations.Find(id)!.FirstDay(dates);
}
