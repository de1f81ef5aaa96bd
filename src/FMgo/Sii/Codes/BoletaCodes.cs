
namespace FMgo.Sii;

/// <summary>The boleta service (SII's API of boletas, OpenAPI 1.0.5; the document states are those of QueryEstDte).</summary>
internal static class BoletaCodes
{
    private static readonly Bilingual SeeDetail = (
        "El detalle del envío dice el código por boleta.", "The detail of the submission tells the code of each boleta.");

    public static readonly SiiCode[] Submission =
    [
        new("REC", SiiAdvice.Wait, false, ("Envío recibido; nada más.", "Submission received, nothing more."), Remedies.InProgressCause, Remedies.AskAgain),
        new("SOK", SiiAdvice.Wait, false, ("Esquema validado.", "Schema validated."), Remedies.InProgressCause, Remedies.AskAgain),
        new("CRT", SiiAdvice.Wait, false, ("Carátula correcta.", "Cover in order."), Remedies.InProgressCause, Remedies.AskAgain),
        new("FOK", SiiAdvice.Wait, false, ("Firma del envío validada.", "Signature of the submission validated."), Remedies.InProgressCause, Remedies.AskAgain),
        new("PRD", SiiAdvice.Wait, false, ("Envío en proceso.", "Submission in process."), Remedies.InProgressCause, Remedies.AskAgain),
        new("EPR", SiiAdvice.Inspect, true, ("Envío procesado: cada boleta tiene su propio resultado.", "Submission processed: each boleta has its own result."), ("El SII terminó de validar.", "SII has finished validating."), SeeDetail),
        new("RPR", SiiAdvice.Inspect, true, ("Procesado con reparos.", "Processed with remarks."), ("Hay observaciones que no impiden la aceptación.", "There are remarks that do not prevent acceptance."), SeeDetail),
        new("RCH", SiiAdvice.Correct, true, ("Rechazado por errores en la información.", "Rejected: errors in the information."), SeeDetail, Remedies.FixXml),
        new("RCO", SiiAdvice.Correct, true, ("Rechazado por consistencia.", "Rejected: consistency."), ("Los datos se contradicen entre sí o con el registro del SII.", "The data contradict each other or SII's register."), Remedies.FixXml),
        new("RSC", SiiAdvice.Correct, true, ("Rechazado por error en el esquema.", "Rejected: schema."), ("El XML no cumple el XSD del SII.", "The XML does not follow SII's XSD."), Remedies.FixXml),
        new("RFR", SiiAdvice.Correct, true, ("Rechazado por error en la firma.", "Rejected: signature."), ("La firma no corresponde a los bytes enviados.", "The signature does not belong to the bytes sent."), Remedies.FixXml),
        new("RCT", SiiAdvice.Correct, true, ("Rechazado por error en la carátula.", "Rejected: cover."), ("Número o fecha de resolución, o un RUT, no son los que tiene el SII en este ambiente.", "The number or date of the resolution, or a RUT, is not what SII has in this environment."), ("Copie de sii.cl la resolución de la empresa en este ambiente, arme el sobre de nuevo y envíelo.", "Copy the company's resolution in this environment from sii.cl, make the envelope anew and send it.")),
        new("RPT", SiiAdvice.Correct, true, ("Rechazado por repetido.", "Rejected: repeated."), ("El SII ya tiene este envío.", "SII has this submission already."), ("Consulte el primer TrackID; no envíe de nuevo.", "Ask about the first TrackID; do not send again.")),
        new("VOF", SiiAdvice.Correct, true, ("El SII no encuentra el archivo.", "SII does not find the file."), Remedies.InternalCause, ("Envíe otra vez los mismos bytes.", "Send the same bytes again.")),
        new(SiiCodes.Other, SiiAdvice.Wait, false, ("Estado de envío sin documentar.", "Undocumented state of a submission."), ("El SII usa estados que su documentación no nombra.", "SII uses states that its documentation does not name."), Remedies.AskAgain),
    ];

    public static readonly SiiCode[] Upload =
    [
        new(SiiCodes.Other, SiiAdvice.Correct, true, ("El SII no recibió el envío de boletas.", "SII did not take the submission of boletas."), ("El texto dice por qué; el SII no publica estos códigos.", "The text says why; SII publishes no list of these codes."), ("Corrija lo que dice el texto y envíe de nuevo. Si la respuesta de un envío anterior se perdió, consulte primero por las boletas.", "Correct what the text says and send again. If the answer to an earlier submission was lost, ask for the boletas first.")),
    ];

    public static readonly SiiCode[] Detail =
    [
        new("DOK", SiiAdvice.Nothing, true, ("Boleta aceptada.", "Boleta accepted."), ("El documento está registrado.", "The document is registered."), Remedies.None),
        new("RPR", SiiAdvice.Inspect, true, ("Boleta aceptada con reparos.", "Boleta accepted with remarks."), ("Vea sus errores.", "See its errors."), ("El folio queda usado; corrija la causa en las próximas.", "The folio is used; correct the cause in the next ones.")),
        new("RLV", SiiAdvice.Inspect, true, ("Boleta aceptada con reparos leves.", "Boleta accepted with light remarks."), ("Vea sus errores.", "See its errors."), ("El folio queda usado; corrija la causa en las próximas.", "The folio is used; correct the cause in the next ones.")),
        new("RCH", SiiAdvice.Correct, true, ("Boleta rechazada.", "Boleta rejected."), ("Vea sus errores.", "See its errors."), Remedies.FixDocument),
        new(SiiCodes.Other, SiiAdvice.Inspect, true, ("Estado de boleta sin documentar.", "Undocumented state of a boleta."), ("El SII usa estados que su documentación no nombra.", "SII uses states that its documentation does not name."), ("Consulte la boleta por su folio.", "Ask for the boleta by its folio.")),
    ];

    public static readonly SiiCode[] States =
    [
        .. DocumentStateCodes.Shared,
        new(SiiCodes.Other, SiiAdvice.Inspect, false, ("Estado de boleta sin documentar.", "Undocumented state of a boleta."), ("El SII usa estados que su documentación no nombra.", "SII uses states that its documentation does not name."), Remedies.AskAgain),
    ];
}
