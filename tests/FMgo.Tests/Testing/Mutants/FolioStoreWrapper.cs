using FMgo.Folios;

namespace FMgo.Tests.Testing.Mutants;

/// <summary>A store that passes every call on; mutants override what they break.</summary>
internal abstract class FolioStoreWrapper(IFolioStore inner) : IFolioStore
{
    protected IFolioStore Inner => inner;

    public virtual Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken) => inner.AddAsync(range, cafFile, cancellationToken);

    public virtual Task<ReadOnlyMemory<byte>?> FindCafAsync(string cafId, CancellationToken cancellationToken) => inner.FindCafAsync(cafId, cancellationToken);

    public virtual Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken) => inner.ReserveAsync(requests, cancellationToken);

    public virtual Task<FolioReservation?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken) => inner.FindAsync(issuer, key, cancellationToken);

    public virtual Task<FolioReservation> RenewAsync(FolioReservation reservation, DateTimeOffset stampedAt, string certificate, CancellationToken cancellationToken) =>
        inner.RenewAsync(reservation, stampedAt, certificate, cancellationToken);

    public virtual Task<FolioReservation?> EndAsync(Rut issuer, string key, FolioState state, CancellationToken cancellationToken) => inner.EndAsync(issuer, key, state, cancellationToken);

    public virtual Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken) =>
        inner.ListAsync(issuer, since, after, count, cancellationToken);

    public virtual Task<IReadOnlyList<FolioRange>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken) => inner.LeaseAsync(lease, cancellationToken);

    public virtual Task<bool> ReturnAsync(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused, CancellationToken cancellationToken) =>
        inner.ReturnAsync(issuer, type, holder, unused, cancellationToken);

    public virtual Task<IReadOnlyList<FolioStretch>> ReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken) => inner.ReportAsync(issuer, type, cancellationToken);
}
