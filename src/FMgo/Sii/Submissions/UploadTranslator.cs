using System.Text.RegularExpressions;
using System.Xml.Linq;
using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>DTEUpload (Envío automático de DTE v1.5): fields in order, answer <c>RECEPCIONDTE</c>.</summary>
internal static partial class UploadTranslator
{
    public static HttpRequestMessage Write(SiiEndpoints endpoints, EnvelopeFile upload, Rut sender, UploadFingerprint fingerprint) =>
        new(HttpMethod.Post, endpoints.Of(SiiHost.Documents, SiiEndpoints.Upload))
        {
            Content = Body(SiiOperation.Upload, upload, sender, fingerprint),
        };

    public static UploadContent Body(SiiOperation operation, EnvelopeFile upload, Rut sender, UploadFingerprint fingerprint) => new(
        operation,
        upload.Content,
        fingerprint,
        ("rutSender", sender.Body()),
        ("dvSender", sender.Digit()),
        ("rutCompany", upload.Issuer.Body()),
        ("dvCompany", upload.Issuer.Digit()));

    public static SubmissionReceipt Read(SiiHttpAnswer answer)
    {
        var root = AnswerXml.TryParse(answer.Text)?.Find("RECEPCIONDTE") ?? throw AnswerFaults.Unexpected(SiiOperation.Upload, answer, "RECEPCIONDTE");
        string code = SiiAnswers.Required(SiiOperation.Upload, answer, root, "STATUS");
        bool repeated = code == "99";
        var trackId = TrackIdOf(root, code);
        if (code == "0" && trackId is null)
        {
            throw AnswerFaults.Unexpected(SiiOperation.Upload, answer, "TRACKID");
        }

        return new SubmissionReceipt
        {
            Status = new SiiStatus(SiiCodeFamily.Upload, code, TextOf(root)),
            IsRepeated = repeated,
            TrackId = trackId,
            Timestamp = root.Text("TIMESTAMP"),
            Errors = repeated ? [] : root.Outermost("ERROR").Take(AnswerLimits.Errors).Select(element => DetailOf(element.Text() ?? "")).ToValueList(),
        };
    }

    /// <summary>The code at the beginning of a detail, such as <c>LSX-00265</c>.</summary>
    private static SiiStatus DetailOf(string text)
    {
        string code = DetailCode().Match(text).Value;
        return new SiiStatus(SiiCodeFamily.UploadDetail, code.StartsWith("cvc-", StringComparison.Ordinal) ? "cvc-" : code, text);
    }

    private static TrackId? TrackIdOf(XElement root, string code)
    {
        if (code is not ("0" or "99"))
        {
            return null;
        }

        if (TrackId.TryParse(root.Text("TRACKID"), out var trackId))
        {
            return trackId;
        }

        // The text of 99 names the first TrackID; no manual says where or how.
        return code == "99" && NumberInText().Match(root.Value) is { Success: true } match ? TrackId.Parse(match.Groups["id"].Value) : null;
    }

    private static string? TextOf(XElement root) =>
        root.Text("GLOSA") ?? root.Text("DETAIL");

    [GeneratedRegex(@"^(cvc-|[A-Z]{3}-[0-9]{5})", RegexOptions.CultureInvariant)]
    private static partial Regex DetailCode();

    // A TrackID is of ASCII digits; \d and \D know those of all scripts.
    [GeneratedRegex(@"track\s*-?_?id\D{0,40}?(?<id>[0-9]{1,15})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberInText();
}
