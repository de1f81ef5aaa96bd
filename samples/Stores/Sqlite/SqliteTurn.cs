using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FMgo.Stores.Sqlite;

/// <summary>Gets the file for a transaction, beside other processes that want it too.</summary>
/// <remarks>
/// SQLite's own wait looks again ever more seldom, and whoever has just committed begins again first: some callers would wait for seconds. Here all look again every millisecond, and as long as
/// others write too, nobody begins again at once. More callers share the next commit then.
/// </remarks>
internal sealed class SqliteTurn(TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan CrowdedFor = TimeSpan.FromSeconds(1);

    private long? _lastOther;
    private long? _lastLook;
    private object? _version;

    /// <exception cref="SqliteException">Another process has it for too long, or it cannot be written.</exception>
    public async ValueTask TakeAsync(SqliteConnection connection)
    {
        if (_lastOther is { } other && Stopwatch.GetElapsedTime(other) < CrowdedFor)
        {
            await Task.Delay(Pause).ConfigureAwait(false);
        }

        long start = Stopwatch.GetTimestamp();
        for (int result = Begin(connection); result != raw.SQLITE_OK; result = Begin(connection))
        {
            // The reason of its being busy stands above the first byte.
            if ((result & 0xFF) != raw.SQLITE_BUSY || Stopwatch.GetElapsedTime(start) > patience)
            {
                SqliteException.ThrowExceptionForRC(result, connection.Handle);
            }

            _lastOther = Stopwatch.GetTimestamp();
            await Task.Delay(Pause).ConfigureAwait(false);
        }

        LookForOthers(connection);
    }

    private static int Begin(SqliteConnection connection) => raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE");

    /// <summary>Who is never refused learns of others by what they wrote: this number changes by commits of other connections only.</summary>
    private void LookForOthers(SqliteConnection connection)
    {
        if (_lastLook is { } look && Stopwatch.GetElapsedTime(look) < LookEvery)
        {
            return;
        }

        _lastLook = Stopwatch.GetTimestamp();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        object? version = command.ExecuteScalar();
        if (_version is not null && !Equals(version, _version))
        {
            _lastOther = _lastLook;
        }

        _version = version;
    }
}
