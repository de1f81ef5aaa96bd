namespace FMgo.Sii;

/// <summary>Acceptance and claims over SOAP.</summary>
internal sealed class SiiClaims(SiiConnection connection) : ISiiClaims
{
    public Task<ClaimResult> RegisterAsync(DocumentKey document, ClaimAction action, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!Enum.IsDefined(action))
        {
            throw new ArgumentOutOfRangeException(nameof(action));
        }

        return connection.QueryAsync(
            SiiOperation.RegisterClaim,
            SiiTokenService.Documents,
            _ => ClaimTranslator.WriteAction(connection.Endpoints, document, action),
            answer => new ClaimResult { Status = ClaimTranslator.ReadStatus(SiiOperation.RegisterClaim, answer) },
            result => result.Status,
            cancellationToken,
            cookie: true);
    }

    public Task<ClaimEvents> ListEventsAsync(DocumentKey document, CancellationToken cancellationToken = default) =>
        AskAsync(SiiOperation.ListClaimEvents, "listarEventosHistDoc", document, ClaimTranslator.ReadEvents, events => events.Status, cancellationToken);

    public Task<Assignability> GetAssignabilityAsync(DocumentKey document, CancellationToken cancellationToken = default) => AskAsync(
        SiiOperation.Assignability,
        "consultarDocDteCedible",
        document,
        answer => new Assignability { Status = ClaimTranslator.ReadStatus(SiiOperation.Assignability, answer) },
        result => result.Status,
        cancellationToken);

    public Task<ReceptionDate> GetReceptionDateAsync(DocumentKey document, CancellationToken cancellationToken = default) =>
        AskAsync(SiiOperation.ReceptionDate, "consultarFechaRecepcionSii", document, ClaimTranslator.ReadDate, _ => null, cancellationToken);

    private Task<T> AskAsync<T>(
        SiiOperation operation, string name, DocumentKey document, Func<SiiHttpAnswer, T> read, Func<T, SiiStatus?> statusOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return connection.QueryAsync(
            operation,
            SiiTokenService.Documents,
            _ => ClaimTranslator.WriteQuery(connection.Endpoints, name, document),
            read,
            statusOf,
            cancellationToken,
            cookie: true);
    }
}
