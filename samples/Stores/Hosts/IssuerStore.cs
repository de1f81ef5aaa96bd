using System.Text.Json;
using FMgo.Documents;
using FMgo.Issuing;
using FMgo.Stores.Model;
using FMgo.Stores.Writing;
using Microsoft.EntityFrameworkCore;

namespace FMgo.Stores;

/// <summary>The companies that the host issues for. A change is seen by other processes within half a minute.</summary>
public sealed class IssuerStore : IIssuerDirectory
{
    private readonly IDbContextFactory<StoreContext> _contexts;
    private readonly Trail _trail;
    private readonly FreshCache<Rut, IssuerProfile> _cache;

    internal IssuerStore(IDbContextFactory<StoreContext> contexts, Trail trail, TimeProvider clock)
    {
        _contexts = contexts;
        _trail = trail;
        _cache = new FreshCache<Rut, IssuerProfile>(clock);
    }

    /// <summary>Adds a company, or replaces what is known of it. <see cref="IssuerProfile.Options"/> are code, and are not kept.</summary>
    /// <param name="profile">The company, with its RUT.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">It has no RUT.</exception>
    public async Task SaveAsync(IssuerProfile profile, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (profile.Issuer.Rut is not { Body: > 0 } rut)
        {
            throw new ArgumentException("El emisor no tiene RUT. / The issuer has no RUT.", nameof(profile));
        }

        using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var row = await context.Issuers.FindAsync([rut.Body], cancellationToken).ConfigureAwait(false);
        if (row is null)
        {
            context.Issuers.Add(row = new IssuerRow { Issuer = rut.Body, Profile = "" });
        }

        row.Profile = JsonSerializer.Serialize(new Document { Header = new Header { Issuer = profile.Issuer } });
        row.ResolutionDate = profile.ResolutionDate;
        row.ResolutionNumber = profile.ResolutionNumber;
        context.Audit.Add(_trail.Row(new TrailEntry("issuer", rut)));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        _cache.Clear();
    }

    /// <inheritdoc />
    public ValueTask<IssuerProfile?> FindAsync(Rut issuer, CancellationToken cancellationToken) =>
        _cache.GetAsync(issuer, () => ReadAsync(issuer, cancellationToken));

    private async Task<IssuerProfile?> ReadAsync(Rut issuer, CancellationToken cancellationToken)
    {
        using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Issuers.FindAsync([issuer.Body], cancellationToken).ConfigureAwait(false) is { } row
            ? new IssuerProfile(JsonSerializer.Deserialize<Document>(row.Profile)!.Header.Issuer, row.ResolutionDate, row.ResolutionNumber)
            : null;
    }
}
