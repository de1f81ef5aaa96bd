namespace FMgo.Sii;

/// <summary>Causes and remedies that several codes share.</summary>
internal static class Remedies
{
    public static readonly Bilingual None = ("No hay nada que hacer.", "There is nothing to do.");

    public static readonly Bilingual AskAgain = (
        "Vuelva a consultar en unos minutos; no reenvíe.", "Ask again in a few minutes; do not send again.");

    public static readonly Bilingual Retry = (
        "Repita la misma llamada en unos minutos; si persiste, avise al SII. El documento no está rechazado por esto.",
        "Repeat the same call in a few minutes; if it goes on, tell SII. The document is not rejected by this.");

    public static readonly Bilingual SignIn = (
        "Autentíquese de nuevo (el cliente ya lo hizo una vez). Revise que el token sea del mismo ambiente y servicio.",
        "Sign in again (the client did so once). Check that the token is of the same environment and service.");

    public static readonly Bilingual SenderPermission = (
        "En sii.cl, un administrador de la empresa debe dar al titular del certificado los atributos Firmar Doctos y Enviar Doctos, en este ambiente.",
        "At sii.cl, an administrator of the company must give the holder of the certificate the attributes Firmar Doctos and Enviar Doctos, in this environment.");

    public static readonly Bilingual CompanyPermission = (
        "Revise el ambiente (certificación o producción) y que la empresa esté inscrita en él como emisora electrónica.",
        "Check the environment (certification or production) and that the company is enrolled there as an electronic issuer.");

    public static readonly Bilingual FixXml = (
        "Corrija el XML, fírmelo de nuevo y envíelo otra vez. Los folios de un envío rechazado entero se pueden volver a usar.",
        "Correct the XML, sign it anew and send it again. Folios of a submission that was rejected as a whole can be used again.");

    public static readonly Bilingual FixDocument = (
        "Corrija el dato y emita de nuevo. No reutilice el folio si el SII ya lo tiene registrado o anulado.",
        "Correct the data and issue anew. Do not use the folio again if SII has it registered or annulled.");

    public static readonly Bilingual FixParameters = (
        "Revise los parámetros de la consulta: RUT con su dígito verificador, tipo, folio, fecha y monto.",
        "Check the parameters of the query: RUT with its check digit, type, folio, date and amount.");

    public static readonly Bilingual Certificate = (
        "Use un certificado vigente, emitido por una entidad acreditada ante el SII, e inscriba a su titular en sii.cl para autenticarse con certificado digital.",
        "Use a valid certificate of an authority accredited by SII, and enrol its holder at sii.cl for signing in with a digital certificate.");

    public static readonly Bilingual InternalCause = ("Falla interna de un servicio del SII.", "An internal failure of a service of SII.");

    public static readonly Bilingual TokenCause = (
        "El token venció, fue reemplazado, o es de otro ambiente o servicio.", "The token expired, was replaced, or belongs to another environment or service.");

    public static readonly Bilingual InProgressCause = ("El SII valida por etapas.", "SII validates in stages.");
}
