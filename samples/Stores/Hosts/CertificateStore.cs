using System.Collections.Concurrent;
using FMgo.Issuing;
using FMgo.Stores.Model;
using FMgo.Stores.Secrets;
using FMgo.Stores.Writing;
using Microsoft.EntityFrameworkCore;

namespace FMgo.Stores;

/// <summary>The certificates that sign for each issuer, encrypted in the database and open in memory. A change is seen by other processes within half a minute.</summary>
public sealed class CertificateStore : ICertificateProvider, IDisposable
{
    private readonly IDbContextFactory<StoreContext> _contexts;
    private readonly Vault _vault;
    private readonly Trail _trail;
    private readonly FreshCache<(Rut Issuer, string? Thumbprint), string> _cache;
    private readonly ConcurrentDictionary<(Rut Issuer, string Thumbprint), SigningCertificate> _open = new();

    internal CertificateStore(IDbContextFactory<StoreContext> contexts, Vault vault, Trail trail, TimeProvider clock)
    {
        _contexts = contexts;
        _vault = vault;
        _trail = trail;
        _cache = new FreshCache<(Rut Issuer, string? Thumbprint), string>(clock);
    }

    /// <summary>Adds a certificate, which signs from now on; the one before stays for what was begun with it.</summary>
    /// <param name="issuer">For whom it signs.</param>
    /// <param name="pfx">The bytes of the <c>.pfx</c> or <c>.p12</c> file.</param>
    /// <param name="password">Its password.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Its thumbprint.</returns>
    /// <exception cref="FMgo.Signing.SigningCertificateException">It cannot be opened, or cannot sign.</exception>
    public Task<string> AddPfxAsync(Rut issuer, ReadOnlyMemory<byte> pfx, string password, CancellationToken cancellationToken = default) =>
        AddAsync(issuer, new CertificateSecret { Pfx = pfx.ToArray(), Password = password }, cancellationToken);

    /// <inheritdoc cref="AddPfxAsync" />
    /// <param name="issuer">For whom it signs.</param>
    /// <param name="certificatePem">The certificate.</param>
    /// <param name="keyPem">Its private key.</param>
    /// <param name="password">The password of the key; null where it has none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<string> AddPemAsync(Rut issuer, string certificatePem, string keyPem, string? password = null, CancellationToken cancellationToken = default) =>
        AddAsync(issuer, new CertificateSecret { CertificatePem = certificatePem, KeyPem = keyPem, Password = password }, cancellationToken);

    /// <summary>Takes a certificate out for ever: what was begun with it is signed with today's.</summary>
    /// <param name="issuer">For whom it signed.</param>
    /// <param name="thumbprint">Its thumbprint.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> RemoveAsync(Rut issuer, string thumbprint, CancellationToken cancellationToken = default)
    {
        using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (await context.Certificates.FindAsync([issuer.Body, thumbprint], cancellationToken).ConfigureAwait(false) is not { } row)
        {
            return false;
        }

        context.Certificates.Remove(row);
        context.Audit.Add(_trail.Row(new TrailEntry("certificate removed", issuer, Detail: thumbprint)));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        _cache.Clear();
        return true;
    }

    /// <inheritdoc />
    public async ValueTask<SigningCertificate?> FindAsync(Rut issuer, string? thumbprint, CancellationToken cancellationToken)
    {
        string? known = await _cache.GetAsync((issuer, thumbprint), () => ReadAsync(issuer, thumbprint, cancellationToken)).ConfigureAwait(false);
        return known is null ? null : _open[(issuer, known)];
    }

    /// <summary>Closes the certificates that were opened.</summary>
    public void Dispose()
    {
        foreach (var certificate in _open.Values)
        {
            certificate.Dispose();
        }

        _open.Clear();
    }

    private async Task<string> AddAsync(Rut issuer, CertificateSecret secret, CancellationToken cancellationToken)
    {
        string thumbprint = Open(issuer, secret);
        byte[] file = _vault.ProtectCertificate(issuer, thumbprint, secret.ToBytes());
        using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await context.Certificates.Where(row => row.Issuer == issuer.Body && row.IsCurrent)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.IsCurrent, false), cancellationToken).ConfigureAwait(false);
        await context.Certificates.Where(row => row.Issuer == issuer.Body && row.Thumbprint == thumbprint).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        context.Certificates.Add(new CertificateRow { Issuer = issuer.Body, Thumbprint = thumbprint, File = file, IsCurrent = true });
        context.Audit.Add(_trail.Row(new TrailEntry("certificate added", issuer, Detail: thumbprint)));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        _cache.Clear();
        return thumbprint;
    }

    /// <summary>The thumbprint of a certificate that is there, and open from now on.</summary>
    private async Task<string?> ReadAsync(Rut issuer, string? thumbprint, CancellationToken cancellationToken)
    {
        using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = context.Certificates.AsNoTracking().Where(row => row.Issuer == issuer.Body);
        var found = await (thumbprint is null ? rows.Where(row => row.IsCurrent) : rows.Where(row => row.Thumbprint == thumbprint))
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            return null;
        }

        return _open.ContainsKey((issuer, found.Thumbprint))
            ? found.Thumbprint
            : Open(issuer, CertificateSecret.Read(_vault.UnprotectCertificate(issuer, found.Thumbprint, found.File)));
    }

    private string Open(Rut issuer, CertificateSecret secret)
    {
        var certificate = secret.Open();
        string thumbprint = certificate.Thumbprint;
        if (!_open.TryAdd((issuer, thumbprint), certificate))
        {
            certificate.Dispose();
        }

        return thumbprint;
    }
}
