using FMgo.Folios;

namespace FMgo.Tests.Issuing;

/// <summary>A store that can fail before or after it did what it was asked for, or answer something else.</summary>
internal sealed class TroubledFolioStore(IFolioStore store) : IFolioStore
{
    public IFolioStore Store => store;

    /// <summary>What happens to the next calls of a method, by its name: before anything was done.</summary>
    public HashSet<string> FailsBefore { get; } = [];

    /// <summary>As <see cref="FailsBefore"/>, after all was done: the answer is lost.</summary>
    public HashSet<string> FailsAfter { get; } = [];

    /// <summary>Changes answers to requests.</summary>
    public Func<FolioAnswer, FolioAnswer>? Answers { get; set; }

    /// <summary>Changes reservations that are found.</summary>
    public Func<FolioReservation, FolioReservation>? Found { get; set; }

    public Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>? CafFile { get; set; }

    public int Reservations { get; private set; }

    public Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken) =>
        Run(nameof(AddAsync), () => store.AddAsync(range, cafFile, cancellationToken));

    public Task<ReadOnlyMemory<byte>?> FindCafAsync(string cafId, CancellationToken cancellationToken) =>
        Run(nameof(FindCafAsync), async () => await store.FindCafAsync(cafId, cancellationToken) is { } file ? CafFile?.Invoke(file) ?? file : (ReadOnlyMemory<byte>?)null);

    public Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken) => Run(nameof(ReserveAsync), async () =>
    {
        Reservations++;
        var answers = await store.ReserveAsync(requests, cancellationToken);
        return Answers is null ? answers : [.. answers.Select(Answers)];
    });

    public Task<FolioReservation?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken) =>
        Run(nameof(FindAsync), async () => await store.FindAsync(issuer, key, cancellationToken) is { } found ? Found?.Invoke(found) ?? found : null);

    public Task<FolioReservation> RenewAsync(FolioReservation reservation, DateTimeOffset stampedAt, string certificate, CancellationToken cancellationToken) =>
        Run(nameof(RenewAsync), () => store.RenewAsync(reservation, stampedAt, certificate, cancellationToken));

    public Task<FolioReservation?> EndAsync(Rut issuer, string key, FolioState state, CancellationToken cancellationToken) =>
        Run(nameof(EndAsync), () => store.EndAsync(issuer, key, state, cancellationToken));

    public Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken) =>
        Run(nameof(ListAsync), () => store.ListAsync(issuer, since, after, count, cancellationToken));

    public Task<IReadOnlyList<FolioRange>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken) => Run(nameof(LeaseAsync), () => store.LeaseAsync(lease, cancellationToken));

    public Task<bool> ReturnAsync(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused, CancellationToken cancellationToken) =>
        Run(nameof(ReturnAsync), () => store.ReturnAsync(issuer, type, holder, unused, cancellationToken));

    public Task<IReadOnlyList<FolioStretch>> ReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken) =>
        Run(nameof(ReportAsync), () => store.ReportAsync(issuer, type, cancellationToken));

    private async Task<T> Run<T>(string name, Func<Task<T>> call)
    {
        if (FailsBefore.Contains(name))
        {
            throw new IOException("The database is gone.");
        }

        var answer = await call();
        return FailsAfter.Contains(name) ? throw new IOException("The answer is lost.") : answer;
    }
}
