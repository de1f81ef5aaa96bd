using System.Globalization;

namespace FMgo.Sii;

/// <summary>SII's addresses: one table per environment. No address is ever taken from a WSDL, which names hosts that nobody outside can reach.</summary>
internal sealed class SiiEndpoints(SiiEnvironment environment, SiiAddresses addresses)
{
    public const string Seed = "DTEWS/CrSeed.jws";
    public const string Token = "DTEWS/GetTokenFromSeed.jws";
    public const string Upload = "cgi_dte/UPL/DTEUpload";
    public const string SubmissionStatus = "DTEWS/QueryEstUp.jws";
    public const string DocumentStatus = "DTEWS/QueryEstDte.jws";
    public const string AdvancedDocumentStatus = "DTEWS/services/QueryEstDteAv";
    public const string ResultMail = "DTEWS/services/wsDTECorreo";
    public const string AssignmentUpload = "cgi_rtc/RTC/RTCAnotEnvio.cgi";
    public const string AssignmentQuery = "DTEWS/services/wsRPETCConsulta";
    public const string BoletaSeed = "recursos/v1/boleta.electronica.semilla";
    public const string BoletaToken = "recursos/v1/boleta.electronica.token";
    public const string BoletaSubmission = "recursos/v1/boleta.electronica.envio";
    public const string Boleta = "recursos/v1/boleta.electronica";

    private static readonly Dictionary<(SiiEnvironment, SiiHost), string> Hosts = new()
    {
        [(SiiEnvironment.Certification, SiiHost.Documents)] = "maullin.sii.cl",
        [(SiiEnvironment.Certification, SiiHost.Boletas)] = "apicert.sii.cl",
        [(SiiEnvironment.Certification, SiiHost.BoletaUploads)] = "pangal.sii.cl",
        [(SiiEnvironment.Certification, SiiHost.Claims)] = "ws2.sii.cl",
        [(SiiEnvironment.Production, SiiHost.Documents)] = "palena.sii.cl",
        [(SiiEnvironment.Production, SiiHost.Boletas)] = "api.sii.cl",
        [(SiiEnvironment.Production, SiiHost.BoletaUploads)] = "rahue.sii.cl",
        [(SiiEnvironment.Production, SiiHost.Claims)] = "ws1.sii.cl",
    };

    public SiiEnvironment Environment { get; } = environment;

    /// <summary>The only path that differs between the environments.</summary>
    public string Claims { get; } = environment == SiiEnvironment.Certification
        ? "WSREGISTRORECLAMODTECERT/registroreclamodteservice"
        : "WSREGISTRORECLAMODTE/registroreclamodteservice";

    /// <summary>The environment that a host of SII belongs to; null for any other host.</summary>
    public static SiiEnvironment? EnvironmentOf(string host)
    {
        foreach (var ((environment, _), name) in Hosts)
        {
            if (string.Equals(name, host, StringComparison.OrdinalIgnoreCase))
            {
                return environment;
            }
        }

        return null;
    }

    public Uri BaseOf(SiiHost host) => Configured(host) ?? new Uri($"https://{Hosts[(Environment, host)]}");

    public Uri Of(SiiHost host, string path)
    {
        string root = BaseOf(host).AbsoluteUri;
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"{root}{(root.EndsWith('/') ? "" : "/")}{path}"));
    }

    private Uri? Configured(SiiHost host) => host switch
    {
        SiiHost.Documents => addresses.Documents,
        SiiHost.Boletas => addresses.Boletas,
        SiiHost.BoletaUploads => addresses.BoletaUploads,
        _ => addresses.Claims,
    };
}
