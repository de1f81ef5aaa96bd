using FMgo.Stores.Model;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Writes one change of an issuer, for those who write by EF.</summary>
    public Task WriteAsync(StoreContext context, string action, Rut issuer, string detail, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"INSERT INTO audit (at, process, action, issuer, detail) VALUES ({clock.GetUtcNow().UtcTicks}, {Process}, {action}, {issuer.Body}, {detail})", cancellationToken);

    public void Write(StoreDatabase database, SqlSession session)
    {
        if (session.Trail.Count > 0)
        {
            long now = clock.GetUtcNow().UtcTicks;
            database.Insert(session, Insert, [.. session.Trail.Select(entry => (entry, now))]);
        }
    }
}
