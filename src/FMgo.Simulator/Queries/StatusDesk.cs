using System.Globalization;

namespace FMgo.Simulator;

/// <summary>Answers the SOAP queries about submissions and documents.</summary>
internal sealed class StatusDesk(SimulatorParts parts)
{
    private long _attention = 500;

    private string Attention => string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _attention)} ( {parts.Clock.GetChileTime():yyyy/MM/dd HH:mm:ss})");

    /// <summary><c>getEstUp</c> (Consulta de estado de upload 1.10).</summary>
    public SimulatorResponse SubmissionStatus(SimulatorCall call)
    {
        var soap = call.Soap!;
        string trackId = soap[2];
        if (Refuse(call, soap[3], out var holder) is { } refusal)
        {
            return refusal;
        }

        if (call.ForcedCode is { } forced)
        {
            return Header(soap, SoapAnswer.Element("TRACKID", trackId) + SoapAnswer.Element("ESTADO", forced) + SoapAnswer.Element("GLOSA", SubmissionStates.TextOf(forced)), "a planned fault");
        }

        var stored = parts.Register.FindSubmission(trackId);
        if (stored is null || !TryRut(soap[0], soap[1], out var company) || stored.Whole.Company != company || stored.Whole.RootName == "AEC")
        {
            return Header(soap, $"<ESTADO>-11</ESTADO><ERR_CODE>1</ERR_CODE><SQL_CODE>0</SQL_CODE><SRV_CODE>0</SRV_CODE>{SoapAnswer.Element("NUM_ATENCION", Attention)}", "no such submission of that company");
        }

        if (parts.Register.FindTaxpayer(company)?.Users.Contains(holder) != true)
        {
            return Header(soap, "<ESTADO>-6</ESTADO><GLOSA>ERROR: USUARIO NO AUTORIZADO</GLOSA>", "not a user of the company");
        }

        string state = stored.StateAt(parts.Clock.GetUtcNow());
        string header = SoapAnswer.Element("TRACKID", stored.Whole.TrackId) + SoapAnswer.Element("ESTADO", state) + SoapAnswer.Element("GLOSA", SubmissionStates.TextOf(state)) + SoapAnswer.Element("NUM_ATENCION", Attention);
        return SoapAnswer.Axis(soap, SoapAnswer.Respuesta(header, state == "EPR" ? Counts(stored.Whole) : null));
    }

    /// <summary><c>getEstDte</c> (Consulta de estado DTE 1.10).</summary>
    public SimulatorResponse DocumentStatus(SimulatorCall call)
    {
        var soap = call.Soap!;
        if (Refuse(call, soap[10], out _) is { } refusal)
        {
            return refusal;
        }

        string state = call.ForcedCode ?? DocumentState(parts.Register, parts.Clock.GetUtcNow(), Key(soap[2], soap[3], soap[6], soap[7]), soap[4] + "-" + soap[5], soap[8], soap[9], signature: null);
        bool isRegistered = state is not ("FAU" or "FNA" or "FAN" or "EMP");
        string header = !DocumentStates.Texts.TryGetValue(state, out var text)
            ? SoapAnswer.Element("ESTADO", state) + SoapAnswer.Element("GLOSA", "ERROR RETORNO")
            : SoapAnswer.Element("ESTADO", state) + SoapAnswer.Element("GLOSA_ESTADO", isRegistered ? "DTE Recibido" : "DTE No Recibido")
                + SoapAnswer.Element("ERR_CODE", text.ErrorCode) + SoapAnswer.Element("GLOSA_ERR", text.Text) + SoapAnswer.Element("NUM_ATENCION", Attention);
        return Header(soap, header, null);
    }

    /// <summary><c>getEstDteAv</c> (Consulta avanzada 1.0).</summary>
    public SimulatorResponse AdvancedStatus(SimulatorCall call)
    {
        var soap = call.Soap!;
        var state = TokenOf(call, soap[9], out var holder);
        string? error = state == TokenState.Expired ? "1" : state == TokenState.Unknown ? "2" : call.ForcedCode is { } forced and not "0" && !DocumentStates.Texts.ContainsKey(forced) ? forced : null;
        string? text = error switch { "1" => "Token Inactivo", "2" => "Token no existe", null => null, _ => "Error Interno" };
        if (error is null && !TryRut(soap[0], soap[1], out _))
        {
            (error, text) = ("5", "DV Rut Empresa no corresponde.");
        }

        TryRut(soap[0], soap[1], out var company);
        if (error is null && parts.Register.FindTaxpayer(company)?.Users.Contains(holder) != true)
        {
            (error, text) = ("9", "Usuario no tiene permiso en empresa");
        }

        if (error is not null)
        {
            return SoapAnswer.Axis(soap, SoapAnswer.Respuesta(SoapAnswer.Element("SII:ESTADO", error) + SoapAnswer.Element("SII:GLOSA", text!), ""), text);
        }

        var key = Key(soap[0], soap[1], soap[4], soap[5]);
        string document = call.ForcedCode is { } planned and not "0" ? planned : DocumentState(parts.Register, parts.Clock.GetUtcNow(), key, soap[2] + "-" + soap[3], soap[6], soap[7], string.Concat(soap[8].Where(character => !char.IsWhiteSpace(character))));
        bool isRegistered = document is not ("FAU" or "FNA" or "FAN" or "EMP");
        string track = isRegistered && document != "DNK" && key is not null && parts.Register.FindDocument(key, parts.Clock.GetUtcNow()) is { } found ? SoapAnswer.Element("TRACKID", found.TrackId) : "";
        return SoapAnswer.Axis(soap, SoapAnswer.Respuesta("<SII:ESTADO>0</SII:ESTADO>", SoapAnswer.Element("RECIBIDO", isRegistered ? "SI" : "NO") + SoapAnswer.Element("ESTADO", document)
            + SoapAnswer.Element("GLOSA", DocumentStates.Texts[document].Text) + track + SoapAnswer.Element("NUMATENCION", Attention.Replace('(', '[').Replace(')', ']'))));
    }

    /// <summary><c>reenvioCorreo</c>: the mail itself is at the simulator's own address.</summary>
    public SimulatorResponse ResultMail(SimulatorCall call)
    {
        var soap = call.Soap!;
        (string code, string? text) = TokenOf(call, soap[0], out var holder) != TokenState.Active ? ("104", "TOKEN INACTIVO O NO EXISTE")
            : call.ForcedCode is { } forced ? (forced, forced == "0" ? null : "ERROR INTERNO")
            : soap.Parameters.Any(parameter => parameter.Value.Length == 0) ? ("102", "FALTAN DATOS DE ENTRADA")
            : !TryRut(soap[1], soap[2], out var company) ? ("101", "ERROR EN DIGITO VERIFICADOR")
            : parts.Register.FindTaxpayer(company)?.Users.Contains(holder) != true ? ("106", "USUARIO SIN PERMISOS SOBRE EMPRESA")
            : parts.Register.FindSubmission(soap[3]) is not { } stored || stored.Whole.Company != company || stored.Whole.RootName == "AEC" ? ("105", "TRACKID NO EXISTE")
            : !stored.IsFinalAt(parts.Clock.GetUtcNow()) ? ("114", "ENVIO NO HA CONCLUIDO VALIDACION")
            : ("0", (string?)null);
        return SoapAnswer.Axis(soap, SoapAnswer.Respuesta(SoapAnswer.Element("SII:ESTADO", code) + (text is null ? "" : SoapAnswer.Element("SII:GLOSA", text)), ""), text);
    }

    /// <summary>The state of a document, compared with what the caller says of it.</summary>
    public static string DocumentState(Register register, DateTimeOffset now, DocumentKey? key, string receiver, string date, string amount, string? signature)
    {
        if (key is null || register.FindTaxpayer(key.Issuer) is not { IsAuthorized: true })
        {
            return "EMP";
        }

        if (register.FindDocument(key, now) is not { } document)
        {
            return register.IsVoided(key) ? "FAN" : register.IsOutsideGrants(key) ? "FNA" : "FAU";
        }

        bool matches = Rut.TryParse(receiver, out var rut) && rut == document.Receiver && IsDate(date, document.IssueDate)
            && decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal total) && total == document.Total
            && (signature is null || signature == document.SignatureValue);
        if (!matches)
        {
            return "DNK";
        }

        var notes = register.NotesOf(key, now);
        string Of(string code, string debit, string credit) =>
            notes.LastOrDefault(note => note.Code == code).Note is { } note ? note.Key.Type.Code is 56 or 111 ? debit : credit : "";
        return new[] { Of("1", "AND", "ANC"), Of("3", "MMD", "MMC"), Of("2", "TMD", "TMC") }.FirstOrDefault(state => state.Length > 0) ?? "DOK";
    }

    public static string Counts(SimulatedSubmission submission) => string.Concat(submission.Documents.GroupBy(document => document.Key.Type.Code).OrderBy(group => group.Key).Select(group => string.Create(
        CultureInfo.InvariantCulture,
        $"<TIPO_DOCTO>{group.Key}</TIPO_DOCTO><INFORMADOS>{group.Count()}</INFORMADOS><ACEPTADOS>{Count(group, SimulatedOutcome.Accepted)}</ACEPTADOS><RECHAZADOS>{Count(group, SimulatedOutcome.Rejected)}</RECHAZADOS><REPAROS>{Count(group, SimulatedOutcome.AcceptedWithRemarks)}</REPAROS>")));

    public static int Count(IEnumerable<SimulatedDocument> documents, SimulatedOutcome outcome) => documents.Count(document => document.Outcome == outcome);

    public static bool TryRut(string body, string digit, out Rut rut) => Rut.TryParse($"{body}-{digit}", out rut);

    public static DocumentKey? Key(string rut, string digit, string type, string folio) =>
        TryRut(rut, digit, out var issuer) && DocumentType.TryParse(type, out var known) && long.TryParse(folio, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number is >= 1 and <= DocumentKey.MaxFolio
            ? new DocumentKey(issuer, known, number)
            : null;

    private static bool IsDate(string text, DateOnly? date) =>
        DateOnly.TryParseExact(text, ["ddMMyyyy", "dd-MM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) && given == date;

    private TokenState TokenOf(SimulatorCall call, string token, out Rut holder)
    {
        if (call.Fault is { Kind: FaultKind.ExpiredToken })
        {
            parts.SoapSessions.Expire(token);
        }

        return parts.SoapSessions.Find(token, out holder);
    }

    private SimulatorResponse? Refuse(SimulatorCall call, string token, out Rut holder) => TokenOf(call, token, out holder) switch
    {
        TokenState.Expired => Header(call.Soap!, "<ESTADO>002</ESTADO><GLOSA>TOKEN+INACTIVO</GLOSA>", "the token has expired"),
        TokenState.Unknown => Header(call.Soap!, "<ESTADO>003</ESTADO><GLOSA>NO+EXISTE</GLOSA>", "the token does not exist"),
        _ => null,
    };

    private static SimulatorResponse Header(SoapCall soap, string header, string? reason) => SoapAnswer.Axis(soap, SoapAnswer.Respuesta(header), reason);
}
