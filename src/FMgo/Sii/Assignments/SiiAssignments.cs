namespace FMgo.Sii;

/// <summary>Assignments over RTCAnotEnvio and SOAP.</summary>
internal sealed class SiiAssignments(SiiConnection connection) : ISiiAssignments
{
    public Task<SubmissionReceipt> SubmitAsync(AssignmentSubmission submission, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(submission);
        AssignmentUploadTranslator.CheckEmail(submission.NotificationEmail);
        return connection.UploadAsync(
            SiiOperation.AssignmentUpload,
            SiiTokenService.Documents,
            submission.File,
            fingerprint => AssignmentUploadTranslator.Write(connection.Endpoints, submission, fingerprint),
            AssignmentUploadTranslator.Read,
            repeatable: false,
            cancellationToken);
    }

    public Task<AssignmentSubmissionStatus> GetSubmissionStatusAsync(TrackId trackId, CancellationToken cancellationToken = default)
    {
        Given.Value(trackId);
        return connection.QueryAsync(
            SiiOperation.AssignmentSubmissionStatus,
            SiiTokenService.Documents,
            token => AssignmentTranslator.WriteSubmission(connection.Endpoints, trackId, token),
            AssignmentTranslator.ReadSubmission,
            status => status.Query,
            cancellationToken);
    }

    public Task<AssignmentStatus> GetStatusAsync(AssignmentQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        SoapEnvelope.Checked(query.AccessKey ?? "", nameof(query.AccessKey), nameof(query));
        return connection.QueryAsync(
            SiiOperation.AssignmentStatus,
            SiiTokenService.Documents,
            token => AssignmentTranslator.WriteStatus(connection.Endpoints, query, token),
            answer => AssignmentTranslator.ReadStatus(SiiOperation.AssignmentStatus, answer),
            status => status.Status,
            cancellationToken);
    }

    public Task<AssignmentStatus> GetStatusForPartyAsync(DocumentKey document, Rut party, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        Given.Value(party);
        return connection.QueryAsync(
            SiiOperation.AssignmentStatusForParty,
            SiiTokenService.Documents,
            token => AssignmentTranslator.WriteForParty(connection.Endpoints, document, party, token),
            answer => AssignmentTranslator.ReadStatus(SiiOperation.AssignmentStatusForParty, answer),
            status => status.Status,
            cancellationToken);
    }
}
