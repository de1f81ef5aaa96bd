using System.Data.Common;
using FMgo.Stores.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FMgo.Stores.Sqlite;

/// <summary>SQLite: one file, one writer at a time, any number of processes and readers beside it (WAL).</summary>
internal sealed class SqliteDatabase : StoreDatabase
{
    private readonly string _file;
    private readonly string _writing;
    private readonly TimeSpan _patience;
    private readonly SqliteTurn _turn;

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
        _patience = TimeSpan.FromSeconds(builder.DefaultTimeout);
        _turn = new SqliteTurn(_patience);
        ConnectionString = builder.ToString();
        builder.Pooling = false;
        _writing = builder.ToString();
    }

    /// <summary>How the database is opened where it is there.</summary>
    public string ConnectionString { get; }

    /// <summary>The writer has the file for itself from the first statement on.</summary>
    public override string ForUpdate => "";

    /// <summary>Makes the file if it is not there. Readers and the writer do not wait for each other (WAL), which the file remembers.</summary>
    public void Create()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_writing) { Mode = SqliteOpenMode.ReadWriteCreate }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        command.ExecuteNonQuery();
    }

    public override WriteFailure Judge(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: 18 or 19 or 20 or 25 } => WriteFailure.OfOne, // too big, constraint, mismatch, range
        DbException or IOException => WriteFailure.OfAll,
        _ => WriteFailure.OfOne,
    };

    public override void LockIssuers(SqlSession session, IEnumerable<Rut> issuers)
    {
        // The transaction has the file for itself.
    }

    public override async ValueTask<DbTransaction?> BeginAsync(DbConnection connection)
    {
        EnsureThere();
        await _turn.TakeAsync((SqliteConnection)connection).ConfigureAwait(false);
        return null;
    }

    public override ValueTask<DbTransaction?> BeginSnapshotAsync(DbConnection connection) =>
        ValueTask.FromResult<DbTransaction?>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override void Insert<TRow>(SqlSession session, RowInsert<TRow> insert, IReadOnlyList<TRow> rows)
    {
        foreach (var row in rows)
        {
            session.Later(insert.OneByOne, insert.Row(row));
        }
    }

    public override void AskInsert<TRow, T>(SqlSession session, List<T> returned, RowInsert<TRow> insert, IReadOnlyList<TRow> rows, Func<DbDataReader, T> read)
    {
        foreach (var row in rows)
        {
            session.Ask(returned, insert.OneByOne, read, insert.Row(row));
        }
    }

    public override void AskByKeys<T>(SqlSession session, List<T> found, string select, IReadOnlyList<(Rut Issuer, string Key)> keys, Func<DbDataReader, T> read)
    {
        string one = $"{select} WHERE x.issuer = @issuer AND x.key = @key";
        foreach (var (issuer, key) in keys)
        {
            session.Ask(found, one, read, ("@issuer", issuer.Body), ("@key", key));
        }
    }

    protected override DbConnection CreateReader()
    {
        EnsureThere();
        return new SqliteConnection(ConnectionString);
    }

    protected override DbConnection CreateWriter()
    {
        EnsureThere();
        return new SqliteConnection(_writing);
    }

    protected override void Prepare(DbConnection connection, bool isWriter)
    {
        var sqlite = (SqliteConnection)connection;
        raw.sqlite3_busy_timeout(sqlite.Handle, isWriter ? 0 : (int)_patience.TotalMilliseconds);
        if (isWriter)
        {
            // A commit is on the disk when it returns, also after the power went.
            using var command = sqlite.CreateCommand();
            command.CommandText = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
            command.ExecuteNonQuery();
        }
    }

    /// <summary>A file that was deleted under an open connection takes what is written, and loses it.</summary>
    private void EnsureThere()
    {
        if (!File.Exists(_file))
        {
            using var stale = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(stale);
            throw new FileNotFoundException("No está la base de datos. / The database is not there.", _file);
        }
    }
}
