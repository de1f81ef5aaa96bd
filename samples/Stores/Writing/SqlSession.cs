using System.Data.Common;

namespace FMgo.Stores.Writing;

/// <summary>A connection, and the transaction on it. Statements gather until an answer is needed, and go to a server together.</summary>
/// <remarks>Every statement is a constant; what comes from outside goes into parameters. Not for two callers at once.</remarks>
internal sealed class SqlSession(DbConnection connection) : IAsyncDisposable
{
    private readonly ISqlChannel _channel = connection.CanCreateBatch ? new BatchChannel(connection) : new CommandChannel(connection);
    private readonly List<SqlStatement> _waiting = [];
    private DbTransaction? _transaction;
    private bool _isOpen;

    /// <summary>What the transaction changes, to be written into the audit at its end.</summary>
    public List<TrailEntry> Trail { get; } = [];

    /// <summary>Begins a transaction.</summary>
    /// <param name="begin">Begins it; what it gives is null where the driver is not to know of it.</param>
    public async Task BeginAsync(Func<DbConnection, ValueTask<DbTransaction?>> begin)
    {
        _transaction = await begin(connection).ConfigureAwait(false);
        _isOpen = true;
    }

    /// <summary>Runs a statement before the next answer, or the commit.</summary>
    public void Later(string sql, params (string Name, object? Value)[] values) => _waiting.Add(new SqlStatement(sql, values, Read: null));

    /// <summary>Runs a query before the next <see cref="FlushAsync"/> ends; the rows are in the list then.</summary>
    public void Ask<T>(List<T> rows, string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] values) =>
        _waiting.Add(new SqlStatement(sql, values, row => rows.Add(read(row))));

    public async Task FlushAsync(CancellationToken cancellationToken = default)
    {
        if (_waiting.Count > 0)
        {
            SqlStatement[] statements = [.. _waiting];
            _waiting.Clear();
            await _channel.RunAsync(statements, _transaction, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        var rows = new List<T>();
        Ask(rows, sql, read, values);
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        return rows;
    }

    public async Task CommitAsync()
    {
        // With the last statements: one journey less.
        Later("COMMIT");
        await FlushAsync().ConfigureAwait(false);
        await EndAsync().ConfigureAwait(false);
    }

    public async Task RollbackAsync()
    {
        _waiting.Clear();
        if (!_isOpen)
        {
            return;
        }

        if (_transaction is { } transaction)
        {
            await transaction.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
        }
        else
        {
            Later("ROLLBACK");
            await FlushAsync().ConfigureAwait(false);
        }

        await EndAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task EndAsync()
    {
        if (_transaction is { } transaction)
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
        }

        _transaction = null;
        _isOpen = false;
        Trail.Clear();
    }
}
