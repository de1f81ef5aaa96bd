namespace FMgo.Testing.Simulator;

/// <summary>A sending and what will become of it.</summary>
internal sealed class StoredSubmission(SimulationTimes times)
{
    private static readonly Dictionary<string, string> StateTexts = new()
    {
        ["REC"] = "Envio Recibido",
        ["SOK"] = "Schema Validado",
        ["CRT"] = "Caratula OK",
        ["FOK"] = "Firma de Envio Validada",
        ["PDR"] = "Envio en Proceso",
        ["PRD"] = "Envio en Proceso",
        ["EPR"] = "Envio Procesado",
        ["RPR"] = "Aceptado con Reparos",
        ["RLV"] = "Aceptado con Reparos Leves",
        ["RSC"] = "Rechazado por Error en Schema",
        ["RFR"] = "Rechazado por Error en Firma",
        ["RCT"] = "Rechazado por Error en Caratula",
        ["RCH"] = "Rechazado",
        ["RPT"] = "Rechazado: Repetido",
        ["RCO"] = "Rechazado por Consistencia",
        ["VOF"] = "Archivo No Encontrado",
        ["LSO"] = "Schema de Libro Correcto",
        ["LOK"] = "Libro Aceptado y Cuadrado",
        ["LTC"] = "Libro Total Cerrado",
        ["LRH"] = "Libro Rechazado",
        ["LNC"] = "Libro: Tipo de Envio no Corresponde",
        ["DNK"] = "Envio en Revision",
        ["RCP"] = "Envio Recibido",
        ["FSO"] = "Firma de Sobre Validada",
        ["COK"] = "Caratula OK",
        ["VDC"] = "Validacion de Documento",
        ["VCS"] = "Validacion de Cesiones",
        ["RFS"] = "Rechazado por Firma de Sobre",
        ["RCR"] = "Error en Caratula",
        ["RDC"] = "Documento Invalido",
        ["RCS"] = "Cesion Invalida",
        ["EOK"] = "Envio Aceptado",
        ["EAN"] = "Envio Anulado",
        ["UPL"] = "Envio En Proceso de Upload",
    };

    public required string TrackId { get; init; }

    public required Rut Company { get; init; }

    public required Rut Sender { get; init; }

    public required string FileName { get; init; }

    public required ReadOnlyMemory<byte> File { get; init; }

    public required string RootName { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required string SchemaCheckedBy { get; init; }

    public required string FinalState { get; init; }

    public IReadOnlyList<string> Errors { get; init; } = [];

    public IReadOnlyList<SimulatedDocument> Documents { get; init; } = [];

    public bool IsBoletaApi { get; init; }

    public DateTimeOffset ProcessedAt => ReceivedAt + times.Processed;

    public static string TextOf(string state) => StateTexts.GetValueOrDefault(state, state);

    public string StateAt(DateTimeOffset now)
    {
        var age = now - ReceivedAt;
        if (RootName is "AEC")
        {
            return Walk(age, "RCP", "SOK", "COK", "FSO", "VDC");
        }

        return RootName is "EnvioDTE" or "EnvioBOLETA" ? Walk(age, "REC", "SOK", "CRT", "FOK", IsBoletaApi ? "PRD" : "PDR") : Walk(age, "REC", "LSO", "LSO", "LSO", "LSO");
    }

    public bool IsFinalAt(DateTimeOffset now) => now - ReceivedAt >= FinalAge && FinalState is not ("REC" or "SOK" or "CRT" or "FOK" or "PDR" or "PRD" or "LSO" or "UPL" or "RCP" or "FSO" or "COK" or "VDC" or "VCS");

    public SimulatedSubmission At(DateTimeOffset now)
    {
        bool isFinal = IsFinalAt(now);
        string state = StateAt(now);
        return new SimulatedSubmission
        {
            TrackId = TrackId,
            Company = Company,
            Sender = Sender,
            FileName = FileName,
            File = File,
            RootName = RootName,
            ReceivedAt = ReceivedAt,
            State = state,
            StateText = TextOf(state),
            IsFinal = isFinal,
            SchemaCheckedBy = SchemaCheckedBy,
            Errors = isFinal ? Errors.ToValueList() : default,
            Documents = isFinal ? Documents.ToValueList() : default,
        };
    }

    // A rejection shows at its stage; all else when the sending is processed.
    private TimeSpan FinalAge => FinalState switch
    {
        "RSC" => times.SchemaChecked,
        "RCT" or "RCR" => times.CoverChecked,
        "RFR" or "RFS" => times.SignatureChecked,
        _ => times.Processed,
    };

    private string Walk(TimeSpan age, string received, string schema, string cover, string signature, string processing) =>
        age >= FinalAge ? FinalState
        : age < times.SchemaChecked ? received
        : age < times.CoverChecked ? schema
        : age < times.SignatureChecked ? cover
        : age < times.ProcessingStarted ? signature
        : processing;
}
