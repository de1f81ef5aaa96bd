namespace FMgo.Sii;

/// <summary>Boletas over REST.</summary>
internal sealed class SiiBoletas(SiiConnection connection) : ISiiBoletas
{
    public Task<BoletaStatus> GetStatusAsync(DocumentQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return connection.QueryAsync(
            SiiOperation.BoletaStatus,
            SiiTokenService.Boletas,
            _ => BoletaStatusTranslator.Write(connection.Endpoints, query),
            BoletaStatusTranslator.Read,
            answer => answer.Status,
            cancellationToken,
            cookie: true);
    }
}
