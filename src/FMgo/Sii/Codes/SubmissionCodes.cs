namespace FMgo.Sii;

/// <summary>QueryEstUp (Consulta de estado de upload v1.10, 3.3 and 3.5; states of books and 004 to 107 as seen in production).</summary>
internal static class SubmissionCodes
{
    private static readonly Bilingual Rejected = (
        "El correo de resultado del SII dice el motivo; pídalo de nuevo con ResendMailAsync.", "SII's result e-mail says why; ask for it again with ResendMailAsync.");

    private static readonly Bilingual ReadCounters = (
        "Mire los contadores: rechazados y reparos. Procesado no significa aceptado.", "Look at the counters: rejected and remarks. Processed does not mean accepted.");

    public static readonly SiiCode[] States =
    [
        new("REC", SiiAdvice.Wait, false, ("Envío recibido.", "Submission received."), Remedies.InProgressCause, Remedies.AskAgain),
        new("SOK", SiiAdvice.Wait, false, ("Esquema validado.", "Schema validated."), Remedies.InProgressCause, Remedies.AskAgain),
        new("CRT", SiiAdvice.Wait, false, ("Carátula correcta.", "Cover in order."), Remedies.InProgressCause, Remedies.AskAgain),
        new("FOK", SiiAdvice.Wait, false, ("Firma del envío validada.", "Signature of the submission validated."), Remedies.InProgressCause, Remedies.AskAgain),
        new("PDR", SiiAdvice.Wait, false, ("Envío en proceso.", "Submission in process."), Remedies.InProgressCause, Remedies.AskAgain),
        new("PRD", SiiAdvice.Wait, false, ("Envío en proceso.", "Submission in process."), Remedies.InProgressCause, Remedies.AskAgain),
        new("EPR", SiiAdvice.Inspect, true, ("Envío procesado: cada documento tiene su propio resultado.", "Submission processed: each document has its own result."), ("El SII terminó de validar.", "SII has finished validating."), ReadCounters),
        new("RPR", SiiAdvice.Inspect, true, ("Aceptado con reparos.", "Accepted with remarks."), ("Hay observaciones que no impiden la aceptación.", "There are remarks that do not prevent acceptance."), ReadCounters),
        new("RLV", SiiAdvice.Inspect, true, ("Con reparos leves.", "With light remarks."), ("Las fuentes no concuerdan en si cuenta como aceptado.", "The sources disagree on whether it counts as accepted."), ReadCounters),
        new("RSC", SiiAdvice.Correct, true, ("Rechazado por error en el esquema.", "Rejected: schema."), ("El XML no cumple el XSD del SII.", "The XML does not follow SII's XSD."), Remedies.FixXml),
        new("RFR", SiiAdvice.Correct, true, ("Rechazado por error en la firma.", "Rejected: signature."), ("Firma inválida; también se informa cuando un folio ya visto o la llave de otro CAF rompe el envío.", "Invalid signature; also reported when a folio seen before or the key of another CAF breaks the set."), Remedies.FixXml),
        new("RCT", SiiAdvice.Correct, true, ("Rechazado por error en la carátula.", "Rejected: cover."), ("Número o fecha de resolución, o un RUT, no son los que tiene el SII en este ambiente.", "The number or date of the resolution, or a RUT, is not what SII has in this environment."), ("Copie de sii.cl la resolución de la empresa en este ambiente, arme el sobre de nuevo y envíelo.", "Copy the company's resolution in this environment from sii.cl, make the envelope anew and send it.")),
        new("RCH", SiiAdvice.Correct, true, ("Rechazado.", "Rejected."), Rejected, Remedies.FixXml),
        new("RPT", SiiAdvice.Correct, true, ("Rechazado por repetido.", "Rejected: repeated."), ("El SII ya tiene este envío.", "SII has this submission already."), ("Consulte el primer TrackID; no envíe de nuevo.", "Ask about the first TrackID; do not send again.")),
        new("VOF", SiiAdvice.Correct, true, ("El SII no encuentra el archivo.", "SII does not find the file."), Remedies.InternalCause, ("Envíe otra vez los mismos bytes.", "Send the same bytes again.")),
        new("RCO", SiiAdvice.Correct, true, ("Rechazado por consistencia.", "Rejected: consistency."), ("Los datos se contradicen entre sí o con el registro del SII.", "The data contradict each other or SII's register."), Remedies.FixXml),
        new("LSO", SiiAdvice.Wait, false, ("Libro: esquema correcto, falta el contenido.", "Book: schema in order, content pending."), Remedies.InProgressCause, Remedies.AskAgain),
        new("LOK", SiiAdvice.Nothing, true, ("Libro aceptado y cuadrado.", "Book accepted and balanced."), ("El SII terminó de validar.", "SII has finished validating."), Remedies.None),
        new("LTC", SiiAdvice.Nothing, true, ("Libro total cerrado.", "Book total closed."), ("El SII terminó de validar.", "SII has finished validating."), Remedies.None),
        new("LRH", SiiAdvice.Correct, true, ("Libro rechazado o descuadrado.", "Book rejected or not balanced."), Rejected, Remedies.FixXml),
        new("LNC", SiiAdvice.Correct, true, ("El tipo de envío del libro no corresponde.", "The kind of submission of the book does not fit."), ("El período ya está cerrado.", "The period is closed already."), ("Use el tipo de envío que corresponde al período.", "Use the kind of submission that fits the period.")),
        new("DNK", SiiAdvice.Wait, false, ("En revisión.", "Under review."), Remedies.InProgressCause, Remedies.AskAgain),
        new("001", SiiAdvice.SignIn, false, ("Token inactivo (cookie).", "Token inactive (cookie)."), Remedies.TokenCause, Remedies.SignIn),
        new("002", SiiAdvice.SignIn, false, ("Token inactivo.", "Token inactive."), Remedies.TokenCause, Remedies.SignIn),
        new("003", SiiAdvice.SignIn, false, ("El token no existe.", "The token does not exist."), Remedies.TokenCause, Remedies.SignIn),
        new("004", SiiAdvice.RetryLater, false, ("Error interno de autenticación.", "Internal error of authentication."), Remedies.InternalCause, Remedies.Retry),
        new("005", SiiAdvice.RetryLater, false, ("Error interno de autenticación.", "Internal error of authentication."), Remedies.InternalCause, Remedies.Retry),
        new("007", SiiAdvice.RetryLater, false, ("Error interno de autenticación.", "Internal error of authentication."), Remedies.InternalCause, Remedies.Retry),
        new("106", SiiAdvice.Authorize, true, ("Usuario sin permiso en la empresa.", "User without permission in the company."), ("El titular del certificado no representa a la empresa.", "The holder of the certificate does not represent the company."), Remedies.SenderPermission),
        new("107", SiiAdvice.Authorize, true, ("Usuario sin permiso en la empresa.", "User without permission in the company."), ("El titular del certificado no representa a la empresa.", "The holder of the certificate does not represent the company."), Remedies.SenderPermission),
        new("-1", SiiAdvice.RetryLater, false, ("La consulta no devolvió el estado.", "The query returned no state."), Remedies.InternalCause, Remedies.Retry),
        new("-2", SiiAdvice.RetryLater, false, ("La consulta falló al volver.", "The query failed on its way back."), Remedies.InternalCause, Remedies.Retry),
        new("-3", SiiAdvice.Authorize, true, ("El RUT del usuario no existe.", "The RUT of the user does not exist."), ("El SII no conoce al titular del certificado.", "SII does not know the holder of the certificate."), Remedies.Certificate),
        new("-4", SiiAdvice.RetryLater, false, ("El SII no pudo obtener los datos.", "SII could not get the data."), Remedies.InternalCause, Remedies.Retry),
        new("-5", SiiAdvice.RetryLater, false, ("Error al devolver los datos.", "Error while returning the data."), Remedies.InternalCause, Remedies.Retry),
        new("-6", SiiAdvice.Authorize, true, ("Usuario no autorizado.", "User not authorised."), ("El titular del certificado no puede consultar por la empresa.", "The holder of the certificate may not ask for the company."), Remedies.SenderPermission),
        new("-7", SiiAdvice.RetryLater, false, ("Error al devolver los datos.", "Error while returning the data."), Remedies.InternalCause, Remedies.Retry),
        new("-8", SiiAdvice.RetryLater, false, ("Error al devolver los datos.", "Error while returning the data."), Remedies.InternalCause, Remedies.Retry),
        new("-9", SiiAdvice.RetryLater, false, ("Error al devolver los datos.", "Error while returning the data."), Remedies.InternalCause, Remedies.Retry),
        new("-10", SiiAdvice.Authorize, true, ("Error al validar el RUT del usuario.", "Error while validating the RUT of the user."), ("El SII no valida el RUT del certificado.", "SII does not validate the RUT of the certificate."), Remedies.Certificate),
        new("-11", SiiAdvice.RetryLater, false, ("Error de consulta: vea ERR_CODE, SQL_CODE y SRV_CODE.", "Error of the query: see ERR_CODE, SQL_CODE and SRV_CODE."), ("Es normal justo después de enviar; con ERR_CODE 1 el envío no es de esa empresa o faltan parámetros.", "Normal right after sending; with ERR_CODE 1 the submission is not of that company, or parameters are missing."), Remedies.Retry),
        new("-12", SiiAdvice.RetryLater, false, ("La consulta falló al volver.", "The query failed on its way back."), Remedies.InternalCause, Remedies.Retry),
        new("-13", SiiAdvice.Authorize, true, ("El RUT del usuario viene vacío.", "The RUT of the user is empty."), ("El certificado no dice el RUT de su titular.", "The certificate does not name the RUT of its holder."), Remedies.Certificate),
        new("-14", SiiAdvice.RetryLater, false, ("Error en el XML de vuelta.", "Error in the XML on its way back."), Remedies.InternalCause, Remedies.Retry),
        new(SiiCodes.Other, SiiAdvice.Wait, false, ("Estado de envío sin documentar.", "Undocumented state of a submission."), ("El SII usa estados que sus manuales no nombran.", "SII uses states that its manuals do not name."), Remedies.AskAgain),
    ];

    public static readonly SiiCode[] Errors =
    [
        new("0", SiiAdvice.Nothing, true, ("Se devolvió el estado.", "The state was returned."), ("La consulta fue correcta.", "The query was right."), Remedies.None),
        new("1", SiiAdvice.Correct, true, ("El envío no es de la empresa, o faltan parámetros.", "The submission is not of the company, or parameters are missing."), ("RUT de la empresa o TrackID equivocados, o de otro ambiente.", "Wrong RUT of the company or TrackID, or of another environment."), ("Consulte con el RUT del emisor y el TrackID que dio la recepción, en el mismo ambiente.", "Ask with the RUT of the issuer and the TrackID of the receipt, in the same environment.")),
        new("2", SiiAdvice.RetryLater, false, ("Error de proceso.", "Error of processing."), ("Es normal justo después de enviar.", "Normal right after sending."), Remedies.AskAgain),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Error sin documentar.", "Undocumented error."), Remedies.InternalCause, Remedies.Retry),
    ];

    public static readonly SiiCode[] Service =
    [
        new("0", SiiAdvice.Nothing, true, ("Todo correcto.", "All in order."), ("La consulta fue correcta.", "The query was right."), Remedies.None),
        new("1", SiiAdvice.Correct, true, ("Error en la entrada.", "Error in the input."), ("Un parámetro falta o no es válido.", "A parameter is missing or not valid."), Remedies.FixParameters),
        new("2", SiiAdvice.RetryLater, false, ("Error de base de datos.", "Error of the database."), Remedies.InternalCause, Remedies.Retry),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Error sin documentar.", "Undocumented error."), Remedies.InternalCause, Remedies.Retry),
    ];

    public static readonly SiiCode[] Database =
    [
        new("0", SiiAdvice.Nothing, true, ("Sin error de base de datos.", "No error of the database."), ("La consulta fue correcta.", "The query was right."), Remedies.None),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Código de Oracle.", "A code of Oracle."), Remedies.InternalCause, Remedies.Retry),
    ];
}
