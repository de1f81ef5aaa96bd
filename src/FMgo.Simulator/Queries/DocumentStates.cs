namespace FMgo.Simulator;

/// <summary>The states of a document, with the <c>ERR_CODE</c> of <c>getEstDte</c> (Consulta de estado DTE 1.10, tables 3-4 and 3-9).</summary>
internal static class DocumentStates
{
    public static IReadOnlyDictionary<string, (string ErrorCode, string Text)> Texts { get; } = new Dictionary<string, (string, string)>
    {
        ["DOK"] = ("0", "Documento Recibido por el SII. Datos Coinciden con los Registrados"),
        ["DNK"] = ("1", "Documento Recibido por el SII pero Datos NO Coinciden con los registrados"),
        ["FAU"] = ("3", "Documento No Recibido por el SII"),
        ["FNA"] = ("4", "Documento No Autorizado"),
        ["FAN"] = ("5", "Documento Anulado"),
        ["EMP"] = ("6", "Empresa No Autorizada a Emitir Documentos Tributarios Electronicos"),
        ["TMD"] = ("10", "Existe Nota de Debito que Modifica Textos Documento"),
        ["TMC"] = ("11", "Existe Nota de Credito que Modifica Textos Documento"),
        ["MMD"] = ("12", "Existe Nota de Debito que Modifica Montos Documento"),
        ["MMC"] = ("13", "Existe Nota de Credito que Modifica Montos Documento"),
        ["AND"] = ("14", "Existe Nota de Debito que Anula Documento"),
        ["ANC"] = ("15", "Existe Nota de Credito que Anula Documento"),
    };
}
