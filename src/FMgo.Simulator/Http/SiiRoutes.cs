namespace FMgo.Simulator;

/// <summary>From a call to its operation: by SII's host names, by a path that starts with one, or by path alone.</summary>
internal static class SiiRoutes
{
    private static readonly string[] Certification = ["maullin.sii.cl", "apicert.sii.cl", "pangal.sii.cl", "ws2.sii.cl"];
    private static readonly string[] Production = ["palena.sii.cl", "api.sii.cl", "rahue.sii.cl", "ws1.sii.cl"];

    /// <summary>SII's hosts in an environment.</summary>
    public static IReadOnlyList<string> HostsOf(SiiEnvironment environment) => environment == SiiEnvironment.Production ? Production : Certification;

    /// <summary>The call, or the answer to one that leads nowhere.</summary>
    public static (SimulatorCall? Call, SimulatorResponse? Refusal) Find(SimulatorRequest request, SiiEnvironment environment)
    {
        string path = request.Uri.AbsolutePath;
        string host = request.Uri.Host.ToLowerInvariant();
        string first = path.Split('/', 3) is [_, var segment, ..] ? segment.ToLowerInvariant() : "";
        if (first.EndsWith(".sii.cl", StringComparison.Ordinal))
        {
            host = first;
            path = path[(first.Length + 1)..];
        }

        var hosts = HostsOf(environment);
        if (host.EndsWith(".sii.cl", StringComparison.Ordinal) && !hosts.Contains(host))
        {
            return (null, SimulatorResponse.Plain(421, $"This simulator plays {environment}; {host} is not one of its hosts.", "the host is of the other environment"));
        }

        if (path.StartsWith("/recursos/v1/", StringComparison.Ordinal))
        {
            return Boleta(request, path["/recursos/v1/".Length..].TrimEnd('/')) is { } boleta
                ? (boleta with { IsWrongHost = IsWrongFor(request, path, host, hosts) }, null)
                : (null, UnknownBoleta(host, hosts));
        }

        return path switch
        {
            "/cgi_dte/UPL/DTEUpload" when request.Method == "POST" => (new SimulatorCall(request, path, SimulatedOperation.Upload), null),
            "/cgi_rtc/RTC/RTCAnotEnvio.cgi" when request.Method == "POST" => (new SimulatorCall(request, path, SimulatedOperation.AssignmentUpload), null),
            _ when path.StartsWith("/DTEWS/", StringComparison.Ordinal) || path.EndsWith("/registroreclamodteservice", StringComparison.Ordinal) => Soap(request, path),
            _ => (null, SimulatorResponse.Plain(404, "404", $"no service of SII is at {path}")),
        };
    }

    private static bool IsWrongFor(SimulatorRequest request, string path, string host, IReadOnlyList<string> hosts) =>
        request.Method == "POST" && path.EndsWith("boleta.electronica.envio", StringComparison.Ordinal) && host == hosts[1];

    // Seen live: the host of the uploads says 404 to what it does not know; the host of the queries says 500, also to the code tables (globales), whose answers no source describes.
    private static SimulatorResponse UnknownBoleta(string host, IReadOnlyList<string> hosts) => host == hosts[2]
        ? SimulatorResponse.Plain(404, "404", "the API of boletas has no such path")
        : SimulatorResponse.Plain(500, "500", "the API of boletas does not answer this path");

    private static SimulatorCall? Boleta(SimulatorRequest request, string path)
    {
        SimulatedOperation? operation = (request.Method, path) switch
        {
            ("GET", "boleta.electronica.semilla") => SimulatedOperation.BoletaSeed,
            ("POST", "boleta.electronica.token") => SimulatedOperation.BoletaToken,
            ("POST", "boleta.electronica.envio") => SimulatedOperation.BoletaUpload,
            ("GET", _) when path.StartsWith("boleta.electronica.envio/", StringComparison.Ordinal) => SimulatedOperation.BoletaSubmissionStatus,
            ("GET", _) when path.StartsWith("boleta.electronica/", StringComparison.Ordinal) && path.EndsWith("/estado", StringComparison.Ordinal) => SimulatedOperation.BoletaStatus,
            _ => null,
        };
        return operation is { } known ? new SimulatorCall(request, path, known) : null;
    }

    private static (SimulatorCall? Call, SimulatorResponse? Refusal) Soap(SimulatorRequest request, string path)
    {
        if (request.Method != "POST")
        {
            return (null, SimulatorResponse.Plain(405, "405", "SOAP needs POST"));
        }

        if (!request.Headers.ContainsKey("SOAPAction"))
        {
            return (null, SoapAnswer.Fault("no SOAPAction header!", "soapenv:Client.NoSOAPAction"));
        }

        if (SoapCall.Read(request.Body) is not { } soap)
        {
            return (null, SoapAnswer.Fault("the body is not a SOAP envelope", "soapenv:Client"));
        }

        if (Expected(path, soap.Operation) is not { } expected || (expected.Parameters >= 0 && soap.Parameters.Count != expected.Parameters) || IsInNoNamespace(soap, expected.Operation))
        {
            return (null, SoapAnswer.Fault($"No such operation '{soap.Operation}'", "soapenv:Client"));
        }

        return (new SimulatorCall(request, path, expected.Operation) { Soap = soap }, null);
    }

    // Seen on maullin in 2026: getEstUp needs a namespace on its element. The manuals give the service's address, WSDLs of today DefaultNamespace.
    private static bool IsInNoNamespace(SoapCall soap, SimulatedOperation operation) =>
        soap.Namespace.Length == 0 && operation is not (SimulatedOperation.Seed or SimulatedOperation.Token or SimulatedOperation.Other);

    private static (SimulatedOperation Operation, int Parameters)? Expected(string path, string operation) => (path[(path.LastIndexOf('/') + 1)..], operation) switch
    {
        ("CrSeed.jws", "getSeed") => (SimulatedOperation.Seed, 0),
        ("GetTokenFromSeed.jws", "getToken") => (SimulatedOperation.Token, 1),
        ("QueryEstUp.jws", "getEstUp") => (SimulatedOperation.SubmissionStatus, 4),
        ("QueryEstDte.jws", "getEstDte") => (SimulatedOperation.DocumentStatus, 11),
        ("QueryEstDteAv", "getEstDteAv") => (SimulatedOperation.AdvancedDocumentStatus, 10),
        ("wsDTECorreo", "reenvioCorreo") => (SimulatedOperation.ResultMail, 4),
        ("wsRPETCConsulta", "getEstEnvio") => (SimulatedOperation.AssignmentSubmissionStatus, 2),
        ("wsRPETCConsulta", "getEstCesion") => (SimulatedOperation.AssignmentStatus, -1),
        ("wsRPETCConsulta", "getEstCesionRelac") => (SimulatedOperation.RelatedAssignmentStatus, 7),
        ("registroreclamodteservice", "ingresarAceptacionReclamoDoc") => (SimulatedOperation.RegisterClaim, 5),
        ("registroreclamodteservice", "listarEventosHistDoc") => (SimulatedOperation.ListEvents, 4),
        ("registroreclamodteservice", "consultarDocDteCedible") => (SimulatedOperation.Assignability, 4),
        ("registroreclamodteservice", "consultarFechaRecepcionSii") => (SimulatedOperation.ReceptionDate, 4),
        (_, "getVersion" or "getVersionMayor" or "getVersionMenor" or "getVersionPatch" or "getState") => (SimulatedOperation.Other, -1),
        _ => null,
    };
}
