using FMgo.Stores.Model;

namespace FMgo.Stores.Writing;

/// <summary>Writes the changes of a transaction into the audit, in that transaction.</summary>
internal sealed class Trail(TimeProvider clock)
{
    private static readonly string Process = $"{Environment.MachineName}:{Environment.ProcessId}";

    private static readonly RowInsert<(TrailEntry Entry, long At)> Insert = new(
        "audit",
        "",
        new RowColumn<(TrailEntry Entry, long At), long>("at", row => row.At),
        new RowColumn<(TrailEntry Entry, long At), string>("process", _ => Process),
        new RowColumn<(TrailEntry Entry, long At), string>("action", row => row.Entry.Action),
        new RowColumn<(TrailEntry Entry, long At), int?>("issuer", row => row.Entry.Issuer?.Body),
        new RowColumn<(TrailEntry Entry, long At), int?>("type", row => row.Entry.Type?.Code),
        new RowColumn<(TrailEntry Entry, long At), long?>("first", row => row.Entry.Folios?.First),
        new RowColumn<(TrailEntry Entry, long At), long?>("last", row => row.Entry.Folios?.Last),
        new RowColumn<(TrailEntry Entry, long At), string?>("detail", row => row.Entry.Detail));

    /// <summary>A change as a row, for those who write by EF.</summary>
    public AuditRow Row(TrailEntry entry) => new()
    {
        At = clock.GetUtcNow().UtcTicks,
        Process = Process,
        Action = entry.Action,
        Issuer = entry.Issuer?.Body,
        Type = entry.Type?.Code,
        First = entry.Folios?.First,
        Last = entry.Folios?.Last,
        Detail = entry.Detail,
    };

    public Task WriteAsync(StoreDatabase database, SqlSession session)
    {
        long now = clock.GetUtcNow().UtcTicks;
        return session.Trail.Count == 0 ? Task.CompletedTask : database.InsertAsync(session, Insert, [.. session.Trail.Select(entry => (entry, now))]);
    }
}
