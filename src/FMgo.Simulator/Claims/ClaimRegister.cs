namespace FMgo.Simulator;

/// <summary>What receivers said of documents, and what follows from it. It is safe for threads.</summary>
internal sealed class ClaimRegister(Register register)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(8);

    private readonly Lock _lock = new();
    private readonly Dictionary<DocumentKey, List<ClaimEvent>> _events = [];

    /// <summary>Registers an action of the receiver; 0 when it is registered.</summary>
    public (string Code, string Text) Add(SimulatedDocument document, string action, DateTimeOffset now)
    {
        if (now - document.ReceivedAt > Window)
        {
            return ("8", "Pasados 8 días después de la recepción no es posible registrar reclamos o eventos");
        }

        lock (_lock)
        {
            if (!_events.TryGetValue(document.Key, out var events))
            {
                _events[document.Key] = events = [];
            }

            if (Conflict(events, action) is { } conflict)
            {
                return conflict;
            }

            events.Add(new ClaimEvent(action, document.Receiver!.Value, now));
            return ("0", "Acción Completada OK");
        }
    }

    /// <summary>What the receiver said, in order.</summary>
    public List<ClaimEvent> EventsOf(DocumentKey key)
    {
        lock (_lock)
        {
            return _events.TryGetValue(key, out var events) ? [.. events] : [];
        }
    }

    /// <summary>Whether a document can be assigned: 23 and 25 say yes.</summary>
    public (string Code, string Text) AssignabilityOf(SimulatedDocument document, DateTimeOffset now)
    {
        var events = EventsOf(document.Key);
        bool isAnnulled = register.NotesOf(document.Key, now).Exists(note => note is { Code: "1", Note.Key.Type.Code: 61 } && note.Note.ReceivedAt - document.ReceivedAt <= Window);
        return isAnnulled ? ("21", "DTE No cedible, referenciado por nota de crédito de anulación")
            : events.Exists(known => known.IsClaim) ? ("24", "DTE No Cedible, DTE reclamado por el receptor")
            : events.Exists(known => known.Code == "ERM") ? ("23", "DTE Cedible, sin reclamos")
            : now - document.ReceivedAt > Window ? ("25", "DTE Cedible, habiendo pasado 8 días se entiende dado acuse de recibo")
            : ("22", "No existe registro de reclamo o de recepción de mercadería o servicios");
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
}
