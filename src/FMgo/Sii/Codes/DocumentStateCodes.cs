namespace FMgo.Sii;

/// <summary>QueryEstDte (Consulta de estado DTE v1.10) and QueryEstDteAv (Consulta avanzada v1.0).</summary>
internal static class DocumentStateCodes
{
    private static readonly Bilingual Note = ("Otro documento lo referencia.", "Another document refers to it.");

    private static readonly Bilingual NoteRemedy = (
        "El documento está registrado; tenga en cuenta la nota que lo modifica o anula.", "The document is registered; take into account the note that changes or annuls it.");

    private static readonly SiiCode[] Known =
    [
        new("DOK", SiiAdvice.Nothing, true, ("Documento recibido por el SII; los datos coinciden.", "Document received by SII; the data match."), ("El documento está registrado.", "The document is registered."), Remedies.None),
        new("DNK", SiiAdvice.Inspect, true, ("Documento recibido por el SII, pero los datos consultados no coinciden.", "Document received by SII, but the data asked about do not match."), ("Fecha, monto o receptor de la consulta no son los registrados, o hay otro documento con ese folio.", "Date, amount or receiver of the query are not those registered, or another document has that folio."), Remedies.FixParameters),
        new("FAU", SiiAdvice.Inspect, false, ("El SII no ha recibido el documento.", "SII has not received the document."), ("No se envió, el envío sigue en proceso o fue rechazado.", "It was not sent, the submission is still in process or was rejected."), ("Consulte el estado del envío antes de enviar de nuevo.", "Ask for the state of the submission before sending again.")),
        new("FNA", SiiAdvice.Correct, true, ("Folio no autorizado.", "Folio not authorised."), ("Ningún CAF de la empresa contiene el folio en este ambiente.", "No CAF of the company holds the folio in this environment."), ("Use un folio de un CAF vigente de este ambiente.", "Use a folio of a valid CAF of this environment.")),
        new("FAN", SiiAdvice.Correct, true, ("Folio anulado.", "Folio annulled."), ("La empresa anuló el folio en el SII.", "The company annulled the folio at SII."), ("Emita con otro folio.", "Issue with another folio.")),
        new("EMP", SiiAdvice.Authorize, true, ("Empresa no autorizada a emitir documentos electrónicos.", "Company not authorised to issue electronic documents."), ("Suele ser el ambiente equivocado.", "Usually the wrong environment."), Remedies.CompanyPermission),
        new("TMD", SiiAdvice.Nothing, true, ("Existe una nota de débito que modifica su texto.", "A debit note changes its text."), Note, NoteRemedy),
        new("TMC", SiiAdvice.Nothing, true, ("Existe una nota de crédito que modifica su texto.", "A credit note changes its text."), Note, NoteRemedy),
        new("MMD", SiiAdvice.Nothing, true, ("Existe una nota de débito que modifica sus montos.", "A debit note changes its amounts."), Note, NoteRemedy),
        new("MMC", SiiAdvice.Nothing, true, ("Existe una nota de crédito que modifica sus montos.", "A credit note changes its amounts."), Note, NoteRemedy),
        new("AND", SiiAdvice.Nothing, true, ("Existe una nota de débito que lo anula.", "A debit note annuls it."), Note, NoteRemedy),
        new("ANC", SiiAdvice.Nothing, true, ("Existe una nota de crédito que lo anula.", "A credit note annuls it."), Note, NoteRemedy),
    ];

    private static readonly (string Error, string State)[] ErrorOfState =
    [
        ("0", "DOK"), ("1", "DNK"), ("3", "FAU"), ("4", "FNA"), ("5", "FAN"), ("6", "EMP"),
        ("10", "TMD"), ("11", "TMC"), ("12", "MMD"), ("13", "MMC"), ("14", "AND"), ("15", "ANC"),
    ];

    public static readonly SiiCode[] States =
    [
        .. Known,
        new("001", SiiAdvice.SignIn, false, ("Token inactivo o inexistente (cookie).", "Token inactive or missing (cookie)."), Remedies.TokenCause, Remedies.SignIn),
        new("002", SiiAdvice.SignIn, false, ("Token inactivo.", "Token inactive."), Remedies.TokenCause, Remedies.SignIn),
        new("003", SiiAdvice.SignIn, false, ("El token no existe.", "The token does not exist."), Remedies.TokenCause, Remedies.SignIn),
        new("-1", SiiAdvice.RetryLater, false, ("La consulta no devolvió el estado.", "The query returned no state."), Remedies.InternalCause, Remedies.Retry),
        new("-2", SiiAdvice.RetryLater, false, ("La consulta falló al volver.", "The query failed on its way back."), Remedies.InternalCause, Remedies.Retry),
        new("-3", SiiAdvice.RetryLater, false, ("La consulta falló al volver.", "The query failed on its way back."), Remedies.InternalCause, Remedies.Retry),
        new("-4", SiiAdvice.RetryLater, false, ("La consulta falló al volver.", "The query failed on its way back."), Remedies.InternalCause, Remedies.Retry),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Estado de documento sin documentar: error interno.", "Undocumented state of a document: internal error."), Remedies.InternalCause, Remedies.Retry),
    ];

    public static readonly SiiCode[] Errors =
    [
        .. ErrorOfState.Select(pair => Known.First(code => code.Code == pair.State).Renamed(pair.Error)),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Error interno.", "Internal error."), Remedies.InternalCause, Remedies.Retry),
    ];

    /// <summary>The states of a document alone, which the boleta service shares.</summary>
    public static SiiCode[] Shared => Known;

    public static readonly SiiCode[] AdvancedQuery =
    [
        new("0", SiiAdvice.Nothing, true, ("Consulta procesada.", "Query processed."), ("La consulta fue correcta; el estado viene en el cuerpo.", "The query was right; the state is in the body."), Remedies.None),
        new("1", SiiAdvice.SignIn, false, ("Token inactivo.", "Token inactive."), Remedies.TokenCause, Remedies.SignIn),
        new("2", SiiAdvice.SignIn, false, ("El token no existe.", "The token does not exist."), Remedies.TokenCause, Remedies.SignIn),
        .. Internal("3", "4"),
        new("5", SiiAdvice.Correct, true, ("Error en los parámetros de entrada.", "Error in the parameters."), ("El texto del SII dice cuál.", "SII's text says which."), Remedies.FixParameters),
        .. Internal("6", "7", "8"),
        new("9", SiiAdvice.Authorize, true, ("Usuario no autorizado en la empresa.", "User not authorised in the company."), ("El titular del certificado no representa al emisor.", "The holder of the certificate does not represent the issuer."), Remedies.SenderPermission),
        .. Internal("10", "11", "12", "13", "14"),
        new(SiiCodes.Other, SiiAdvice.RetryLater, false, ("Error interno.", "Internal error."), Remedies.InternalCause, Remedies.Retry),
    ];

    private static IEnumerable<SiiCode> Internal(params string[] codes) =>
        codes.Select(code => new SiiCode(code, SiiAdvice.RetryLater, false, ("Error interno.", "Internal error."), Remedies.InternalCause, Remedies.Retry));
}
