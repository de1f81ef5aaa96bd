namespace FMgo.Issuing;

/// <summary>The companies that a host issues for: what a host supplies from its database. An issuer is data, not configuration.</summary>
public interface IIssuerDirectory
{
    /// <summary>A company; null where the host does not issue for it.</summary>
    /// <param name="issuer">Its RUT.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IssuerProfile?> FindAsync(Rut issuer, CancellationToken cancellationToken);
}
