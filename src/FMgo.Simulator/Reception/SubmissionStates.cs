namespace FMgo.Simulator;

/// <summary>The states of submissions: SII's words, and which of them end.</summary>
internal static class SubmissionStates
{
    private static readonly HashSet<string> Passing = ["REC", "SOK", "CRT", "FOK", "PDR", "PRD", "LSO", "DNK", "UPL", "RCP", "FSO", "COK", "VDC", "VCS"];

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["REC"] = "Envio Recibido",
        ["SOK"] = "Schema Validado",
        ["CRT"] = "Caratula OK",
        ["FOK"] = "Firma de Envio Validada",
        ["PDR"] = "Envio en Proceso",
        ["PRD"] = "Envio en Proceso",
        ["EPR"] = "Envio Procesado",
        ["RPR"] = "Aceptado con Reparos",
        ["RLV"] = "Aceptado con Reparos Leves",
        ["RSC"] = "Rechazado por Error en Schema",
        ["RFR"] = "Rechazado por Error en Firma",
        ["RCT"] = "Rechazado por Error en Caratula",
        ["RCH"] = "Rechazado",
        ["RPT"] = "Rechazado: Repetido",
        ["RCO"] = "Rechazado por Consistencia",
        ["VOF"] = "Archivo No Encontrado",
        ["LSO"] = "Schema de Libro Correcto",
        ["LOK"] = "Libro Aceptado y Cuadrado",
        ["LTC"] = "Libro Total Cerrado",
        ["LRH"] = "Libro Rechazado",
        ["LNC"] = "Libro: Tipo de Envio no Corresponde",
        ["DNK"] = "Envio en Revision",
        ["UPL"] = "Envio En Proceso de Upload",
        ["RCP"] = "Envio Recibido",
        ["RFS"] = "Rechazado por Firma de Sobre",
        ["FSO"] = "Firma de Sobre Validada",
        ["RCR"] = "Error en Caratula",
        ["COK"] = "Caratula OK",
        ["VDC"] = "Validacion de Documento",
        ["RDC"] = "Documento Invalido",
        ["VCS"] = "Validacion de Cesiones",
        ["RCS"] = "Cesion Invalida",
        ["EOK"] = "Envio Aceptado",
        ["EAN"] = "Envio Anulado",
    };

    public static string TextOf(string state) => Texts.GetValueOrDefault(state, state);

    /// <summary>Whether a submission in this state was not refused as a whole.</summary>
    public static bool IsGood(string state) => state is "EPR" or "RPR" or "RLV" or "LOK" or "LTC" or "EOK";

    public static bool IsFinal(string state) => !Passing.Contains(state);
}
