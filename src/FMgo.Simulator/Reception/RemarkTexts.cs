using System.Globalization;
using FMgo.Sii;

namespace FMgo.Simulator;

/// <summary>The remarks that the simulator makes. Codes that start with SIM are its own, where SII's is not known.</summary>
internal static class RemarkTexts
{
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("en");

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["DTE-3-100"] = "Posible doble envío",
        ["DTE-3-101"] = "Folio ya recibido anteriormente",
        ["DTE-3-505"] = "Firma del DTE incorrecta",
        ["DTE-3-601"] = "Folio anulado",
        ["DTE-1-650"] = "Fecha de emisión posterior a la de recepción",
        ["CAF-3-517"] = "CAF vencido",
        ["TED-1-646"] = "Fecha del timbre anterior a la del CAF",
        ["TED-2-510"] = "Firma del timbre (FRMT) incorrecta",
        ["TED-3-640"] = "Monto distinto del indicado en el timbre",
        ["HED-3-305"] = "Fecha de emisión anterior a la autorización del emisor",
        ["HED-3-861"] = "Acteco no registrado para el emisor",
        ["HED-3-211"] = "Datos de referencia inválidos: en una boleta de set solo van CodRef y RazonRef",
        ["REF-3-751"] = "RUT de la referencia no corresponde: el documento es de otro receptor",
        ["REF-3-415"] = "Nota sin referencia válida",
        ["REF-3-758"] = "Referencia sin CodRef",
        ["REF-3-750"] = "Documento de referencia no recibido",
        ["REF-2-780"] = "Monto de la anulación distinto del documento de referencia",
        ["ENV-3-6"] = "Usuario sin permiso para firmar o enviar",
        ["SIM-3-001"] = "El CAF no está firmado por una llave conocida",
        ["SIM-3-002"] = "El CAF es de otro emisor, tipo o rango de folios",
        ["SIM-3-003"] = "El timbre falta o no se puede leer",
        ["SIM-2-004"] = "Datos del timbre distintos de los del documento",
        ["SIM-3-006"] = "El certificado no está vigente o no es de una autoridad reconocida",
        ["SIM-1-007"] = "El IVA no es la tasa por el monto neto",
        ["SIM-1-008"] = "El monto total no es la suma de sus partes",
        ["SIM-1-009"] = "Faltan datos del traslado de bienes (Res. Ex. SII 154 de 2025)",
        ["SIM-1-010"] = "La llegada es otro día que la salida y el detalle no dice que el traslado es prolongado",
        ["SIM-1-011"] = "Faltan precios en un traslado que no es venta y el documento no dice por qué",
        ["SIM-1-012"] = "Boleta de más de 135 UF que no identifica al comprador o el pago (Res. Ex. SII 44 de 2025)",
        ["SIM-1-013"] = "La fecha de salida no es la de emisión",
    };

    private static readonly Dictionary<string, string> English = new()
    {
        ["SIM-3-001"] = "The CAF is not signed by a key that is known",
        ["SIM-3-002"] = "The CAF is of another issuer, type or range of folios",
        ["SIM-3-003"] = "The stamp is missing or cannot be read",
        ["SIM-2-004"] = "Data of the stamp differ from those of the document",
        ["SIM-3-006"] = "The certificate is not valid, or not of a known authority",
        ["SIM-1-007"] = "The VAT is not the rate on the net amount",
        ["SIM-1-008"] = "The total is not the sum of its parts",
        ["SIM-1-009"] = "Data of the movement of goods are missing (Res. Ex. SII 154 de 2025)",
        ["SIM-1-010"] = "The arrival is on another day than the departure, and the detail does not say that the movement is a long one",
        ["SIM-1-011"] = "Prices are missing in a movement that is no sale, and the document does not say why",
        ["SIM-1-012"] = "Boleta above 135 UF that does not say who pays or how (Res. Ex. SII 44 de 2025)",
        ["SIM-1-013"] = "The date of departure is not that of issue",
    };

    /// <summary>What a remark means, in English.</summary>
    public static string EnglishOf(SimulatedRemark remark) =>
        English.TryGetValue(remark.Code, out string? text) ? text : SiiCodes.Get(SiiCodeFamily.Detail, remark.Code).GetMeaning(Language).TrimEnd('.');

    public static SimulatedRemark Of(string code, string? detail = null) => new() { Code = code, Text = Texts[code], Detail = detail };
}
