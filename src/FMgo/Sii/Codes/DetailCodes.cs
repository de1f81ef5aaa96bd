namespace FMgo.Sii;

/// <summary>Codes about one document, as seen in SII's e-mails, portal and boleta details: area, level (1 and 2 remark, 3 usually rejects) and number.</summary>
internal static class DetailCodes
{
    private static readonly Bilingual Remark = (
        "Es un reparo: el documento queda aceptado. Corrija la causa en los próximos.", "It is a remark: the document is accepted. Correct the cause in the next ones.");

    private static readonly Bilingual References = (
        "Complete la referencia con tipo, folio, fecha y código del documento original, y envíe la nota cuando aquel esté aceptado.",
        "Complete the reference with type, folio, date and code of the original, and send the note when that one is accepted.");

    public static readonly SiiCode[] All =
    [
        new("ENV-3-0", SiiAdvice.Correct, true, ("Dato o carácter no aceptado.", "Data or character not accepted."), ("El envío trae un carácter que el SII no admite.", "The submission holds a character that SII does not take."), Remedies.FixXml),
        new("ENV-3-6", SiiAdvice.Authorize, true, ("Usuario sin permiso para firmar o enviar.", "User without permission to sign or send."), ("El titular del certificado no es usuario autorizado de la empresa.", "The holder of the certificate is no authorised user of the company."), Remedies.SenderPermission),
        new("CRT-3-19", SiiAdvice.Correct, true, ("Fecha o número de resolución inválidos.", "Invalid date or number of the resolution."), ("No son los de la empresa en este ambiente.", "They are not those of the company in this environment."), ("Copie de sii.cl la resolución de la empresa en este ambiente.", "Copy the company's resolution in this environment from sii.cl.")),
        new("CAF-3-517", SiiAdvice.Correct, true, ("CAF vencido.", "CAF expired."), ("Los CAF de 33, 43, 46, 56 y 61 duran seis meses.", "CAFs of 33, 43, 46, 56 and 61 last six months."), ("Pida folios nuevos, anule los vencidos y emita con los nuevos.", "Ask for new folios, annul the expired ones and issue with the new ones.")),
        new("DTE-3-100", SiiAdvice.Inspect, true, ("Posible doble envío.", "Possible double submission."), ("El documento ya llegó en otro envío.", "The document came in another submission."), ("Consulte el documento por su folio antes de emitir otro.", "Ask for the document by its folio before issuing another.")),
        new("DTE-3-101", SiiAdvice.Correct, true, ("Folio ya recibido con otros datos.", "Folio received before with other data."), ("El folio se usó dos veces.", "The folio was used twice."), ("Emita con otro folio; revise quién reparte los folios.", "Issue with another folio; check who hands out folios.")),
        new("DTE-3-505", SiiAdvice.Correct, true, ("Firma del documento incorrecta.", "Wrong signature of the document."), ("Los bytes cambiaron después de firmar.", "The bytes changed after signing."), Remedies.FixDocument),
        new("DTE-3-601", SiiAdvice.Correct, true, ("Folio anulado.", "Folio annulled."), ("La empresa anuló el folio en el SII.", "The company annulled the folio at SII."), ("Emita con otro folio.", "Issue with another folio.")),
        new("DTE-1-650", SiiAdvice.Inspect, true, ("Fecha fuera de los días permitidos.", "Date beyond the days allowed."), ("El documento se envió mucho después de su fecha.", "The document was sent long after its date."), Remark),
        new("TED-1-646", SiiAdvice.Inspect, true, ("Fecha del timbre anterior a la del CAF.", "Date of the stamp before that of the CAF."), ("El reloj estaba mal, o el CAF es posterior.", "The clock was wrong, or the CAF is later."), Remark),
        new("TED-1-647", SiiAdvice.Inspect, true, ("Fecha del timbre fuera de rango.", "Date of the stamp out of range."), ("El reloj del equipo que timbra.", "The clock of the machine that stamps."), Remark),
        new("TED-2-510", SiiAdvice.Inspect, true, ("Firma del timbre incorrecta.", "Wrong signature of the stamp."), ("Se timbró con la llave de otro CAF o los datos cambiaron.", "It was stamped with the key of another CAF, or the data changed."), Remedies.FixDocument),
        new("TED-3-640", SiiAdvice.Correct, true, ("El monto no es el del timbre.", "The amount is not that of the stamp."), ("MntTotal y MNT difieren.", "MntTotal and MNT differ."), Remedies.FixDocument),
        new("HED-3-211", SiiAdvice.Correct, true, ("Datos de referencia inválidos.", "Invalid data of a reference."), ("Boleta de set con TpoDocRef o FolioRef.", "A boleta of a test set with TpoDocRef or FolioRef."), Remedies.FixDocument),
        new("HED-3-305", SiiAdvice.Correct, true, ("Fecha anterior a la autorización.", "Date before the authorisation."), ("La empresa no estaba autorizada en esa fecha.", "The company was not authorised on that date."), Remedies.FixDocument),
        new("HED-3-861", SiiAdvice.Correct, true, ("Actividad económica no registrada para el emisor.", "Activity not registered for the issuer."), ("El Acteco no es uno de los que la empresa tiene en el SII.", "The Acteco is not one that the company has at SII."), ("Use un código de actividad inscrito en sii.cl.", "Use a code of activity that is enrolled at sii.cl.")),
        new("HED-2-302", SiiAdvice.Inspect, true, ("Dato del encabezado observado.", "Data of the header remarked on."), ("El texto del SII dice cuál.", "SII's text says which."), Remark),
        new("HED-2-804", SiiAdvice.Inspect, true, ("Marcas de bultos de exportación observadas.", "Marks of export packages remarked on."), ("Falta el dato o no cuadra.", "It is missing or does not fit."), Remark),
        new("REF-2-780", SiiAdvice.Inspect, true, ("El monto anulado no es el del documento referenciado.", "The annulled amount is not that of the referenced document."), ("La nota que anula debe llevar el mismo total.", "A note that annuls must have the same total."), Remark),
        new("REF-3-415", SiiAdvice.Correct, true, ("Nota sin referencia válida.", "A note without a valid reference."), ("Falta la referencia o no existe el documento.", "The reference is missing or the document does not exist."), References),
        new("REF-3-750", SiiAdvice.Correct, true, ("Documento referenciado no recibido.", "The referenced document was not received."), ("La nota llegó antes que el documento.", "The note came before the document."), References),
        new("REF-3-751", SiiAdvice.Correct, true, ("RUT de la referencia no corresponde.", "The RUT of the reference does not fit."), ("El documento referenciado es de otro emisor o receptor.", "The referenced document is of another issuer or receiver."), References),
        new("REF-3-758", SiiAdvice.Correct, true, ("Falta CodRef en la nota.", "CodRef is missing in the note."), ("Toda nota dice si anula o corrige texto o montos.", "Every note says whether it annuls, or corrects text or amounts."), References),
        new(SiiCodes.Other, SiiAdvice.Inspect, true, ("Código de detalle sin documentar.", "Undocumented code of a detail."), ("El texto del SII dice el motivo.", "SII's text says why."), Remedies.FixDocument),
    ];
}
