using System.Data.Common;

namespace FMgo.Stores.Writing;

/// <summary>How statements get to the database.</summary>
internal interface ISqlChannel : IDisposable
{
    /// <summary>Runs statements one after the other; the first that fails is the last.</summary>
    Task RunAsync(IReadOnlyList<SqlStatement> statements, DbTransaction? transaction, CancellationToken cancellationToken);
}
