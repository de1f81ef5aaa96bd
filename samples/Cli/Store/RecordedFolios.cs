using System.Text;
using FMgo.Folios;
using FMgo.Testing;

namespace FMgo.Cli;

/// <summary>The folios as they are, and a record of what changed since they were last asked for it. The record holds no key, no file and nothing of a document that its request does not.</summary>
/// <remarks>
/// A record is a list of calls that changed something, with the folios that they gave. Whoever replays it makes the same calls, and compares: an implementation that chose other
/// folios would be found out and give none.
/// </remarks>
internal sealed class RecordedFolios : IFolioStore, IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly MemoryFolioStore _state = new();
    private readonly MemoryStream _changes = new();
    private readonly FolioRecordWriter _record;

    public RecordedFolios() => _record = new FolioRecordWriter(new BinaryWriter(_changes, Strict));

    /// <summary>What changed since the last time; empty where nothing did.</summary>
    public byte[] TakeChanges()
    {
        byte[] changes = _changes.ToArray();
        _changes.SetLength(0);
        return changes;
    }

    /// <summary>Does again what a record says.</summary>
    /// <exception cref="InvalidDataException">It is no record, or it does not come to the same again.</exception>
    public async Task ReplayAsync(byte[] record)
    {
        using var stream = new MemoryStream(record);
        await new FolioRecordReader(new BinaryReader(stream, Strict)).ReplayAsync(_state);
    }

    public async Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken)
    {
        var addition = await _state.AddAsync(range, ReadOnlyMemory<byte>.Empty, cancellationToken);
        if (addition == FolioAddition.Added)
        {
            _record.Added(range);
        }

        return addition;
    }

    /// <summary>None: the private keys in CAFs are in the files of the user and nowhere else.</summary>
    public Task<ReadOnlyMemory<byte>?> FindCafAsync(string cafId, CancellationToken cancellationToken) => Task.FromResult<ReadOnlyMemory<byte>?>(null);

    public async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        var answers = await _state.ReserveAsync(requests, cancellationToken);
        foreach (var answer in answers.Where(answer => answer.IsNew))
        {
            _record.Reserved(answer.Reservation!);
        }

        return answers;
    }

    public Task<FolioReservation?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken) => _state.FindAsync(issuer, key, cancellationToken);

    public async Task<FolioReservation> RenewAsync(FolioReservation reservation, DateTimeOffset stampedAt, string certificate, CancellationToken cancellationToken)
    {
        var before = await FindAsync(reservation.Request.Issuer, reservation.Request.Key, cancellationToken);
        var after = await _state.RenewAsync(reservation, stampedAt, certificate, cancellationToken);
        if (before!.Request.Certificate != after.Request.Certificate || !before.Request.StampedAt.EqualsExact(after.Request.StampedAt))
        {
            _record.Renewed(after);
        }

        return after;
    }

    public async Task<FolioReservation?> EndAsync(Rut issuer, string key, FolioState state, CancellationToken cancellationToken)
    {
        var before = await FindAsync(issuer, key, cancellationToken);
        var after = await _state.EndAsync(issuer, key, state, cancellationToken);
        if (before?.State != after?.State)
        {
            _record.Ended(after!);
        }

        return after;
    }

    public Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken) =>
        _state.ListAsync(issuer, since, after, count, cancellationToken);

    public async Task<IReadOnlyList<FolioRange>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken)
    {
        var leased = await _state.LeaseAsync(lease, cancellationToken);
        if (leased.Count > 0)
        {
            _record.Leased(lease, leased);
        }

        return leased;
    }

    public async Task<bool> ReturnAsync(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused, CancellationToken cancellationToken)
    {
        bool done = await _state.ReturnAsync(issuer, type, holder, unused, cancellationToken);
        if (done)
        {
            _record.Returned(issuer, type, holder, unused);
        }

        return done;
    }

    public Task<IReadOnlyList<FolioStretch>> ReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken) => _state.ReportAsync(issuer, type, cancellationToken);

    public void Dispose() => _changes.Dispose();
}
