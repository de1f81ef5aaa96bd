namespace FMgo.Sii;

/// <summary>DTEUpload (Envío automático de DTE v1.5, 2.1; 99 and 106 as seen in production).</summary>
internal static class UploadCodes
{
    public static readonly SiiCode[] Status =
    [
        new("0", SiiAdvice.Wait, true, ("Envío recibido; el SII le dio un TrackID. Nada está aceptado todavía.", "Submission received; SII gave it a TrackID. Nothing is accepted yet."), ("El archivo llegó completo.", "The file arrived whole."), ("Consulte el estado del envío con el TrackID.", "Ask for the state of the submission with the TrackID.")),
        new("1", SiiAdvice.Authorize, true, ("Quien envía no tiene permiso para enviar por la empresa.", "The sender may not send for the company."), ("El titular del certificado no es usuario autorizado de la empresa en este ambiente.", "The holder of the certificate is not an authorised user of the company in this environment."), Remedies.SenderPermission),
        new("2", SiiAdvice.Correct, true, ("Tamaño del archivo incorrecto: muy grande o muy chico.", "The size of the file is wrong: too large or too small."), ("El SII no publica el límite; en la práctica conviene no pasar de 5 MB.", "SII publishes no limit; in practice stay below 5 MB."), ("Divida el envío en varios sobres, o revise que el archivo no esté vacío.", "Split the submission into several envelopes, or check that the file is not empty.")),
        new("3", SiiAdvice.Correct, true, ("Archivo cortado: su tamaño no es el anunciado.", "The file was cut: its size is not the announced one."), ("Un intermediario cambió el cuerpo, o se envió por partes (chunked).", "Something in between changed the body, or it was sent chunked."), ("Revise proxies entre este equipo y el SII, y envíe otra vez los mismos bytes.", "Check proxies between this machine and SII, and send the same bytes again.")),
        new("4", SiiAdvice.Correct, true, ("Faltan parámetros del envío.", "Parameters of the upload are missing."), ("No está definido para DTE; en cesiones significa parámetros incompletos.", "Not defined for DTE; for assignments it means incomplete parameters."), Remedies.FixParameters),
        new("5", SiiAdvice.SignIn, false, ("No está autenticado.", "Not signed in."), Remedies.TokenCause, Remedies.SignIn),
        new("6", SiiAdvice.Authorize, true, ("La empresa no está autorizada a enviar archivos.", "The company may not send files."), ("Lo usual es el ambiente equivocado: la empresa está inscrita en el otro.", "Usually the wrong environment: the company is enrolled in the other one."), Remedies.CompanyPermission),
        new("7", SiiAdvice.Correct, true, ("El XML no cumple el esquema del SII.", "The XML does not follow SII's schema."), ("Vea los errores del detalle, con su código.", "See the errors of the detail, with their codes."), Remedies.FixXml),
        new("8", SiiAdvice.Correct, true, ("Error en la firma del documento.", "Error in the signature of the document."), ("La firma no corresponde a los bytes enviados o a la llave.", "The signature does not belong to the bytes sent or to the key."), Remedies.FixXml),
        new("9", SiiAdvice.RetryLater, false, ("Sistema bloqueado.", "System blocked."), Remedies.InternalCause, Remedies.Retry),
        new("99", SiiAdvice.Wait, true, ("El mismo contenido ya se había enviado; el SII repite el primer TrackID.", "The same content had been sent before; SII repeats the first TrackID."), ("Se reenvió después de perder la respuesta, o dos veces.", "It was sent again after a lost answer, or twice."), ("No es un error: siga con ese TrackID. Espere 900 segundos antes de reenviar lo mismo.", "It is no error: go on with that TrackID. Wait 900 seconds before sending the same again.")),
        new("106", SiiAdvice.Authorize, true, ("Usuario sin permiso de envío.", "User without permission to send."), ("El titular del certificado no tiene el atributo Enviar Doctos.", "The holder of the certificate lacks the attribute Enviar Doctos."), Remedies.SenderPermission),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Error interno del SII al recibir.", "Internal error of SII while receiving."), Remedies.InternalCause, ("Envíe otra vez los mismos bytes en unos minutos: si ya los tenía, responde 99 con el TrackID.", "Send the same bytes again in a few minutes: if SII has them, it answers 99 with the TrackID.")),
    ];

    /// <summary>Matched by the beginning of the text.</summary>
    public static readonly SiiCode[] Detail =
    [
        new("LSX-00265", SiiAdvice.Correct, true, ("Valor de atributo incorrecto.", "Wrong value of an attribute."), ("Por ejemplo, version distinta de 1.0.", "Such as a version other than 1.0."), Remedies.FixXml),
        new("LSX-00213", SiiAdvice.Correct, true, ("Faltan apariciones de un elemento obligatorio.", "Occurrences of a mandatory element are missing."), ("El elemento falta o está fuera de orden.", "The element is missing or out of order."), Remedies.FixXml),
        new("LSX-00290", SiiAdvice.Correct, true, ("Valor fuera de lo que el esquema permite.", "A value outside what the schema allows."), ("Largo, rango o lista de valores.", "Length, range or list of values."), Remedies.FixXml),
        new("LSX-00291", SiiAdvice.Correct, true, ("Valor fuera de lo que el esquema permite.", "A value outside what the schema allows."), ("Largo, rango o lista de valores.", "Length, range or list of values."), Remedies.FixXml),
        new("SCH-00001", SiiAdvice.Correct, true, ("Nombre de esquema inválido.", "Invalid name of the schema."), ("xsi:schemaLocation no nombra el XSD que corresponde.", "xsi:schemaLocation does not name the right XSD."), Remedies.FixXml),
        new("CHR-00001", SiiAdvice.Correct, true, ("Carácter que la codificación declarada no tiene.", "A character that the declared encoding lacks."), ("Los bytes no son ISO-8859-1.", "The bytes are not ISO-8859-1."), Remedies.FixXml),
        new("CHR-00002", SiiAdvice.Correct, true, ("Línea demasiado larga.", "Line too long."), ("El receptor lee por líneas de menos de 4096 bytes.", "The gateway reads lines of fewer than 4096 bytes."), ("Ponga saltos de línea entre etiquetas y en el certificado antes de firmar.", "Put line breaks between tags and in the certificate before signing.")),
        new("LPX-00007", SiiAdvice.Correct, true, ("Fin inesperado del archivo.", "Unexpected end of the file."), ("El cuerpo llegó cortado.", "The body arrived cut."), ("Envíe con Content-Length y sin chunked; revise proxies.", "Send with Content-Length and not chunked; check proxies.")),
        new("cvc-", SiiAdvice.Correct, true, ("Regla del esquema no cumplida.", "A rule of the schema is not met."), ("El texto nombra el elemento y la regla.", "The text names the element and the rule."), Remedies.FixXml),
        new(SiiCodes.Other, SiiAdvice.Correct, true, ("Error de esquema.", "Schema error."), ("El texto del SII dice cuál.", "SII's text says which."), Remedies.FixXml),
    ];
}
