using System.Xml.Linq;

namespace FMgo.Sii;

/// <summary><c>getEstUp</c> (Consulta de estado de upload v1.10).</summary>
internal static class SubmissionStatusTranslator
{
    public static HttpRequestMessage Write(SiiEndpoints endpoints, SubmissionQuery query, string token) => SiiRequests.Soap(
        endpoints.Of(SiiHost.Documents, SiiEndpoints.SubmissionStatus),
        SoapEnvelope.Encoded(
            "getEstUp",
            SoapEnvelope.DefaultNamespace,
            ("RutCompania", query.Issuer.Body()),
            ("DvCompania", query.Issuer.Digit()),
            ("TrackId", query.TrackId.ToString()),
            ("Token", token)));

    public static SubmissionStatus Read(SiiHttpAnswer answer)
    {
        var root = SiiAnswers.Inner(SiiOperation.SubmissionStatus, answer);
        string code = SiiAnswers.Required(SiiOperation.SubmissionStatus, answer, root, "ESTADO");
        return new SubmissionStatus
        {
            Channel = SubmissionChannel.Documents,
            Status = new SiiStatus(SiiCodeFamily.Submission, code, root.Text("GLOSA")),
            Error = SubCode(root, SiiCodeFamily.SubmissionError, "ERR_CODE"),
            Database = SubCode(root, SiiCodeFamily.QueryDatabase, "SQL_CODE"),
            Service = SubCode(root, SiiCodeFamily.QueryService, "SRV_CODE"),
            TrackId = TrackId.TryParse(root.Text("TRACKID"), out var trackId) ? trackId : null,
            AttentionNumber = root.Text("NUM_ATENCION"),
            Counts = CountsOf(root).ToValueList(),
        };
    }

    /// <summary>What the retry looks at: a wrong parameter (ERR_CODE or SRV_CODE 1) is not mended by asking again.</summary>
    public static SiiStatus? RetryStatusOf(SubmissionStatus status) =>
        status.Status!.Advice == SiiAdvice.RetryLater && status.Error is { Advice: SiiAdvice.Correct } error ? error
        : status.Status.Advice == SiiAdvice.RetryLater && status.Service is { Advice: SiiAdvice.Correct } service ? service
        : status.Status;

    public static SiiStatus? SubCode(XElement root, SiiCodeFamily family, string name) => root.Text(name) is { } code ? new SiiStatus(family, code, text: null) : null;

    /// <summary>Groups are flat siblings: each begins with TIPO_DOCTO.</summary>
    private static IEnumerable<SubmissionCount> CountsOf(XElement root)
    {
        foreach (var type in root.Outermost("TIPO_DOCTO"))
        {
            var group = type.ElementsAfterSelf().TakeWhile(element => element.Name.LocalName != "TIPO_DOCTO").ToList();
            yield return new SubmissionCount
            {
                Type = type.Text() ?? "",
                Informed = Number(group, "INFORMADOS"),
                Accepted = Number(group, "ACEPTADOS"),
                Rejected = Number(group, "RECHAZADOS"),
                Remarks = Number(group, "REPAROS"),
            };
        }
    }

    private static int Number(List<XElement> group, string name) =>
        SiiAnswers.Count(group.FirstOrDefault(element => element.Name.LocalName == name)?.Text());
}
