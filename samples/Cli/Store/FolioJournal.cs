using System.Collections.Concurrent;
using FMgo.Folios;

namespace FMgo.Cli;

/// <summary>A folio store in a file of the user's: what <c>fmgo issue</c> gave, to whom, for all runs of this user at once.</summary>
/// <remarks>No private key is in the file: CAFs stay in the files of the user, and those of this run are in hand.</remarks>
/// <param name="file">The journal; null for a store that ends with the process, as the test keys do that it is for.</param>
/// <param name="cafs">The CAFs in hand, by name.</param>
internal sealed class FolioJournal(JournalFile? file, ConcurrentDictionary<string, byte[]>? cafs = null) : IFolioStore, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly ConcurrentDictionary<string, byte[]> _cafs = cafs ?? new(StringComparer.Ordinal);
    private RecordedFolios _folios = new();

    /// <summary>Makes several calls one: nobody comes between, and where it throws, none of it happened.</summary>
    /// <exception cref="TroubleException">The journal cannot be used, or others have it for too long.</exception>
    /// <exception cref="IOException">The disk failed or is full.</exception>
    public async Task<T> TogetherAsync<T>(Func<IFolioStore, Task<T>> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            using var session = file is null ? null : await file.OpenAsync(cancellationToken);
            await CatchUpAsync(session);
            var answer = await work(_folios);
            if (_folios.TakeChanges() is { Length: > 0 } changes)
            {
                session?.Append(changes);
            }

            return answer;
        }
        catch
        {
            // What is in memory may not be in the file; the file is right.
            _folios.Dispose();
            _folios = new RecordedFolios();
            file?.Rewind();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken)
    {
        var addition = await TogetherAsync(store => store.AddAsync(range, cafFile, CancellationToken.None), cancellationToken);
        if (addition != FolioAddition.Overlaps)
        {
            _cafs.TryAdd(range.CafId, cafFile.ToArray());
        }

        return addition;
    }

    /// <summary>The bytes of a CAF in hand; null for those that other runs had.</summary>
    public Task<ReadOnlyMemory<byte>?> FindCafAsync(string cafId, CancellationToken cancellationToken) =>
        Task.FromResult(_cafs.TryGetValue(cafId, out byte[]? caf) ? new ReadOnlyMemory<byte>([.. caf]) : (ReadOnlyMemory<byte>?)null);

    public Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken) =>
        TogetherAsync(store => store.ReserveAsync(requests, CancellationToken.None), cancellationToken);

    public Task<FolioReservation?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken) =>
        TogetherAsync(store => store.FindAsync(issuer, key, CancellationToken.None), cancellationToken);

    public Task<FolioReservation> RenewAsync(FolioReservation reservation, DateTimeOffset stampedAt, string certificate, CancellationToken cancellationToken) =>
        TogetherAsync(store => store.RenewAsync(reservation, stampedAt, certificate, CancellationToken.None), cancellationToken);

    public Task<FolioReservation?> EndAsync(Rut issuer, string key, FolioState state, CancellationToken cancellationToken) =>
        TogetherAsync(store => store.EndAsync(issuer, key, state, CancellationToken.None), cancellationToken);

    public Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken) =>
        TogetherAsync(store => store.ListAsync(issuer, since, after, count, CancellationToken.None), cancellationToken);

    public Task<IReadOnlyList<FolioRange>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken) =>
        TogetherAsync(store => store.LeaseAsync(lease, CancellationToken.None), cancellationToken);

    public Task<bool> ReturnAsync(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused, CancellationToken cancellationToken) =>
        TogetherAsync(store => store.ReturnAsync(issuer, type, holder, unused, CancellationToken.None), cancellationToken);

    public Task<IReadOnlyList<FolioStretch>> ReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken) =>
        TogetherAsync(store => store.ReportAsync(issuer, type, CancellationToken.None), cancellationToken);

    public void Dispose()
    {
        _gate.Dispose();
        _folios.Dispose();
    }

    private async Task CatchUpAsync(JournalSession? session)
    {
        try
        {
            foreach (byte[] record in session?.ReadNew() ?? [])
            {
                await _folios.ReplayAsync(record);
            }
        }
        catch (Exception odd) when (odd is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            throw new TroubleException(Texts.Of(
                "el registro de folios dice algo que esta versión de fmgo no entiende; no se emite nada",
                "the record of folios says something that this version of fmgo does not understand; nothing is issued"));
        }
    }
}
