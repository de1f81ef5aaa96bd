using System.Data.Common;

namespace FMgo.Stores.Writing;

/// <summary>What differs between SQLite and PostgreSQL, apart from migrations.</summary>
internal abstract class StoreDatabase
{
    /// <summary>Opens a connection for reading; it sees what was committed.</summary>
    public async Task<SqlSession> OpenAsync(CancellationToken cancellationToken) => await OpenAsync(CreateReader(), isWriter: false, cancellationToken).ConfigureAwait(false);

    /// <summary>Opens the one connection that writes.</summary>
    public async Task<SqlSession> OpenWriterAsync() => await OpenAsync(CreateWriter(), isWriter: true, CancellationToken.None).ConfigureAwait(false);

    /// <summary>What is to be done about a failure, before the commit or in it.</summary>
    public abstract WriteFailure Judge(Exception failure);

    /// <summary>Waits until nobody else changes folios of these issuers, and keeps them from it until the end of the transaction.</summary>
    public abstract void LockIssuers(SqlSession session, IEnumerable<Rut> issuers);

    /// <summary>Begins a transaction that writes.</summary>
    public abstract ValueTask<DbTransaction?> BeginAsync(DbConnection connection);

    /// <summary>Begins a transaction of a reader, in which all queries see the same moment.</summary>
    public abstract ValueTask<DbTransaction?> BeginSnapshotAsync(DbConnection connection);

    /// <summary>Inserts rows, in order.</summary>
    public abstract void Insert<TRow>(SqlSession session, RowInsert<TRow> insert, IReadOnlyList<TRow> rows);

    /// <summary>Inserts rows, in order, and asks for what <c>RETURNING</c> gives of those that were not there.</summary>
    public abstract void AskInsert<TRow, T>(SqlSession session, List<T> returned, RowInsert<TRow> insert, IReadOnlyList<TRow> rows, Func<DbDataReader, T> read);

    /// <summary>Asks for rows by issuer and key.</summary>
    /// <param name="session">The session.</param>
    /// <param name="found">Takes the rows.</param>
    /// <param name="select">A SELECT without WHERE; the table with <c>issuer</c> and <c>key</c> is named <c>x</c> in it.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="read">Reads a row.</param>
    public abstract void AskByKeys<T>(SqlSession session, List<T> found, string select, IReadOnlyList<(Rut Issuer, string Key)> keys, Func<DbDataReader, T> read);

    /// <summary>What stands after a SELECT of rows that are about to be changed, and that somebody else may be changing: those are left out.</summary>
    public abstract string ForUpdate { get; }

    protected abstract DbConnection CreateReader();

    protected abstract DbConnection CreateWriter();

    /// <summary>Makes a fresh connection ready.</summary>
    protected virtual void Prepare(DbConnection connection, bool isWriter)
    {
    }

    private async Task<SqlSession> OpenAsync(DbConnection connection, bool isWriter, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            Prepare(connection, isWriter);
            return new SqlSession(connection);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
