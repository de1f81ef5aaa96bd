namespace FMgo.Sii;

/// <summary>WSREGISTRORECLAMODTE (Consulta y registro de aceptación o reclamo v1.2; 27 as seen in production).</summary>
internal static class ClaimCodes
{
    private static readonly Bilingual Order = (
        "Los eventos registrados antes no lo permiten.", "The events registered before do not allow it.");

    private static readonly Bilingual Settled = (
        "Revise los eventos con ListEventsAsync y acuerde con el emisor una nota de crédito si corresponde.", "Look at the events with ListEventsAsync, and agree on a credit note with the issuer where one is due.");

    private static readonly Bilingual Receiver = (
        "Debe actuar el representante legal o un usuario autorizado de la empresa.", "The legal representative or an authorised user of the company must act.");

    public static readonly SiiCode[] Answers =
    [
        new("0", SiiAdvice.Nothing, true, ("Acción completada.", "Action completed."), ("El SII registró el evento.", "SII registered the event."), Remedies.None),
        new("1", SiiAdvice.Correct, true, ("RUT del emisor erróneo.", "The RUT of the issuer is wrong."), ("El RUT no existe o su dígito no corresponde.", "The RUT does not exist, or its check digit does not belong to it."), Remedies.FixParameters),
        new("2", SiiAdvice.Correct, true, ("Folio erróneo.", "The folio is wrong."), ("El folio no es un número válido.", "The folio is no valid number."), Remedies.FixParameters),
        new("3", SiiAdvice.Correct, true, ("El tipo de documento no corresponde.", "The type of document does not fit."), ("Solo hay aceptación y reclamo para 33, 34 y 43.", "Only 33, 34 and 43 can be accepted or claimed."), ("No registre eventos para otros tipos.", "Register no events for other types.")),
        new("4", SiiAdvice.Correct, true, ("Acción inválida.", "Invalid action."), ("La acción no es ACD, ERM, RCD, RFP ni RFT.", "The action is not ACD, ERM, RCD, RFP or RFT."), Remedies.FixParameters),
        new("5", SiiAdvice.Inspect, true, ("El documento ya está reclamado.", "The document is claimed already."), Order, Settled),
        new("6", SiiAdvice.Inspect, true, ("No se puede acusar recibo de un documento reclamado.", "Goods of a claimed document cannot be acknowledged."), Order, Settled),
        new("7", SiiAdvice.Nothing, true, ("El evento ya estaba registrado.", "The event was registered before."), ("Se registró antes, quizá en un intento cuya respuesta se perdió.", "It was registered earlier, perhaps by an attempt whose answer was lost."), Remedies.None),
        new("8", SiiAdvice.Inspect, true, ("Pasaron más de 8 días desde la recepción en el SII.", "More than 8 days have passed since reception at SII."), ("El plazo son 8 días corridos desde la fecha y hora de recepción.", "The term is 8 calendar days from date and time of reception."), ("El documento quedó aceptado por silencio; acuerde con el emisor una nota de crédito si corresponde.", "Silence has accepted the document; agree on a credit note with the issuer where one is due.")),
        new("9", SiiAdvice.Inspect, true, ("No hay registros para los parámetros.", "There are no records for the parameters."), ("El documento no existe con esos datos.", "No document with these data exists."), Remedies.FixParameters),
        new("10", SiiAdvice.Inspect, true, ("El documento no se emitió o recibió en el SII desde el 14-01-2017.", "The document was not issued or received at SII since 14-01-2017."), ("El registro empieza en esa fecha, o el documento no ha llegado al SII.", "The register begins on that day, or the document has not reached SII."), ("Revise los datos y que el emisor lo haya enviado.", "Check the data, and that the issuer has sent it.")),
        new("11", SiiAdvice.Inspect, true, ("No se puede reclamar un documento aceptado.", "An accepted document cannot be claimed."), Order, Settled),
        new("12", SiiAdvice.Inspect, true, ("No se puede aceptar un documento reclamado.", "A claimed document cannot be accepted."), Order, Settled),
        new("13", SiiAdvice.Inspect, true, ("No se puede reclamar: se acusó recibo de la mercadería.", "It cannot be claimed: the goods were acknowledged."), Order, Settled),
        new("14", SiiAdvice.Authorize, true, ("Acción solo para la empresa receptora o emisora.", "Only the receiver or the issuer may do this."), ("El titular del certificado no representa a ninguna de las dos.", "The holder of the certificate represents neither."), Receiver),
        new("15", SiiAdvice.Nothing, true, ("Listado de eventos del documento.", "List of the events of the document."), ("Hay eventos.", "There are events."), Remedies.None),
        new("16", SiiAdvice.Nothing, true, ("El documento no tiene eventos.", "The document has no events."), ("Nadie ha aceptado, reclamado ni acusado recibo.", "Nobody has accepted, claimed or acknowledged."), Remedies.None),
        new("17", SiiAdvice.Authorize, true, ("Acción solo para la empresa receptora.", "Only the receiver may do this."), ("El titular del certificado no representa a la receptora.", "The holder of the certificate does not represent the receiver."), Receiver),
        new("18", SiiAdvice.Inspect, true, ("El documento no ha sido recibido.", "The document was not received."), ("El emisor no lo ha enviado al SII, o el SII lo rechazó.", "The issuer has not sent it to SII, or SII rejected it."), ("Pida al emisor que lo envíe.", "Ask the issuer to send it.")),
        new("19", SiiAdvice.Inspect, true, ("El reclamo de mercaderías ya estaba hecho.", "The claim for the goods was made before."), Order, Settled),
        new("20", SiiAdvice.Nothing, true, ("El tipo de documento no es cedible.", "This type of document cannot be assigned."), ("Solo se ceden ciertos tipos.", "Only certain types can be assigned."), Remedies.None),
        new("21", SiiAdvice.Nothing, true, ("No cedible: una nota de crédito lo anuló dentro de los 8 días.", "Not assignable: a credit note annulled it within the 8 days."), ("El emisor lo anuló.", "The issuer annulled it."), Remedies.None),
        new("22", SiiAdvice.Wait, false, ("Sin reclamo ni recibo de mercaderías.", "Neither claim nor receipt of goods."), ("El receptor no se ha pronunciado y el plazo corre.", "The receiver has not spoken and the term is running."), ("Espere el recibo, o que pasen 8 días desde la recepción.", "Wait for the receipt, or for 8 days from reception.")),
        new("23", SiiAdvice.Nothing, true, ("Cedible: sin reclamos.", "Assignable: no claims."), ("El receptor otorgó el recibo.", "The receiver gave the receipt."), Remedies.None),
        new("24", SiiAdvice.Nothing, true, ("No cedible: reclamado por el receptor.", "Not assignable: the receiver claimed it."), ("Hay un reclamo registrado.", "A claim is registered."), Settled),
        new("25", SiiAdvice.Nothing, true, ("Cedible: pasaron 8 días, se entiende dado el recibo.", "Assignable: 8 days have passed and the receipt counts as given."), ("El receptor calló.", "The receiver kept silent."), Remedies.None),
        new("27", SiiAdvice.Inspect, true, ("Código sin documentar.", "Undocumented code."), ("Visto en producción; el manual no lo nombra.", "Seen in production; the manual does not name it."), ("Revise los eventos con ListEventsAsync.", "Look at the events with ListEventsAsync.")),
        new("-1", SiiAdvice.RetryLater, false, ("Error interno; el SII pide reintentar más tarde.", "Internal error; SII asks to try again later."), Remedies.InternalCause, Remedies.Retry),
        new(SiiCodes.Other, SiiAdvice.Inspect, true, ("Código sin documentar.", "Undocumented code."), ("El manual no lo nombra.", "The manual does not name it."), ("Revise los eventos con ListEventsAsync.", "Look at the events with ListEventsAsync.")),
    ];

    public static readonly SiiCode[] Events =
    [
        new("ACD", SiiAdvice.Nothing, true, ("Acepta el contenido del documento.", "Accepts the content of the document."), ("Lo registró el receptor.", "The receiver registered it."), Remedies.None),
        new("RCD", SiiAdvice.Inspect, true, ("Reclama el contenido del documento.", "Claims against the content of the document."), ("Lo registró el receptor.", "The receiver registered it."), Settled),
        new("ERM", SiiAdvice.Nothing, true, ("Otorga recibo de mercaderías o servicios.", "Acknowledges goods or services."), ("Lo registró el receptor.", "The receiver registered it."), Remedies.None),
        new("RFP", SiiAdvice.Inspect, true, ("Reclama falta parcial de mercaderías.", "Claims that part of the goods is missing."), ("Lo registró el receptor.", "The receiver registered it."), Settled),
        new("RFT", SiiAdvice.Inspect, true, ("Reclama falta total de mercaderías.", "Claims that all of the goods are missing."), ("Lo registró el receptor.", "The receiver registered it."), Settled),
        new("NCA", SiiAdvice.Nothing, true, ("Se recibió una nota de crédito que lo anula.", "A credit note that annuls it was received."), ("Lo registró el SII.", "SII registered it."), Remedies.None),
        new("ENC", SiiAdvice.Nothing, true, ("Se recibió una nota de crédito que no lo anula.", "A credit note that does not annul it was received."), ("Lo registró el SII.", "SII registered it."), Remedies.None),
        new(SiiCodes.Other, SiiAdvice.Inspect, true, ("Evento sin documentar.", "Undocumented event."), ("El manual no lo nombra.", "The manual does not name it."), ("Lea el texto del SII.", "Read SII's text.")),
    ];
}
