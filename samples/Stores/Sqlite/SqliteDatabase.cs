using System.Data.Common;
using FMgo.Stores.Writing;
using Microsoft.Data.Sqlite;

namespace FMgo.Stores.Sqlite;

/// <summary>SQLite: one file, one writer at a time, any number of processes and readers beside it (WAL).</summary>
internal sealed class SqliteDatabase : StoreDatabase
{
    private readonly string _file;
    private readonly string _reading;
    private readonly string _writing;
    private readonly int _busySeconds;

    /// <exception cref="ArgumentException">The database is not a file.</exception>
    public SqliteDatabase(string connectionString)
    {
        // Never created on the way: a database that is gone is a failure, not an empty database.
        var builder = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWrite };
        if (builder.DataSource.Length == 0 || builder.DataSource == ":memory:" || builder.DataSource.StartsWith("file:", StringComparison.Ordinal))
        {
            throw new ArgumentException("La base de datos debe ser un archivo. / The database must be a file: Data Source=fmgo.db.", nameof(connectionString));
        }

        _file = Path.GetFullPath(builder.DataSource);
        _busySeconds = builder.DefaultTimeout;
        _reading = builder.ToString();
        builder.Pooling = false;
        _writing = builder.ToString();
    }

    /// <summary>The writer has the file for itself from the first statement on.</summary>
    public override string ForUpdate => "";

    public override WriteFailure Judge(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: 18 or 19 or 20 or 25 } => WriteFailure.OfOne, // too big, constraint, mismatch, range
        DbException or IOException => WriteFailure.OfAll,
        _ => WriteFailure.OfOne,
    };

    public override Task LockIssuersAsync(SqlSession session, IEnumerable<Rut> issuers) => Task.CompletedTask;

    public override ValueTask<DbTransaction> BeginAsync(DbConnection connection)
    {
        EnsureThere();
        return ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));
    }

    public override ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override async Task InsertAsync<TRow>(SqlSession session, RowInsert<TRow> insert, IReadOnlyList<TRow> rows)
    {
        foreach (var row in rows)
        {
            await session.ExecuteAsync(insert.OneByOne, CancellationToken.None, insert.Row(row)).ConfigureAwait(false);
        }
    }

    public override async Task<List<T>> InsertAsync<TRow, T>(SqlSession session, RowInsert<TRow> insert, IReadOnlyList<TRow> rows, Func<DbDataReader, T> read)
    {
        var returned = new List<T>();
        foreach (var row in rows)
        {
            returned.AddRange(await session.QueryAsync(insert.OneByOne, read, CancellationToken.None, insert.Row(row)).ConfigureAwait(false));
        }

        return returned;
    }

    public override async Task<List<T>> FindByKeysAsync<T>(SqlSession session, string select, IReadOnlyList<(Rut Issuer, string Key)> keys, Func<DbDataReader, T> read)
    {
        string one = $"{select} WHERE x.issuer = @issuer AND x.key = @key";
        var found = new List<T>();
        foreach (var (issuer, key) in keys)
        {
            found.AddRange(await session.QueryAsync(one, read, CancellationToken.None, ("@issuer", issuer.Body), ("@key", key)).ConfigureAwait(false));
        }

        return found;
    }

    protected override DbConnection CreateReader()
    {
        EnsureThere();
        return new SqliteConnection(_reading);
    }

    protected override DbConnection CreateWriter()
    {
        EnsureThere();
        return new SqliteConnection(_writing);
    }

    protected override async Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // FULL: a commit is on the disk when it returns, also after the power went. The wait for another process is SQLite's own, which looks again after milliseconds.
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        SQLitePCL.raw.sqlite3_busy_timeout(((SqliteConnection)connection).Handle, _busySeconds * 1000);
    }

    /// <summary>A file that was deleted under an open connection takes what is written, and loses it.</summary>
    private void EnsureThere()
    {
        if (!File.Exists(_file))
        {
            using var stale = new SqliteConnection(_reading);
            SqliteConnection.ClearPool(stale);
            throw new FileNotFoundException("No está la base de datos. / The database is not there.", _file);
        }
    }
}
