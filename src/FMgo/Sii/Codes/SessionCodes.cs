namespace FMgo.Sii;

/// <summary>Seed, token and session (Autenticación automática v1.9, 5.2; SII's list of messages of its authentication).</summary>
internal static class SessionCodes
{
    private static readonly Bilingual NewSeed = (
        "Pida otra semilla y fírmela antes de dos minutos (el cliente lo hace hasta tres veces).", "Ask for another seed and sign it within two minutes (the client does so up to three times).");

    private static readonly Bilingual Wrong = (
        "Es un defecto del programa que firma: use el token que obtiene FMgo, sin tocar el XML firmado.", "It is a defect of the program that signs: use the token that FMgo gets, and leave the signed XML alone.");

    private static readonly Bilingual BadXml = ("El SII no pudo leer el XML firmado.", "SII could not read the signed XML.");

    public static readonly SiiCode[] Seed =
    [
        new("00", SiiAdvice.Nothing, true, ("Semilla entregada.", "Seed given."), ("La consulta fue correcta.", "The query was right."), Remedies.None),
        new("-1", SiiAdvice.RetryLater, false, ("El SII no pudo generar la semilla: falla de configuración.", "SII could not make the seed: trouble of configuration."), Remedies.InternalCause, Remedies.Retry),
        new("-2", SiiAdvice.RetryLater, false, ("El SII no pudo generar la semilla: falla de su base de datos.", "SII could not make the seed: trouble of its database."), Remedies.InternalCause, Remedies.Retry),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Estado de semilla sin documentar.", "Undocumented state of the seed."), Remedies.InternalCause, Remedies.Retry),
    ];

    public static readonly SiiCode[] Token =
    [
        new("00", SiiAdvice.Nothing, true, ("Token creado.", "Token made."), ("La semilla firmada es válida.", "The signed seed is valid."), Remedies.None),
        new("01", SiiAdvice.Correct, true, ("XML inválido al leerlo.", "Invalid XML while reading it."), BadXml, Wrong),
        new("02", SiiAdvice.Correct, true, ("XML mal formado.", "XML that is not well formed."), BadXml, Wrong),
        new("03", SiiAdvice.Correct, true, ("XML inválido: el analizador no pudo configurarse.", "Invalid XML: the parser could not be set up."), BadXml, Wrong),
        new("04", SiiAdvice.Correct, true, ("Falta el elemento Signature.", "The element Signature is missing."), ("La semilla no venía firmada.", "The seed was not signed."), Wrong),
        new("05", SiiAdvice.Correct, true, ("Firma inválida.", "Invalid signature."), ("El XML cambió después de firmarse, o se firmó con otro algoritmo.", "The XML changed after signing, or was signed with another algorithm."), Wrong),
        new("06", SiiAdvice.Correct, true, ("Falta el elemento Semilla.", "The element Semilla is missing."), ("El XML firmado no trae la semilla.", "The signed XML does not hold the seed."), Wrong),
        new("07", SiiAdvice.RetryLater, false, ("Error interno al validar.", "Internal error while validating."), Remedies.InternalCause, NewSeed),
        new("08", SiiAdvice.RetryLater, false, ("Semilla vencida, usada o inexistente, o token no generado.", "The seed expired, was used or does not exist, or no token was made."), ("La semilla dura dos minutos y sirve una vez.", "A seed lasts two minutes and serves once."), NewSeed),
        new("09", SiiAdvice.RetryLater, false, ("Error interno de mensajes.", "Internal error of messages."), Remedies.InternalCause, NewSeed),
        new("10", SiiAdvice.RetryLater, false, ("El SII no pudo crear o actualizar el token.", "SII could not make or update the token."), ("Falla interna; también aparece si la firma se serializó con otro prefijo.", "An internal failure; also seen when the signature was serialised with another prefix."), NewSeed),
        new("11", SiiAdvice.Correct, true, ("Falta el certificado en la firma.", "The certificate is missing in the signature."), ("KeyInfo no trae X509Certificate.", "KeyInfo holds no X509Certificate."), Wrong),
        new("12", SiiAdvice.RetryLater, false, ("Error interno de mensajes (12).", "Internal error of messages (12)."), Remedies.InternalCause, NewSeed),
        new("21", SiiAdvice.Correct, true, ("La llave pública no es la del certificado.", "The public key is not that of the certificate."), ("Se firmó con una llave y se adjuntó el certificado de otra.", "It was signed with one key and carries the certificate of another."), Wrong),
        new("-3", SiiAdvice.RetryLater, false, ("Error en la autenticación.", "Error of authentication."), ("Falla interna, o certificado que el SII no acepta.", "An internal failure, or a certificate that SII does not accept."), NewSeed),
        new("-07", SiiAdvice.Authorize, true, ("El SII no pudo validar el RUT del certificado.", "SII could not validate the RUT of the certificate."), ("El titular no está habilitado en el SII para autenticarse con certificado digital.", "The holder is not enabled at SII for signing in with a digital certificate."), Remedies.Certificate),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Estado de token sin documentar.", "Undocumented state of the token."), Remedies.InternalCause, NewSeed),
    ];

    public static readonly SiiCode[] Messages =
    [
        new("27", SiiAdvice.Wait, true, ("Máximo de sesiones autenticadas.", "Too many sessions signed in."), ("El RUT tiene 10 sesiones abiertas; cada intento alarga el bloqueo.", "The RUT has 10 sessions open; each attempt makes the block longer."), ("Espere una hora sin intentar, cierre sesiones en sii.cl y comparta un solo token.", "Wait an hour without trying, close sessions at sii.cl and share one token.")),
        new("28", SiiAdvice.SignIn, false, ("No está autenticado.", "Not signed in."), Remedies.TokenCause, Remedies.SignIn),
        new("29", SiiAdvice.SignIn, false, ("La sesión venció.", "The session expired."), Remedies.TokenCause, Remedies.SignIn),
        new("35", SiiAdvice.Authorize, true, ("El certificado está revocado.", "The certificate is revoked."), ("La certificadora lo anuló.", "The authority revoked it."), Remedies.Certificate),
        new("36", SiiAdvice.Authorize, true, ("El certificado venció.", "The certificate expired."), ("Pasó su fecha de término.", "Its last day is over."), Remedies.Certificate),
        new("37", SiiAdvice.Authorize, true, ("El certificado no es válido.", "The certificate is not valid."), ("El SII no reconoce a la certificadora o el contenido.", "SII does not know the authority or the content."), Remedies.Certificate),
        new("38", SiiAdvice.Authorize, true, ("El certificado no es válido para el SII.", "The certificate is not valid for SII."), ("El SII no reconoce a la certificadora o el contenido.", "SII does not know the authority or the content."), Remedies.Certificate),
        new(SiiCodes.Other, SiiAdvice.Inspect, true, ("Mensaje de sesión sin documentar.", "Undocumented message about the session."), Remedies.InternalCause, ("Lea el texto del SII.", "Read SII's text.")),
    ];
}
