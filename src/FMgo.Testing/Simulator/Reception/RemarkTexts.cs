namespace FMgo.Testing.Simulator;

/// <summary>The remarks that the simulator makes. Codes that start with SIM are its own, where SII's is not known.</summary>
internal static class RemarkTexts
{
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
        ["REF-3-415"] = "Nota sin referencia válida",
        ["REF-3-758"] = "Referencia sin CodRef",
        ["REF-3-750"] = "Documento de referencia no recibido",
        ["REF-2-780"] = "Monto de la anulación distinto del documento de referencia",
        ["ENV-3-6"] = "Usuario sin permiso para firmar o enviar",
        ["SIM-3-001"] = "El CAF no está firmado por una llave conocida",
        ["SIM-3-002"] = "El CAF es de otro emisor, tipo o rango de folios",
        ["SIM-3-003"] = "El timbre falta o no se puede leer",
        ["SIM-2-004"] = "Datos del timbre distintos de los del documento",
        ["SIM-3-005"] = "El documento no se puede identificar",
        ["SIM-3-006"] = "El certificado no está vigente o no es de una autoridad reconocida",
        ["SIM-1-007"] = "El IVA no es la tasa por el monto neto",
        ["SIM-1-008"] = "El monto total no es la suma de sus partes",
    };

    public static SimulatedRemark Of(string code, string? detail = null) => new() { Code = code, Text = Texts[code], Detail = detail };
}
