
namespace FMgo.Sii;

/// <summary>Register of assignments (Envío automático de AEC v1.0, 3.2; wsRPETCConsulta v1.2, 3.2 and 3.3).</summary>
internal static class AssignmentCodes
{
    private static readonly Bilingual FixAec = (
        "Corrija el AEC, fírmelo de nuevo y envíelo otra vez; el correo del SII dice el detalle.", "Correct the AEC, sign it anew and send it again; SII's e-mail tells the detail.");

    public static readonly SiiCode[] Upload =
    [
        new("0", SiiAdvice.Wait, true, ("Envío recibido; el SII le dio un TrackID. La cesión todavía no está anotada.", "Submission received; SII gave it a TrackID. The assignment is not on the register yet."), ("El archivo llegó completo.", "The file arrived whole."), ("Consulte el estado del envío con el TrackID.", "Ask for the state of the submission with the TrackID.")),
        new("1", SiiAdvice.Authorize, true, ("El usuario no tiene permiso para enviar por la empresa cedente.", "The user may not send for the assigning company."), ("Falta el permiso Envío de Documentos en la cedente.", "The permission Envío de Documentos in the assignor is missing."), Remedies.SenderPermission),
        new("2", SiiAdvice.Correct, true, ("Tamaño del archivo incorrecto.", "The size of the file is wrong."), ("Archivo vacío, cortado o demasiado grande.", "The file is empty, cut or too large."), FixAec),
        new("4", SiiAdvice.Correct, true, ("Faltan parámetros.", "Parameters are missing."), ("Correo de aviso, RUT de la cedente o archivo.", "The e-mail to notify, the RUT of the assignor or the file."), Remedies.FixParameters),
        new("5", SiiAdvice.SignIn, false, ("Token inválido, inexistente o vencido.", "Token invalid, missing or expired."), Remedies.TokenCause, Remedies.SignIn),
        new("6", SiiAdvice.Authorize, true, ("La empresa no es emisora electrónica.", "The company is no electronic issuer."), ("Suele ser el ambiente equivocado.", "Usually the wrong environment."), Remedies.CompanyPermission),
        new("9", SiiAdvice.RetryLater, false, ("Error interno.", "Internal error."), Remedies.InternalCause, Remedies.Retry),
        new("10", SiiAdvice.RetryLater, false, ("Error interno.", "Internal error."), Remedies.InternalCause, Remedies.Retry),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Estado sin documentar: error interno.", "Undocumented status: internal error."), Remedies.InternalCause, Remedies.Retry),
    ];

    public static readonly SiiCode[] Query =
    [
        new("0", SiiAdvice.Nothing, true, ("Consulta correcta; sin clave de acceso significa que el documento está cedido.", "Query in order; without access key it means that the document is assigned."), ("El registro tiene la información.", "The register has the information."), Remedies.None),
        new("1", SiiAdvice.Correct, true, ("Error de datos.", "Error in the data."), ("Un parámetro no es válido.", "A parameter is not valid."), Remedies.FixParameters),
        new("2", SiiAdvice.Nothing, true, ("No se encontró información.", "Nothing was found."), ("El documento no está cedido, o los datos no corresponden.", "The document is not assigned, or the data do not fit."), Remedies.FixParameters),
        new("3", SiiAdvice.SignIn, false, ("Token inactivo.", "Token inactive."), Remedies.TokenCause, Remedies.SignIn),
        new("4", SiiAdvice.SignIn, false, ("El token no existe.", "The token does not exist."), Remedies.TokenCause, Remedies.SignIn),
        new("5", SiiAdvice.SignIn, false, ("Error de autenticación.", "Error of authentication."), Remedies.TokenCause, Remedies.SignIn),
        .. Internal("6", "7", "8"),
        new("9", SiiAdvice.RetryLater, false, ("El SII no pudo obtener los permisos.", "SII could not get the permissions."), Remedies.InternalCause, Remedies.Retry),
        new("10", SiiAdvice.Authorize, true, ("El usuario no tiene permiso en la empresa.", "The user has no permission in the company."), ("El titular del certificado no representa a la empresa.", "The holder of the certificate does not represent the company."), Remedies.SenderPermission),
        new("-15", SiiAdvice.Correct, true, ("La empresa no está vinculada con el documento.", "The company is not linked to the document."), ("No es tenedora ni receptora.", "It is neither holder nor receiver."), ("Consulte con la empresa tenedora o receptora, o con la clave de acceso.", "Ask with the holding or receiving company, or with the access key.")),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Estado sin documentar: error interno.", "Undocumented state: internal error."), Remedies.InternalCause, Remedies.Retry),
    ];

    public static readonly SiiCode[] Submission =
    [
        new("UPL", SiiAdvice.Wait, false, ("Envío en carga.", "Submission being uploaded."), Remedies.InProgressCause, Remedies.AskAgain),
        new("RCP", SiiAdvice.Wait, false, ("Envío recibido.", "Submission received."), Remedies.InProgressCause, Remedies.AskAgain),
        new("RSC", SiiAdvice.Correct, true, ("Rechazado por error en el esquema.", "Rejected: schema."), ("El AEC no cumple el XSD del SII.", "The AEC does not follow SII's XSD."), FixAec),
        new("SOK", SiiAdvice.Wait, false, ("Esquema validado.", "Schema validated."), Remedies.InProgressCause, Remedies.AskAgain),
        new("RFS", SiiAdvice.Correct, true, ("Rechazado por la firma del sobre.", "Rejected: signature of the cover."), ("La firma de DocumentoAEC no es válida.", "The signature of DocumentoAEC is not valid."), FixAec),
        new("FSO", SiiAdvice.Wait, false, ("Firma del sobre validada.", "Signature of the cover validated."), Remedies.InProgressCause, Remedies.AskAgain),
        new("RCR", SiiAdvice.Correct, true, ("Error en la carátula.", "Error in the cover."), ("Cedente, cesionario o fechas no corresponden.", "Assignor, assignee or dates do not fit."), FixAec),
        new("COK", SiiAdvice.Wait, false, ("Carátula correcta.", "Cover in order."), Remedies.InProgressCause, Remedies.AskAgain),
        new("VDC", SiiAdvice.Wait, false, ("Validando el documento.", "Validating the document."), Remedies.InProgressCause, Remedies.AskAgain),
        new("RDC", SiiAdvice.Correct, true, ("Documento inválido.", "Invalid document."), ("El DTE cedido no es igual al registrado en el SII.", "The assigned DTE is not the one registered at SII."), FixAec),
        new("VCS", SiiAdvice.Wait, false, ("Validando las cesiones.", "Validating the assignments."), Remedies.InProgressCause, Remedies.AskAgain),
        new("RCS", SiiAdvice.Correct, true, ("Cesión inválida.", "Invalid assignment."), ("Secuencia, montos, firmas o firmantes no corresponden al registro.", "Sequence, amounts, signatures or signers do not fit the register."), FixAec),
        new("EOK", SiiAdvice.Nothing, true, ("Envío aceptado: la cesión está anotada.", "Submission accepted: the assignment is on the register."), ("El SII terminó de validar.", "SII has finished validating."), Remedies.None),
        new("EAN", SiiAdvice.Inspect, true, ("Envío anulado.", "Submission annulled."), ("El envío se anuló en el SII.", "The submission was annulled at SII."), FixAec),
        new(SiiCodes.Other, SiiAdvice.Wait, false, ("Estado de envío sin documentar.", "Undocumented state of a submission."), ("El SII usa estados que su manual no nombra.", "SII uses states that its manual does not name."), Remedies.AskAgain),
    ];

    private static IEnumerable<SiiCode> Internal(params string[] codes) =>
        codes.Select(code => new SiiCode(code, SiiAdvice.RetryLater, false, ("Error interno.", "Internal error."), Remedies.InternalCause, Remedies.Retry));
}
