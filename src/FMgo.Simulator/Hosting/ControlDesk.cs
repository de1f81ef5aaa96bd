using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FMgo.Testing;

namespace FMgo.Simulator;

/// <summary>The simulator's own addresses, under <c>/simulator/</c>: the page, and JSON for clients in other languages.</summary>
internal sealed class ControlDesk(SimulatorParts parts, SiiSimulator simulator)
{
    public SimulatorResponse Answer(SimulatorRequest request)
    {
        string path = request.Uri.AbsolutePath["/simulator".Length..].Trim('/');
        try
        {
            return (request.Method, path.Split('/')) switch
            {
                ("GET", [""]) => new Pages(parts, PageLanguage.Of(request)).Submissions(),
                ("GET", ["api", "submissions"]) => SimulatorResponse.Json(new JsonArray([.. simulator.Submissions.Select(Json)]).ToJsonString()),
                ("GET", ["api", "submissions", var trackId]) => simulator.FindSubmission(trackId) is { } submission ? SimulatorResponse.Json(Json(submission).ToJsonString()) : NotFound(),
                ("GET", ["api", "submissions", var trackId, "mail"]) => simulator.FindResultMail(trackId) is { } mail ? SimulatorResponse.Xml(mail) : NotFound(),
                ("GET", ["api", "faults"]) => SimulatorResponse.Json(new JsonArray([.. parts.Faults.Planned.Select(text => JsonValue.Create(text))]).ToJsonString()),
                ("DELETE", ["api", "faults"]) => Done(parts.Faults.Clear),
                ("POST", ["api", "faults"]) => Done(() => Plan(Body(request))),
                ("POST", ["api", "taxpayers"]) => Done(() => Add(Body(request))),
                ("POST", ["api", "cafs"]) => Caf(Body(request)),
                ("POST", ["api", "voided-folios"]) => Done(() => Void(Body(request))),
                ("POST", ["api", "clock"]) => Done(() => parts.Clock.Advance(TimeSpan.FromSeconds(Required(Body(request), "advanceSeconds").GetValue<double>()))),
                ("POST", ["api", "caf-keys"]) => Done(() => simulator.TrustCafKey(Body(request)["keyId"]?.GetValue<int>() ?? TestCafAuthority.DefaultKeyId, TextOf(Body(request), "pem"))),
                ("GET", ["api", "caf-key"]) => SimulatorResponse.Plain(200, simulator.CafAuthority.PublicKeyPem),
                _ => NotFound(),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            return SimulatorResponse.Json(new JsonObject { ["error"] = exception.Message }.ToJsonString(), 400, exception.Message);
        }
    }

    private static SimulatorResponse NotFound() => SimulatorResponse.Json("{\"error\":\"not found\"}", 404);

    private static SimulatorResponse Done(Action action)
    {
        action();
        return SimulatorResponse.Json("{\"ok\":true}");
    }

    private static JsonNode Body(SimulatorRequest request) => JsonNode.Parse(request.Body.Span) ?? throw new FormatException("The body must be a JSON object.");

    private static JsonNode Required(JsonNode body, string name) => body[name] ?? throw new FormatException($"\"{name}\" is missing.");

    private static string TextOf(JsonNode body, string name) => Required(body, name).ToString();

    private static int Number(JsonNode body, string name, int absent) => body[name] is { } node ? int.Parse(node.ToString(), CultureInfo.InvariantCulture) : absent;

    private void Plan(JsonNode body)
    {
        SimulatedOperation? operation = body["operation"] is { } named ? Enum.Parse<SimulatedOperation>(named.ToString(), ignoreCase: true) : null;
        var fault = Fault(body, Enum.Parse<FaultKind>(TextOf(body, "fault"), ignoreCase: true));
        if (body["probability"] is { } probability)
        {
            parts.Faults.Sometimes(operation, double.Parse(probability.ToString(), CultureInfo.InvariantCulture), fault);
        }
        else if (body["every"] is not null)
        {
            parts.Faults.Every(operation, Number(body, "every", 1), fault);
        }
        else
        {
            parts.Faults.Next(operation, fault, Number(body, "times", 1));
        }
    }

    private static SimulatedFault Fault(JsonNode body, FaultKind kind) => kind switch
    {
        FaultKind.Latency => SimulatedFault.Latency(TimeSpan.FromMilliseconds(Number(body, "milliseconds", 1000))),
        FaultKind.ConnectionReset => SimulatedFault.ConnectionReset,
        FaultKind.TlsFailure => SimulatedFault.TlsFailure,
        FaultKind.HttpStatus => SimulatedFault.Status(Number(body, "status", 503), body["body"]?.ToString()),
        FaultKind.HtmlPage => SimulatedFault.HtmlPage,
        FaultKind.TruncatedAnswer => SimulatedFault.TruncatedAnswer,
        FaultKind.BrokenAnswer => SimulatedFault.BrokenAnswer,
        FaultKind.WrongCharset => SimulatedFault.WrongCharset,
        FaultKind.ExpiredToken => SimulatedFault.ExpiredToken,
        FaultKind.SessionLimit => SimulatedFault.SessionLimit,
        FaultKind.LostAnswer => SimulatedFault.LostAnswer,
        FaultKind.Answer => SimulatedFault.Answer(TextOf(body, "code")),
        _ => SimulatedFault.EndIn(TextOf(body, "state")),
    };

    private void Add(JsonNode body) => simulator.AddTaxpayer(new TestTaxpayer
    {
        Rut = Rut.Parse(TextOf(body, "rut")),
        Name = body["name"]?.ToString() ?? TestCaf.DefaultIssuerName,
        ResolutionDate = body["resolutionDate"] is { } date ? DateOnly.ParseExact(date.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture) : TestTaxpayer.DefaultResolutionDate,
        ResolutionNumber = Number(body, "resolutionNumber", 0),
        IsAuthorized = body["isAuthorized"]?.GetValue<bool>() ?? true,
        Users = body["users"] is JsonArray users ? users.Select(user => Rut.Parse(user?.ToString() ?? "")).ToValueList() : [TestCertificate.DefaultHolder],
    });

    private SimulatorResponse Caf(JsonNode body)
    {
        using var caf = simulator.RequestCaf(Rut.Parse(TextOf(body, "issuer")), DocumentType.Parse(TextOf(body, "type")), Number(body, "count", 100));
        return new SimulatorResponse { Body = caf.File.ToArray(), ContentType = "text/xml; charset=ISO-8859-1" };
    }

    private void Void(JsonNode body)
    {
        int first = Number(body, "first", 1);
        simulator.VoidFolios(Rut.Parse(TextOf(body, "issuer")), DocumentType.Parse(TextOf(body, "type")), first, Number(body, "last", first));
    }

    private static JsonObject Json(SimulatedAssignment assignment) => new()
    {
        ["document"] = assignment.Document.ToString(),
        ["sequence"] = assignment.Sequence,
        ["assignor"] = assignment.Assignor.ToString(),
        ["assignee"] = assignment.Assignee.ToString(),
        ["amount"] = assignment.Amount,
        ["accessKey"] = assignment.AccessKey,
    };

    private static JsonObject Json(SimulatedSubmission submission) => new()
    {
        ["trackId"] = submission.TrackId,
        ["company"] = submission.Company.ToString(),
        ["sender"] = submission.Sender.ToString(),
        ["file"] = submission.FileName,
        ["root"] = submission.RootName,
        ["receivedAt"] = submission.ReceivedAt.ToString("O", CultureInfo.InvariantCulture),
        ["state"] = submission.State,
        ["stateText"] = submission.StateText,
        ["isFinal"] = submission.IsFinal,
        ["schemaCheckedBy"] = submission.SchemaCheckedBy,
        ["errors"] = new JsonArray([.. submission.Errors.Select(error => JsonValue.Create(error))]),
        ["assignment"] = submission.Assignment is { } entered ? Json(entered) : null,
        ["documents"] = new JsonArray([.. submission.Documents.Select(document => new JsonObject
        {
            ["key"] = document.Key.ToString(),
            ["outcome"] = document.Outcome.ToString(),
            ["remarks"] = new JsonArray([.. document.Remarks.Select(remark => JsonValue.Create(remark.ToString()))]),
        })]),
    };
}
