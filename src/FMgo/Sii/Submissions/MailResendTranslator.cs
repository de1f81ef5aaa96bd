namespace FMgo.Sii;

/// <summary><c>reenvioCorreo</c> (wsDTECorreo v1.0): the token comes first.</summary>
internal static class MailResendTranslator
{
    public static HttpRequestMessage Write(SiiEndpoints endpoints, SubmissionQuery query, string token) => SiiRequests.Soap(
        endpoints.Of(SiiHost.Documents, SiiEndpoints.ResultMail),
        SoapEnvelope.Encoded(
            "reenvioCorreo",
            SoapEnvelope.DefaultNamespace,
            ("Token", token),
            ("RutEmpresa", query.Issuer.Body()),
            ("DvEmpresa", query.Issuer.Digit()),
            ("TrackId", query.TrackId.ToString())));

    public static MailResend Read(SiiHttpAnswer answer)
    {
        var root = SiiAnswers.Inner(SiiOperation.ResendMail, answer);
        string code = SiiAnswers.Required(SiiOperation.ResendMail, answer, root, "ESTADO");
        return new MailResend { Status = new SiiStatus(SiiCodeFamily.ResultMail, code, root.Text("GLOSA")) };
    }
}
