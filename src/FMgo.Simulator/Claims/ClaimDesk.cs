using System.Globalization;

namespace FMgo.Simulator;

/// <summary>Acceptance and claims (WS de Consulta y Registro de Aceptación/Reclamo 1.2).</summary>
internal sealed class ClaimDesk(SimulatorParts parts)
{
    private const string Namespace = "http://ws.registroreclamodte.diii.sdi.sii.cl";
    private static readonly string[] Actions = ["ACD", "RCD", "ERM", "RFP", "RFT"];

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

        return Answer(call, soap, person);
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

        var (code, text) = parts.Claims.Add(document, action, now);
        return Coded(soap, code, text);
    }

    private SimulatorResponse List(SoapCall soap, SimulatedDocument document, Rut person, DateTimeOffset now)
    {
        if (!IsUserOf(document.Receiver, person) && !IsUserOf(document.Key.Issuer, person))
        {
            return Coded(soap, "14", "Acción autorizada sólo para empresa receptora o emisora");
        }

        var notes = parts.Register.NotesOf(document.Key, now).Where(note => note.Note.Key.Type.Code == 61)
            .Select(note => new ClaimEvent(note.Code == "1" ? "NCA" : "ENC", document.Key.Issuer, note.Note.ReceivedAt));
        var events = parts.Claims.EventsOf(document.Key).Concat(notes).OrderBy(known => known.At).ToList();
        return events.Count == 0
            ? Coded(soap, "16", "Documento no presenta eventos de reclamos o acuse de recibo")
            : Return(soap, "<codResp>15</codResp><descResp>Listado de eventos del documento</descResp>" + string.Concat(events.Select(known => known.ToXml())));
    }

    private SimulatorResponse Assignability(SoapCall soap, SimulatedDocument document, DateTimeOffset now)
    {
        var (code, text) = parts.Claims.AssignabilityOf(document, now);
        return Coded(soap, code, text);
    }

    private bool IsUserOf(Rut? company, Rut person) => company is { } rut && parts.Register.FindTaxpayer(rut)?.Users.Contains(person) == true;

    private static SimulatorResponse Coded(SoapCall soap, string code, string text) => soap.Operation == "consultarFechaRecepcionSii"
        ? Return(soap, SoapAnswer.Escape(text))
        : Return(soap, $"{SoapAnswer.Element("codResp", code)}{SoapAnswer.Element("descResp", text)}");

    private static SimulatorResponse Return(SoapCall soap, string content) => SimulatorResponse.Xml(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
        + $"<ns2:{soap.Operation}Response xmlns:ns2=\"{Namespace}\"><return>{content}</return></ns2:{soap.Operation}Response></soap:Body></soap:Envelope>");
}
