namespace FMgo.Sii;

/// <summary>Acceptance and claims of documents 33, 34 and 43 (Registro de aceptación o reclamo v1.2).</summary>
public interface ISiiClaims
{
    /// <summary>Registers what the receiver says of a document (<c>ingresarAceptacionReclamoDoc</c>). What is registered already counts as done (code 7), so a lost answer is safe to repeat.</summary>
    /// <param name="document">The document.</param>
    /// <param name="action">What the receiver says.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    Task<ClaimResult> RegisterAsync(DocumentKey document, ClaimAction action, CancellationToken cancellationToken = default);

    /// <summary>Lists the events of a document (<c>listarEventosHistDoc</c>).</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    Task<ClaimEvents> ListEventsAsync(DocumentKey document, CancellationToken cancellationToken = default);

    /// <summary>Asks whether a document can be assigned (<c>consultarDocDteCedible</c>).</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    Task<Assignability> GetAssignabilityAsync(DocumentKey document, CancellationToken cancellationToken = default);

    /// <summary>Asks when SII received a document (<c>consultarFechaRecepcionSii</c>).</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    Task<ReceptionDate> GetReceptionDateAsync(DocumentKey document, CancellationToken cancellationToken = default);
}
