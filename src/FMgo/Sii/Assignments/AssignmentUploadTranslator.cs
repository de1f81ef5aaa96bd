namespace FMgo.Sii;

/// <summary>RTCAnotEnvio (Envío automático de AEC v1.0).</summary>
internal static class AssignmentUploadTranslator
{
    private const int LongestEmail = 80;

    public static HttpRequestMessage Write(SiiEndpoints endpoints, AssignmentSubmission upload, UploadFingerprint fingerprint) =>
        new(HttpMethod.Post, endpoints.Of(SiiHost.Documents, SiiEndpoints.AssignmentUpload))
        {
            Content = new UploadContent(
                SiiOperation.AssignmentUpload,
                upload.File,
                fingerprint,
                ("emailNotif", upload.NotificationEmail),
                ("rutCompany", upload.Assignor.Body()),
                ("dvCompany", upload.Assignor.Digit())),
        };

    /// <exception cref="ArgumentException">It is no e-mail address that a form field can carry.</exception>
    public static void CheckEmail(string email)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        if (email.Length > LongestEmail || !email.Contains('@', StringComparison.Ordinal) || !email.All(character => character is > ' ' and < '\x7F'))
        {
            throw new ArgumentException("An e-mail address of at most 80 ASCII characters, without blanks.", nameof(email));
        }
    }

    public static SubmissionReceipt Read(SiiHttpAnswer answer)
    {
        var root = AnswerXml.TryParse(answer.Text)?.Find("RECEPCIONAEC") ?? throw AnswerFaults.Unexpected(SiiOperation.AssignmentUpload, answer, "RECEPCIONAEC");
        string code = SiiAnswers.Required(SiiOperation.AssignmentUpload, answer, root, "STATUS");
        TrackId? received = code == "0" && TrackId.TryParse(root.Text("TRACKID"), out var trackId) ? trackId : null;
        return code == "0" && received is null
            ? throw AnswerFaults.Unexpected(SiiOperation.AssignmentUpload, answer, "TRACKID")
            : new SubmissionReceipt
            {
                Status = new SiiStatus(SiiCodeFamily.AssignmentUpload, code, root.Text("GLOSA")),
                IsRepeated = false,
                TrackId = received,
                Timestamp = root.Text("TIMESTAMP"),
            };
    }
}
