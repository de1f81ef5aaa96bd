using FMgo.Folios;

namespace FMgo.Destruction;

/// <summary>The folio store of a worker, which may die before and after each call.</summary>
internal sealed class MortalFolioStore(IFolioStore store, Death death) : IFolioStore
{
    public Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken) => store.AddAsync(range, cafFile, cancellationToken);

    public Task<ReadOnlyMemory<byte>?> FindCafAsync(string cafId, CancellationToken cancellationToken) => Around("caf", () => store.FindCafAsync(cafId, cancellationToken));

    public Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken) =>
        Around("reserve", () => store.ReserveAsync(requests, cancellationToken));

    public Task<FolioReservation?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken) => store.FindAsync(issuer, key, cancellationToken);

    public Task<FolioReservation> RenewAsync(FolioReservation reservation, DateTimeOffset stampedAt, string certificate, CancellationToken cancellationToken) =>
        Around("renew", () => store.RenewAsync(reservation, stampedAt, certificate, cancellationToken));

    public Task<FolioReservation?> EndAsync(Rut issuer, string key, FolioState state, CancellationToken cancellationToken) => store.EndAsync(issuer, key, state, cancellationToken);

    public Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken) =>
        store.ListAsync(issuer, since, after, count, cancellationToken);

    public Task<IReadOnlyList<FolioRange>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken) => store.LeaseAsync(lease, cancellationToken);

    public Task<bool> ReturnAsync(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused, CancellationToken cancellationToken) =>
        store.ReturnAsync(issuer, type, holder, unused, cancellationToken);

    public Task<IReadOnlyList<FolioStretch>> ReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken) => store.ReportAsync(issuer, type, cancellationToken);

    private async Task<T> Around<T>(string step, Func<Task<T>> call)
    {
        death.At($"before {step}");
        var answer = await call().ConfigureAwait(false);
        death.At($"after {step}");
        return answer;
    }
}
