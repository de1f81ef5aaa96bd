using System.Globalization;

namespace FMgo.Testing.Simulator;

/// <summary>Acceptance and claims (WS de Consulta y Registro de Aceptación/Reclamo 1.2).</summary>
internal sealed class ClaimDesk(SimulatorParts parts)
{
    private const string Namespace = "http://ws.registroreclamodte.diii.sdi.sii.cl";
    private static readonly TimeSpan Window = TimeSpan.FromDays(8);
    private static readonly string[] Actions = ["ACD", "RCD", "ERM", "RFP", "RFT"];

    private readonly Lock _lock = new();
    private readonly Dictionary<DocumentKey, List<ClaimEvent>> _events = [];

    public SimulatorResponse Answer(SimulatorCall call)
    {
        var soap = call.Soap!;
        if (soap.Namespace != Namespace)
        {
            return SoapAnswer.Fault($"Cannot find dispatch method for {{{soap.Namespace}}}{soap.Operation}", "soap:Client");
        }

        if (call.Fault is { Kind: FaultKind.ExpiredToken })
        {
            parts.SoapSessions.Expire(call.Request.Token);
        }

        if (parts.SoapSessions.Find(call.Request.Token, out var person) != TokenState.Active)
        {
            return SimulatorResponse.Plain(401, "NO ESTA AUTENTICADO", "the token does not exist or has expired");
        }

        if (call.ForcedCode is { } forced)
        {
            return Coded(soap, forced, "Falla programada");
        }

        lock (_lock)
        {
            return Answer(call, soap, person);
        }
    }

    private SimulatorResponse Answer(SimulatorCall call, SoapCall soap, Rut person)
    {
        // Parameters in another namespace are not seen, as if they were not there.
        string Value(string name) => soap.Parameters.FirstOrDefault(parameter => parameter.Name == name && parameter.Namespace.Length == 0)?.Value ?? "";
        if (!StatusDesk.TryRut(Value("rutEmisor"), Value("dvEmisor"), out var issuer) || issuer.Body < 1000 || Value("dvEmisor") == "k")
        {
            return Coded(soap, "1", "Rut Emisor Erróneo");
        }

        if (Value("tipoDoc") is not ("33" or "34" or "43"))
        {
            return call.Operation == SimulatedOperation.Assignability ? Coded(soap, "20", "Tipo de documento no es cedible") : Coded(soap, "3", "Tipo de documento no corresponde");
        }

        if (StatusDesk.Key(Value("rutEmisor"), Value("dvEmisor"), Value("tipoDoc"), Value("folio")) is not { } key)
        {
            return Coded(soap, "2", "Número de Folio Erróneo");
        }

        var now = parts.Clock.GetUtcNow();
        if (call.Operation == SimulatedOperation.RegisterClaim && !Actions.Contains(Value("accionDoc")))
        {
            return Coded(soap, "4", "Acción inválida");
        }

        if (parts.Register.FindDocument(key, now) is not { } document)
        {
            return Coded(soap, "18", "Documento no ha sido recibido");
        }

        return call.Operation switch
        {
            SimulatedOperation.RegisterClaim => RegisterAction(soap, document, Value("accionDoc"), person, now),
            SimulatedOperation.ListEvents => List(soap, document, person, now),
            SimulatedOperation.Assignability => Assignability(soap, document, now),
            _ => Return(soap, ChileTime.FromInstant(document.ReceivedAt).ToString("dd-MM-yyyy HH:mm:ss", CultureInfo.InvariantCulture)),
        };
    }

    private SimulatorResponse RegisterAction(SoapCall soap, SimulatedDocument document, string action, Rut person, DateTimeOffset now)
    {
        if (!IsUserOf(document.Receiver, person))
        {
            return Coded(soap, "17", "Acción autorizada solo para empresa receptora");
        }

        if (now - document.ReceivedAt > Window)
        {
            return Coded(soap, "8", "Pasados 8 días después de la recepción no es posible registrar reclamos o eventos");
        }

        var events = EventsOf(document.Key);
        if (Conflict(events, action) is { } conflict)
        {
            return Coded(soap, conflict.Code, conflict.Text);
        }

        events.Add(new ClaimEvent(action, document.Receiver!.Value, now));
        return Coded(soap, "0", "Acción Completada OK");
    }

    private static (string Code, string Text)? Conflict(List<ClaimEvent> events, string action)
    {
        bool Has(string code) => events.Exists(known => known.Code == code);
        var claim = events.Find(known => known.IsClaim);
        return Has(action) ? ("7", "Evento registrado previamente")
            : claim is not null && action == "ERM" ? ("6", $"No se puede acusar recibo de mercadería de DTE previamente reclamado por {claim.Code}")
            : claim is not null && action == "ACD" ? ("12", $"No se puede dar por aceptado DTE previamente rechazado por {claim.Code}")
            : claim is null && action.StartsWith('R') && Has("ERM") ? ("13", "No se puede reclamar DTE previamente registrado como que acuso recibo mercadería")
            : claim is null && action.StartsWith('R') && Has("ACD") ? ("11", "No se puede reclamar DTE previamente aceptado")
            : null;
    }

    private SimulatorResponse List(SoapCall soap, SimulatedDocument document, Rut person, DateTimeOffset now)
    {
        if (!IsUserOf(document.Receiver, person) && !IsUserOf(document.Key.Issuer, person))
        {
            return Coded(soap, "14", "Acción autorizada sólo para empresa receptora o emisora");
        }

        var notes = parts.Register.NotesOf(document.Key, now).Where(note => note.Note.Key.Type.Code == 61)
            .Select(note => new ClaimEvent(note.Code == "1" ? "NCA" : "ENC", document.Key.Issuer, note.Note.ReceivedAt));
        var events = EventsOf(document.Key).Concat(notes).OrderBy(known => known.At).ToList();
        return events.Count == 0
            ? Coded(soap, "16", "Documento no presenta eventos de reclamos o acuse de recibo")
            : Return(soap, "<codResp>15</codResp><descResp>Listado de eventos del documento</descResp>" + string.Concat(events.Select(known => known.ToXml())));
    }

    private SimulatorResponse Assignability(SoapCall soap, SimulatedDocument document, DateTimeOffset now)
    {
        var events = EventsOf(document.Key);
        bool isAnnulled = parts.Register.NotesOf(document.Key, now).Exists(note => note is { Code: "1", Note.Key.Type.Code: 61 } && note.Note.ReceivedAt - document.ReceivedAt <= Window);
        return isAnnulled ? Coded(soap, "21", "DTE No cedible, referenciado por nota de crédito de anulación")
            : events.Exists(known => known.IsClaim) ? Coded(soap, "24", "DTE No Cedible, DTE reclamado por el receptor")
            : events.Exists(known => known.Code == "ERM") ? Coded(soap, "23", "DTE Cedible, sin reclamos")
            : now - document.ReceivedAt > Window ? Coded(soap, "25", "DTE Cedible, habiendo pasado 8 días se entiende dado acuse de recibo")
            : Coded(soap, "22", "No existe registro de reclamo o de recepción de mercadería o servicios");
    }

    private List<ClaimEvent> EventsOf(DocumentKey key)
    {
        if (!_events.TryGetValue(key, out var events))
        {
            _events[key] = events = [];
        }

        return events;
    }

    private bool IsUserOf(Rut? company, Rut person) => company is { } rut && parts.Register.FindTaxpayer(rut)?.Users.Contains(person) == true;

    private static SimulatorResponse Coded(SoapCall soap, string code, string text) => soap.Operation == "consultarFechaRecepcionSii"
        ? Return(soap, SoapAnswer.Escape(text))
        : Return(soap, $"{SoapAnswer.Element("codResp", code)}{SoapAnswer.Element("descResp", text)}");

    private static SimulatorResponse Return(SoapCall soap, string content) => SimulatorResponse.Xml(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
        + $"<ns2:{soap.Operation}Response xmlns:ns2=\"{Namespace}\"><return>{content}</return></ns2:{soap.Operation}Response></soap:Body></soap:Envelope>");
}
