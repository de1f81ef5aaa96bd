namespace FMgo.Sii;

/// <summary>The register of assignments (RTC, RPETC): upload of an AEC and three queries.</summary>
public interface ISiiAssignments
{
    /// <summary>Sends a signed AEC. No source says that SII recognises the same bytes here, so a lost answer is not repeated: ask for the assignment first.</summary>
    /// <param name="submission">The file, the assignor and whom to notify.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The e-mail address is not well formed.</exception>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood, or the folios are of the other environment.</exception>
    Task<SubmissionReceipt> SubmitAsync(AssignmentSubmission submission, CancellationToken cancellationToken = default);

    /// <summary>Asks what became of a submission (<c>getEstEnvio</c>).</summary>
    /// <param name="trackId">What SII gave when it received the submission.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    /// <exception cref="ArgumentException">The TrackID was never given a value (<c>default</c>).</exception>
    Task<AssignmentSubmissionStatus> GetSubmissionStatusAsync(TrackId trackId, CancellationToken cancellationToken = default);

    /// <summary>Asks whether a document is assigned and, with the access key, to whom (<c>getEstCesion</c>).</summary>
    /// <param name="query">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    /// <exception cref="ArgumentException">The access key holds a character that XML cannot, such as NUL.</exception>
    Task<AssignmentStatus> GetStatusAsync(AssignmentQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks to whom a document is assigned, for a company that holds or received it (<c>getEstCesionRelac</c>).</summary>
    /// <param name="document">The document.</param>
    /// <param name="party">The company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    /// <exception cref="ArgumentException">The RUT was never given a value (<c>default</c>).</exception>
    Task<AssignmentStatus> GetStatusForPartyAsync(DocumentKey document, Rut party, CancellationToken cancellationToken = default);
}
