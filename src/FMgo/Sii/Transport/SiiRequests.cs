namespace FMgo.Sii;

/// <summary>Requests as SII wants them.</summary>
internal static class SiiRequests
{
    public static HttpRequestMessage Soap(Uri address, HttpContent envelope)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = envelope };

        // The header must be there and may be empty (Autenticación automática v1.9, WSDL).
        request.Headers.TryAddWithoutValidation("SOAPAction", "\"\"");
        return request;
    }

    public static string Body(this Rut rut) => rut.Body.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Digit(this Rut rut) => rut.CheckDigit.ToString();
}
