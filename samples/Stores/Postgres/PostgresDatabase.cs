using System.Data;
using System.Data.Common;
using FMgo.Stores.Writing;
using Npgsql;

namespace FMgo.Stores.Postgres;

/// <summary>PostgreSQL: many hosts; whoever changes folios of an issuer locks its row.</summary>
internal sealed class PostgresDatabase(string connectionString) : StoreDatabase, IAsyncDisposable, IDisposable
{
    private const string LockIssuers = "SELECT issuer FROM folio_issuers WHERE issuer = ANY(@issuers) ORDER BY issuer FOR UPDATE";

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(Complete(connectionString));

    public override string ForUpdate => "FOR UPDATE SKIP LOCKED";

    public override WriteFailure Judge(Exception failure) => failure switch
    {
        PostgresException { SqlState: ['4', '0', ..] } => WriteFailure.OfOthers, // serialization failure, deadlock
        PostgresException { SqlState: ['2', '2' or '3', ..] or ['P', '0', ..] } => WriteFailure.OfOne, // data, constraint, trigger
        DbException or IOException or TimeoutException => WriteFailure.OfAll,
        _ => WriteFailure.OfOne,
    };

    public override async Task LockIssuersAsync(SqlSession session, IEnumerable<Rut> issuers) =>
        await session.ExecuteAsync(
            LockIssuers,
            CancellationToken.None,
            ("@issuers", issuers.Select(issuer => issuer.Body).Distinct().ToArray())).ConfigureAwait(false);

    // Each statement sees what was committed before it began: what is read after the lock is the truth.
    public override async ValueTask<DbTransaction> BeginAsync(DbConnection connection) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted).ConfigureAwait(false);

    public override async ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead).ConfigureAwait(false);

    public override async Task InsertAsync<TRow>(SqlSession session, RowInsert<TRow> insert, IReadOnlyList<TRow> rows) =>
        await session.ExecuteAsync(insert.AllAtOnce, CancellationToken.None, insert.Arrays(rows)).ConfigureAwait(false);

    public override Task<List<T>> InsertAsync<TRow, T>(SqlSession session, RowInsert<TRow> insert, IReadOnlyList<TRow> rows, Func<DbDataReader, T> read) =>
        session.QueryAsync(insert.AllAtOnce, read, CancellationToken.None, insert.Arrays(rows));

    public override Task<List<T>> FindByKeysAsync<T>(SqlSession session, string select, IReadOnlyList<(Rut Issuer, string Key)> keys, Func<DbDataReader, T> read) =>
        session.QueryAsync(
            $"{select} JOIN unnest(@issuers, @keys) AS asked (issuer, key) ON x.issuer = asked.issuer AND x.key = asked.key",
            read,
            CancellationToken.None,
            ("@issuers", keys.Select(key => key.Issuer.Body).ToArray()),
            ("@keys", keys.Select(key => key.Key).ToArray()));

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    public void Dispose() => _source.Dispose();

    protected override DbConnection CreateReader() => _source.CreateConnection();

    protected override DbConnection CreateWriter() => _source.CreateConnection();

    private static string Complete(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (builder.MaxAutoPrepare == 0)
        {
            builder.MaxAutoPrepare = 100;
            builder.AutoPrepareMinUsages = 2;
        }

        return builder.ToString();
    }
}
