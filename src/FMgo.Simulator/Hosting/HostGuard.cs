using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FMgo.Simulator;

/// <summary>
/// Lets in who calls this machine by its own name. A page from elsewhere can make its own name lead here (DNS rebinding) and then reads what it likes,
/// CAFs with their keys among it; and any page can send what it likes to an address that it knows.
/// </summary>
internal sealed class HostGuard(IEnumerable<string> allowedHosts)
{
    private readonly HashSet<string> _allowed = new(allowedHosts, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a call is told that does not come in; null for one that does.</summary>
    public SimulatorResponse? Refuse(HttpRequest request, int port)
    {
        string host = request.Headers.Host.ToString();
        if (host.Length == 0 || !TryRead($"{request.Scheme}://{host}/", out var address) || address.Authority.Length == 0 || address.PathAndQuery != "/" || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            return SimulatorResponse.Plain(400, "The header Host is missing, or is none.", "no Host");
        }

        if (!IsAllowed(address, port))
        {
            return SimulatorResponse.Plain(403, "The simulator answers to localhost and its port only, and to SiiSimulatorOptions.AllowedHosts.", "the Host is not this machine");
        }

        bool isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        string origin = request.Headers[HeaderNames.Origin].ToString();
        bool isForeign = origin.Length > 0 && !(TryRead(origin, out var page) && page.Scheme == request.Scheme && IsAllowed(page, port));
        return isForeign && !isRead ? SimulatorResponse.Plain(403, "cross-origin", "the call comes from a page of elsewhere") : null;
    }

    private static bool TryRead(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    // By name alone, or by name and port, as the host wrote it.
    private bool IsAllowed(Uri address, int port) =>
        (address.Port == port && IsLoopback(address)) || _allowed.Contains(address.Host) || _allowed.Contains($"{address.Host}:{address.Port}");

    private static bool IsLoopback(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.DnsSafeHost, out var number) && IPAddress.IsLoopback(number));
}
