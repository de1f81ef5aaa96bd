namespace FMgo.Simulator;

/// <summary>Why submissions as a whole are rejected, in both languages. The codes that start with SIM are the simulator's own, where SII's is not known.</summary>
internal static class ErrorTexts
{
    private static readonly Dictionary<string, (string Spanish, string English)> Texts = new()
    {
        ["CRT-3-19"] = ("FchResol o NroResol no son los del contribuyente", "FchResol or NroResol are not the taxpayer's"),
        ["SIM-3-009"] = ("La API de boletas recibe solo EnvioBOLETA", "the API of boletas takes EnvioBOLETA only"),
        ["SIM-3-010"] = ("RutEmisor no es la empresa del envío", "RutEmisor is not the company of the upload"),
        ["SIM-3-011"] = ("RutEnvia no es quien envía", "RutEnvia is not who sends"),
        ["SIM-3-012"] = ("RutReceptor no es el del SII", "RutReceptor is not SII's"),
        ["SIM-3-013"] = ("SubTotDTE no dice los documentos que hay", "SubTotDTE does not state the documents that there are"),
        ["SIM-3-014"] = ("Un documento no es del emisor de la carátula, o no se puede identificar", "a document is not of the issuer of the cover, or cannot be identified"),
        ["SIM-3-015"] = ("El envío trae más documentos de los que se admiten", "the submission has more documents than are taken"),
        ["SIM-3-020"] = ("El archivo no está firmado", "the file is not signed"),
        ["SIM-3-021"] = ("La firma no es válida", "the signature does not hold"),
        ["SIM-3-022"] = ("El certificado no está vigente o no es de una autoridad reconocida", "the certificate is not valid, or not of a known authority"),
        ["SIM-3-023"] = ("El certificado no es de RutEnvia", "the certificate is not of RutEnvia"),
        ["SIM-3-024"] = ("El certificado no es de un usuario de la empresa cedente", "the certificate is not of a user of the assigning company"),
        ["SIM-3-030"] = ("RutCedente no es la empresa del envío", "RutCedente is not the company of the upload"),
        ["SIM-3-031"] = ("RutCedente no es el cedente de la última Cesion", "RutCedente is not the assignor of the last Cesion"),
        ["SIM-3-032"] = ("RutCesionario no es el cesionario de la última Cesion", "RutCesionario is not the assignee of the last Cesion"),
        ["SIM-3-033"] = ("TmstFirmaEnvio es posterior a este momento", "TmstFirmaEnvio is later than now"),
        ["SIM-3-040"] = ("SeqCesion no es el número que sigue", "SeqCesion is not the number that follows"),
        ["SIM-3-041"] = ("IdDTE no es del DTE", "IdDTE is not of the DTE"),
        ["SIM-3-042"] = ("El cedente no es quien tiene el documento", "the assignor is not who holds the document"),
        ["SIM-3-043"] = ("El RUT del cesionario no es válido", "the RUT of the assignee is not valid"),
        ["SIM-3-044"] = ("MontoCesion es mayor que MntTotal", "MontoCesion is more than MntTotal"),
        ["SIM-3-045"] = ("UltimoVencimiento es anterior a FchEmis", "UltimoVencimiento is before FchEmis"),
        ["SIM-3-046"] = ("TmstCesion es posterior a este momento", "TmstCesion is later than now"),
        ["SIM-3-048"] = ("No hay una firma por cada RUTAutorizado", "there is not one Signature per RUTAutorizado"),
        ["SIM-3-049"] = ("Una firma no es válida, o no es de su RUTAutorizado", "a Signature does not hold, or is not of its RUTAutorizado"),
        ["SIM-3-050"] = ("Una cesión anterior no está anotada en el registro", "an earlier Cesion is not on the register"),
        ["SIM-3-051"] = ("El cedente ya no tiene el documento", "the assignor does not hold the document any more"),
        ["SIM-3-052"] = ("Una cesión anterior tiene DeclaracionJurada y la última no", "an earlier Cesion has a DeclaracionJurada, the last one has not"),
        ["SIM-3-060"] = ("El DTE no se puede identificar", "the DTE cannot be identified"),
        ["SIM-3-061"] = ("El tipo de documento no se puede ceder", "the type of document cannot be assigned"),
        ["SIM-3-062"] = ("El SII no ha recibido el documento, o lo rechazó", "SII has not received the document, or rejected it"),
        ["SIM-3-063"] = ("El DTE no es el que recibió el SII", "the DTE is not the one that SII received"),
        ["SIM-3-064"] = ("La firma del DTE no es válida", "the signature of the DTE does not hold"),
        ["SIM-3-065"] = ("DTECedido no tiene exactamente una firma", "DTECedido has not exactly one Signature"),
        ["SIM-3-066"] = ("La firma de DTECedido no es válida", "the signature of DTECedido does not hold"),
        ["SIM-3-067"] = ("El certificado de DTECedido no está vigente o no es de una autoridad reconocida", "the certificate of DTECedido is not valid, or not of a known authority"),
        ["SIM-3-068"] = ("DTECedido no está firmado por un usuario del emisor", "DTECedido is not signed by a user of the issuer"),
        ["SIM-3-069"] = ("El documento no se puede ceder", "the document cannot be assigned"),
        ["SIM-3-070"] = ("La carátula del libro no es de la empresa o de quien envía", "the cover of the book is not of the company or of who sends"),
        ["SIM-3-071"] = ("El período de este libro ya está cerrado por un envío TOTAL", "the period of this book is closed already by a submission TOTAL"),
    };

    /// <summary>Code, text in English and, in brackets, what was found.</summary>
    public static string Of(string code, string? found = null) => $"{code}: {Texts[code].English}{(string.IsNullOrEmpty(found) ? "" : $" [{found}]")}";

    /// <summary>The same in Spanish; what is not one of these, such as an error of the schema, as it is.</summary>
    public static string InSpanish(string error)
    {
        string code = error.Split(':')[0];
        return Texts.TryGetValue(code, out var texts) && error.StartsWith($"{code}: {texts.English}", StringComparison.Ordinal)
            ? $"{code}: {texts.Spanish}{error[(code.Length + 2 + texts.English.Length)..]}"
            : error;
    }
}
