using System.Globalization;

namespace FMgo.Sii;

/// <summary>What went wrong and what to check, for people.</summary>
internal static class SiiExceptionMessages
{
    public static string Get(SiiOperation operation, SiiProblem problem, string? detail, CultureInfo? culture)
    {
        string about = detail is null ? "" : $" ({detail})";
        return $"{operation}: {TextOf(problem).Get(culture)}{about}";
    }

    private static Bilingual TextOf(SiiProblem problem) => problem switch
    {
        SiiProblem.Unreachable => (
            "No se pudo conectar con el SII. Revise la red, la dirección configurada (SiiOptions.Addresses) y que el equipo permita TLS 1.2.",
            "SII could not be reached. Check the network, the configured address (SiiOptions.Addresses) and that the machine allows TLS 1.2."),
        SiiProblem.Timeout => (
            "El SII no respondió a tiempo. Reintente en unos minutos o aumente el plazo en SiiOptions.",
            "SII did not answer in time. Try again in a few minutes, or raise the time in SiiOptions."),
        SiiProblem.Interrupted => (
            "La conexión con el SII se cortó antes de terminar la respuesta. Reintente en unos minutos.",
            "The connection with SII broke before the answer was complete. Try again in a few minutes."),
        SiiProblem.AnswerLost => (
            "El archivo salió completo pero la respuesta se perdió: el SII puede tenerlo. Guarde los bytes firmados. DTE: reenvíe los mismos bytes, el SII responde 99 con el TrackID. Boletas y cesiones: consulte antes de reenviar.",
            "The file went out whole but the answer was lost: SII may have it. Keep the signed bytes. DTE: send the same bytes again, SII answers 99 with the TrackID. Boletas and assignments: ask before sending again."),
        SiiProblem.Busy => (
            "El SII está ocupado o fuera de servicio. Reintente en unos minutos.",
            "SII is busy or out of service. Try again in a few minutes."),
        SiiProblem.ServiceFault => (
            "El servicio del SII respondió con una falla SOAP. Reintente en unos minutos.",
            "The service of SII answered with a SOAP fault. Try again in a few minutes."),
        SiiProblem.RequestRefused => (
            "El SII no reconoce la operación o sus parámetros. Revise la dirección y los datos de la consulta.",
            "SII does not know the operation or its parameters. Check the address and the data of the query."),
        SiiProblem.WrongAddress => (
            "La dirección no es la de este servicio. Revise el ambiente y SiiOptions.Addresses.",
            "The address is not that of this service. Check the environment and SiiOptions.Addresses."),
        SiiProblem.NotAuthenticated => (
            "El SII no acepta el token, ni uno recién obtenido. Revise que el User-Agent contenga PROG 1.0 y que el token sea de este ambiente y servicio.",
            "SII does not take the token, not even a new one. Check that the User-Agent holds PROG 1.0 and that the token is of this environment and service."),
        SiiProblem.CertificateRefused => (
            "El SII no autoriza al titular del certificado. Inscríbalo en sii.cl para autenticarse con certificado digital, y revise que esté vigente y emitido por una entidad acreditada.",
            "SII does not authorise the holder of the certificate. Enrol him at sii.cl for signing in with a digital certificate, and check that it is valid and of an accredited authority."),
        SiiProblem.SignInFailed => (
            "El SII no entregó semilla o token. Vea el código.",
            "SII gave no seed or token. See the code."),
        SiiProblem.SessionLimit => (
            "El SII tiene demasiadas sesiones de este titular. No reintente: espere una hora y comparta un solo token.",
            "SII has too many sessions of this holder. Do not try again: wait an hour, and share one token."),
        SiiProblem.EnvironmentMismatch => (
            "Los folios (CAF) son de otro ambiente que este cliente. Revise FMgoOptions.Environment y el CAF con que se timbró.",
            "The folios (CAF) are of another environment than this client. Check FMgoOptions.Environment and the CAF of the stamp."),
        SiiProblem.ContentChanged => (
            "El contenido por enviar no se pudo leer, cambió o no tiene el largo anunciado. Entregue siempre los mismos bytes.",
            "The content to send could not be read, has changed, or does not have the declared length. Give the same bytes every time."),
        SiiProblem.UnexpectedAnswer => (
            "La respuesta no es la que dice el manual. Revise la dirección y el User-Agent; puede ser una página de mantención del SII o de un proxy.",
            "The answer is not what the manual says. Check the address and the User-Agent; it may be a maintenance page of SII, or of a proxy."),
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
