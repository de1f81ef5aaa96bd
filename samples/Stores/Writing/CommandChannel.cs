using System.Data.Common;

namespace FMgo.Stores.Writing;

/// <summary>One by one, each kept compiled: for a database in the process, where nothing is saved by sending them together.</summary>
internal sealed class CommandChannel(DbConnection connection) : ISqlChannel
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public async Task RunAsync(IReadOnlyList<SqlStatement> statements, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            var command = Prepare(statement);
            command.Transaction = transaction;
            if (statement.Read is null)
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    statement.Read(reader);
                }
            }
        }
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand Prepare(SqlStatement statement)
    {
        if (!_commands.TryGetValue(statement.Sql, out var command))
        {
            _commands.Add(statement.Sql, command = connection.CreateCommand());
            command.CommandText = statement.Sql;
            foreach (var (name, _) in statement.Values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }
        }

        for (int i = 0; i < statement.Values.Length; i++)
        {
            command.Parameters[i].Value = statement.Values[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
