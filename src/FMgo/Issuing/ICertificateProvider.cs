namespace FMgo.Issuing;

/// <summary>The certificates that sign for each issuer: what a host supplies from its vault, files or database.</summary>
/// <remarks>It is asked for every document: keep what was opened. Whoever opened a certificate disposes of it, not earlier than the services that use it.</remarks>
public interface ICertificateProvider
{
    /// <summary>A certificate.</summary>
    /// <param name="issuer">For whom it signs.</param>
    /// <param name="thumbprint">The one with this thumbprint, which was in use before (<see cref="SigningCertificate.Thumbprint"/>); null for the one to sign with now.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The certificate; null where there is none (any more). A document that was begun with one that is gone is signed with today's.</returns>
    ValueTask<SigningCertificate?> FindAsync(Rut issuer, string? thumbprint, CancellationToken cancellationToken);
}
