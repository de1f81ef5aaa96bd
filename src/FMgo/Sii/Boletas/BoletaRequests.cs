namespace FMgo.Sii;

/// <summary>Queries of the boleta service.</summary>
internal static class BoletaRequests
{
    public static HttpRequestMessage Get(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("application/json");
        return request;
    }
}
