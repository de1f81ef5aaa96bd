using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FMgo.Stores.Sqlite;

/// <summary>Gets the file for a transaction, beside other processes that want it too.</summary>
/// <remarks>
/// SQLite's own wait looks again ever more seldom, and whoever has just committed begins again first: some callers would wait for seconds. Here all look again every millisecond, and as long as
/// others want the file, nobody begins again at once. More callers share the next commit then.
/// </remarks>
internal sealed class SqliteTurn(TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Crowded = TimeSpan.FromSeconds(1);

    private long? _lastRefused;

    /// <exception cref="SqliteException">Another process has it for too long, or it cannot be written.</exception>
    public async ValueTask TakeAsync(sqlite3 database)
    {
        if (_lastRefused is { } refused && Stopwatch.GetElapsedTime(refused) < Crowded)
        {
            await Task.Delay(Pause).ConfigureAwait(false);
        }

        long start = Stopwatch.GetTimestamp();
        for (int result = Begin(database); result != raw.SQLITE_OK; result = Begin(database))
        {
            // The reason of its being busy stands above the first byte.
            if ((result & 0xFF) != raw.SQLITE_BUSY || Stopwatch.GetElapsedTime(start) > patience)
            {
                SqliteException.ThrowExceptionForRC(result, database);
            }

            _lastRefused = Stopwatch.GetTimestamp();
            await Task.Delay(Pause).ConfigureAwait(false);
        }
    }

    private static int Begin(sqlite3 database) => raw.sqlite3_exec(database, "BEGIN IMMEDIATE");
}
