using System.Globalization;

namespace FMgo.Simulator;

/// <summary>Takes AECs and answers what is asked of them (Envío automático de AEC 1.0; wsRPETCConsulta 1.2).</summary>
internal sealed class AssignmentDesk(SimulatorParts parts)
{
    private static readonly string[] Fields = ["emailNotif", "rutCompany", "dvCompany", "archivo"];

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["1"] = "Error de datos.",
        ["2"] = "Error No se encontró información",
        ["3"] = "Error autenticación: Token Inactivo",
        ["4"] = "Error autenticación: Token no existe",
        ["5"] = "Error autenticación.",
        ["9"] = "Error autenticación: No se pueden obtener permisos",
        ["10"] = "Error permisos: Usuario conectado no tiene permiso en empresa",
        ["-15"] = "Error permisos: Empresa Relacionada no esta vinculada con el documento consultado.",
    };

    public SimulatorResponse Upload(SimulatorCall call)
    {
        if (!call.Request.IsProgram)
        {
            return Pages.Portal("Registro de cesiones", "no PROG 1.0 in User-Agent");
        }

        var receipt = Take(call);
        return SimulatorResponse.Xml(receipt.ToXml(parts.Clock.GetChileTime(), "RECEPCIONAEC", "dd-MM-yyyy HH:mm:ss"), reason: receipt.Reason);
    }

    /// <summary><c>getEstEnvio</c>.</summary>
    public SimulatorResponse SubmissionStatus(SimulatorCall call)
    {
        var soap = call.Soap!;
        string trackId = soap[1];
        if (Refuse(call, out var holder) is { } refusal)
        {
            return refusal;
        }

        if (call.ForcedCode is { } forced && char.IsAsciiLetter(forced[0]))
        {
            return Submission(soap, trackId, forced);
        }

        return trackId.Length is 0 or > 10 || !trackId.All(char.IsAsciiDigit) ? Header(soap, "1")
            : parts.Register.FindSubmission(trackId) is not { Whole.RootName: "AEC" } stored ? Header(soap, "2")
            : !IsUser(stored.Whole.Company, holder) ? Header(soap, "10")
            : Submission(soap, trackId, stored.StateAt(parts.Clock.GetUtcNow()));
    }

    /// <summary><c>getEstCesion</c>: details for who knows the key of the assignment; without it only whether the document is assigned.</summary>
    public SimulatorResponse Status(SimulatorCall call)
    {
        var soap = call.Soap!;
        if (Refuse(call, out _) is { } refusal)
        {
            return refusal;
        }

        if (soap.Parameters.Count is not (5 or 6) || KeyOf(soap) is not { } key)
        {
            return Header(soap, "1");
        }

        var known = parts.Assignments.Of(key, parts.Clock.GetUtcNow());
        string accessKey = soap.Parameters.Count == 6 ? soap[5] : "";
        return known.Count == 0 ? Header(soap, "2")
            : accessKey.Length == 0 ? Header(soap, "0", "Documento Cedido")
            : known.Exists(assignment => assignment.AccessKey == accessKey) ? Details(soap, known[^1])
            : Header(soap, "2");
    }

    /// <summary><c>getEstCesionRelac</c>: details for the holder of the document and for its receiver.</summary>
    public SimulatorResponse RelatedStatus(SimulatorCall call)
    {
        var soap = call.Soap!;
        if (Refuse(call, out var holder) is { } refusal)
        {
            return refusal;
        }

        if (KeyOf(soap) is not { } key || !StatusDesk.TryRut(soap[5], soap[6], out var company))
        {
            return Header(soap, "1");
        }

        var now = parts.Clock.GetUtcNow();
        return !IsUser(company, holder) ? Header(soap, "10")
            : parts.Assignments.Of(key, now) is not [.., var last] ? Header(soap, "2")
            : company != last.Assignee && company != parts.Register.FindDocument(key, now)?.Receiver ? Header(soap, "-15")
            : Details(soap, last);
    }

    private UploadReceipt Take(SimulatorCall call)
    {
        if (call.Fault is { Kind: FaultKind.ExpiredToken })
        {
            parts.SoapSessions.Expire(call.Request.Token);
        }

        var form = UploadForm.Read(call.Request);
        bool isSignedIn = parts.SoapSessions.Find(call.Request.Token, out var holder) == TokenState.Active;
        var receipt = new UploadReceipt { Sender = isSignedIn ? holder.ToString() : "-", Company = form is null ? "-" : $"{form["rutCompany"]}-{form["dvCompany"]}", FileName = form?.FileName ?? "" };
        UploadReceipt No(string status, string reason) => receipt with { Status = status, Reason = reason };
        return !isSignedIn ? No("5", "the token does not exist or has expired")
            : call.ForcedCode is { } forced and not "0" ? No(forced, "a planned fault")
            : form?.File.Length > parts.Options.MaxFileBytes ? No("2", "the file is too large")
            : form is null || !form.Names.SequenceEqual(Fields) || form["emailNotif"].Length == 0 || !form.IsComplete ? No("4", "the parts are not emailNotif, rutCompany, dvCompany, archivo, in this order")
            : !Rut.TryParse(receipt.Company, out var rut) || parts.Register.FindTaxpayer(rut) is not { IsAuthorized: true } company ? No("6", "the company is not one that the simulator knows as authorized")
            : !company.Users.Contains(holder) ? No("1", "the holder of the token is not a user of the company")
            : form.File.Length < UploadDesk.MinFileBytes ? No("2", "the file is too small")
            : receipt with { Status = "0", TrackId = Keep(call, form, company, holder) };
    }

    private string Keep(SimulatorCall call, UploadForm form, TestTaxpayer company, Rut holder)
    {
        var upload = new Upload
        {
            TrackId = parts.Register.NextTrackId(isBoleta: false),
            Company = company,
            Sender = holder,
            FileName = form.FileName,
            File = form.File.ToArray(),
            ReceivedAt = parts.Clock.GetUtcNow(),
            NotificationEmail = form["emailNotif"],
            ForcedState = call.Fault is { Kind: FaultKind.EndState } ? call.Fault.Text : null,
        };
        parts.Register.Add(parts.AssignmentFiles.Review(upload, UploadDoor.Decode(upload.File)), digest: null);
        return upload.TrackId;
    }

    private SimulatorResponse? Refuse(SimulatorCall call, out Rut holder)
    {
        var soap = call.Soap!;
        string token = soap.Parameters.Count > 0 ? soap[0] : "";
        if (call.Fault is { Kind: FaultKind.ExpiredToken })
        {
            parts.SoapSessions.Expire(token);
        }

        return parts.SoapSessions.Find(token, out holder) switch
        {
            TokenState.Expired => Header(soap, "3"),
            TokenState.Unknown => Header(soap, "4"),
            _ => call.ForcedCode is { } forced && !char.IsAsciiLetter(forced[0]) ? Header(soap, forced, forced == "0" ? "Documento Cedido" : null) : null,
        };
    }

    private bool IsUser(Rut company, Rut person) => parts.Register.FindTaxpayer(company)?.Users.Contains(person) == true;

    private static DocumentKey? KeyOf(SoapCall soap) => StatusDesk.Key(soap[1], soap[2], soap[3], soap[4]) is { Type.Code: 33 or 34 or 43 or 46 } key ? key : null;

    private SimulatorResponse Details(SoapCall soap, SimulatedAssignment last)
    {
        string collection = parts.Assignments.CollectionOf(last.Document) is { } noted ? SoapAnswer.Element("RUT_COBRANZA", noted.Collector.ToString()) + SoapAnswer.Element("DIR_COBRANZA", noted.Address) : "";
        return SoapAnswer.Axis(soap, SoapAnswer.Respuesta("<SII:ESTADO>0</SII:ESTADO>", SoapAnswer.Element("RUT_TENEDOR", last.Assignee.ToString())
            + SoapAnswer.Element("FECHA_ULT_ANOT", ChileTime.FromInstant(last.EnteredAt).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
            + collection + SoapAnswer.Element("DEC_JURADA", last.HasSwornDeclaration ? "EXISTE" : "NO EXISTE")));
    }

    private static SimulatorResponse Submission(SoapCall soap, string trackId, string state) => SoapAnswer.Axis(soap, SoapAnswer.Respuesta(
        "<SII:ESTADO>0</SII:ESTADO>",
        SoapAnswer.Element("TRACKID", trackId) + SoapAnswer.Element("ESTADO_ENVIO", state) + SoapAnswer.Element("DESC_ESTADO", SubmissionStates.TextOf(state))));

    private static SimulatorResponse Header(SoapCall soap, string code, string? text = null)
    {
        text ??= Texts.GetValueOrDefault(code, "Error Interno.");
        return SoapAnswer.Axis(soap, SoapAnswer.Respuesta(SoapAnswer.Element("SII:ESTADO", code) + SoapAnswer.Element("SII:GLOSA", text), ""), code == "0" ? null : text);
    }
}
