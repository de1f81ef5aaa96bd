using System.Data;
using System.Data.Common;
using FMgo.Stores.Writing;
using Npgsql;

namespace FMgo.Stores.Postgres;

/// <summary>PostgreSQL: many hosts; whoever changes folios of an issuer locks its row.</summary>
internal sealed class PostgresDatabase(string connectionString) : StoreDatabase, IAsyncDisposable, IDisposable
{
    private const string LockIssuersInOrder = "SELECT issuer FROM folio_issuers WHERE issuer = ANY(@issuers) ORDER BY issuer FOR UPDATE";

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(Complete(connectionString));

    public override string ForUpdate => "FOR UPDATE SKIP LOCKED";

    public override WriteFailure Judge(Exception failure) => failure switch
    {
        PostgresException { SqlState: ['4', '0', ..] } => WriteFailure.OfOthers, // serialization failure, deadlock
        PostgresException { SqlState: ['2', '2' or '3', ..] or ['P', '0', ..] } => WriteFailure.OfOne, // data, constraint, trigger
        DbException or IOException or TimeoutException => WriteFailure.OfAll,
        _ => WriteFailure.OfOne,
    };

    public override void LockIssuers(SqlSession session, IEnumerable<Rut> issuers) =>
        session.Ask(new List<int>(), LockIssuersInOrder, row => row.GetInt32(0), ("@issuers", issuers.Select(issuer => issuer.Body).Distinct().ToArray()));

    // Each statement sees what was committed before it began: what is read after the lock is the truth.
    public override async ValueTask<DbTransaction?> BeginAsync(DbConnection connection) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted).ConfigureAwait(false);

    public override async ValueTask<DbTransaction?> BeginSnapshotAsync(DbConnection connection) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead).ConfigureAwait(false);

    public override void Insert<TRow>(SqlSession session, RowInsert<TRow> insert, IReadOnlyList<TRow> rows) => session.Later(insert.AllAtOnce, insert.Arrays(rows));

    public override void AskInsert<TRow, T>(SqlSession session, List<T> returned, RowInsert<TRow> insert, IReadOnlyList<TRow> rows, Func<DbDataReader, T> read) =>
        session.Ask(returned, insert.AllAtOnce, read, insert.Arrays(rows));

    public override void AskByKeys<T>(SqlSession session, List<T> found, string select, IReadOnlyList<(Rut Issuer, string Key)> keys, Func<DbDataReader, T> read) =>
        session.Ask(
            found,
            $"{select} JOIN unnest(@issuers, @keys) AS asked (issuer, key) ON x.issuer = asked.issuer AND x.key = asked.key",
            read,
            ("@issuers", keys.Select(key => key.Issuer.Body).ToArray()),
            ("@keys", keys.Select(key => key.Key).ToArray()));

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    public void Dispose() => _source.Dispose();

    protected override DbConnection CreateReader() => _source.CreateConnection();

    protected override DbConnection CreateWriter() => _source.CreateConnection();

    /// <summary>Statements are planned once for a connection. A plan that was made while the tables were small must serve when they are large, so it goes by the indexes from the first row on.</summary>
    internal static string Complete(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.Options = $"{builder.Options} -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off".TrimStart();
        if (builder.MaxAutoPrepare == 0)
        {
            builder.MaxAutoPrepare = 100;
            builder.AutoPrepareMinUsages = 2;
        }

        return builder.ToString();
    }
}
