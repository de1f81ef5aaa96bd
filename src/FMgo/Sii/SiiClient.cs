namespace FMgo.Sii;

/// <summary>The parts of one client.</summary>
internal sealed class SiiClient(SiiConnection connection, TokenSource tokens, SigningCertificate certificate) : ISiiClient
{
    public SiiEnvironment Environment { get; } = connection.Endpoints.Environment;

    public ISiiSession Session { get; } = new SiiSession(tokens, certificate);

    public ISiiSubmissions Submissions { get; } = new SiiSubmissions(connection);

    public ISiiDocuments Documents { get; } = new SiiDocuments(connection);

    public ISiiBoletas Boletas { get; } = new SiiBoletas(connection);

    public ISiiClaims Claims { get; } = new SiiClaims(connection);

    public ISiiAssignments Assignments { get; } = new SiiAssignments(connection);
}
