using System.Data.Common;

namespace FMgo.Stores.Writing;

/// <summary>All together, by one journey to the server and back.</summary>
internal sealed class BatchChannel(DbConnection connection) : ISqlChannel
{
    public async Task RunAsync(IReadOnlyList<SqlStatement> statements, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(Make(batch, statement));
        }

        var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            // Only queries have a result to stand on.
            foreach (var query in statements.Where(statement => statement.Read is not null))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    query.Read!(reader);
                }

                await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public void Dispose()
    {
    }

    private static DbBatchCommand Make(DbBatch batch, SqlStatement statement)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = statement.Sql;
        foreach (var (name, value) in statement.Values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
