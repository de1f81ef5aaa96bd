namespace FMgo.Sii;

/// <summary>wsDTECorreo (Reenvío de correos v1.0, 3.3 and 3.4).</summary>
internal static class ResultMailCodes
{
    public static readonly SiiCode[] States =
    [
        new("0", SiiAdvice.Nothing, true, ("El SII reenviará el correo de resultado.", "SII will send the result e-mail again."), ("La solicitud fue correcta.", "The request was right."), ("Espere el correo en la casilla de contacto registrada en el SII.", "Wait for the e-mail in the contact mailbox registered at SII.")),
        new("101", SiiAdvice.Correct, true, ("Dígito verificador de la empresa incorrecto.", "Wrong check digit of the company."), ("RUT mal escrito.", "A RUT written wrong."), Remedies.FixParameters),
        new("102", SiiAdvice.Correct, true, ("Faltan datos.", "Data are missing."), ("Un parámetro viene vacío.", "A parameter is empty."), Remedies.FixParameters),
        new("103", SiiAdvice.RetryLater, false, ("Error interno.", "Internal error."), Remedies.InternalCause, Remedies.Retry),
        new("104", SiiAdvice.SignIn, false, ("Token inactivo o inexistente.", "Token inactive or missing."), Remedies.TokenCause, Remedies.SignIn),
        new("105", SiiAdvice.Correct, true, ("El TrackID no existe.", "The TrackID does not exist."), ("TrackID de otro ambiente o mal copiado.", "A TrackID of another environment, or copied wrong."), ("Use el TrackID que dio la recepción, en el mismo ambiente.", "Use the TrackID of the receipt, in the same environment.")),
        new("106", SiiAdvice.Authorize, true, ("El usuario no tiene permiso en la empresa.", "The user has no permission in the company."), ("El titular del certificado no representa a la empresa.", "The holder of the certificate does not represent the company."), Remedies.SenderPermission),
        .. new[] { "107", "108", "110", "111", "112", "113" }.Select(code => new SiiCode(code, SiiAdvice.RetryLater, false, ("Error interno.", "Internal error."), Remedies.InternalCause, Remedies.Retry)),
        new("114", SiiAdvice.Wait, false, ("El envío no ha terminado de validarse.", "The submission has not finished validating."), ("Todavía no hay correo que reenviar.", "There is no e-mail to send again yet."), Remedies.AskAgain),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Error interno.", "Internal error."), Remedies.InternalCause, Remedies.Retry),
    ];
}
