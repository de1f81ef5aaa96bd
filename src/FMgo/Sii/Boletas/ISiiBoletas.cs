namespace FMgo.Sii;

/// <summary>Queries about boletas: SII's REST service. They are sent through <see cref="ISiiSubmissions"/>.</summary>
public interface ISiiBoletas
{
    /// <summary>Asks what SII holds of a boleta.</summary>
    /// <param name="query">The boleta and its data.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    Task<BoletaStatus> GetStatusAsync(DocumentQuery query, CancellationToken cancellationToken = default);
}
