namespace FMgo.Stores.Writing;

/// <summary>Runs a group of works in one transaction, and tells each what came of it. It never throws.</summary>
internal sealed class WriteTransaction(StoreDatabase database, Trail trail) : IAsyncDisposable
{
    private const int MostAttempts = 20;

    private SqlSession? _session;
    private long _commits;

    public long Commits => Interlocked.Read(ref _commits);

    public async Task RunAsync(IReadOnlyList<Write> group)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await CommitAsync(group).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever it is, the callers are told and the loop goes on.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                var kind = await RollbackAsync().ConfigureAwait(false) ? database.Judge(failure) : WriteFailure.OfAll;
                if (kind == WriteFailure.OfOthers && attempt < MostAttempts)
                {
                    continue;
                }

                await TellAsync(group, failure, kind == WriteFailure.OfAll ? kind : WriteFailure.OfOne).ConfigureAwait(false);
                return;
            }

            Interlocked.Increment(ref _commits);
            foreach (var write in group)
            {
                write.Complete();
            }

            return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is { } session)
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task CommitAsync(IReadOnlyList<Write> group)
    {
        var session = _session ??= await database.OpenWriterAsync().ConfigureAwait(false);
        await session.BeginAsync(database.BeginAsync).ConfigureAwait(false);
        foreach (var together in group.GroupBy(write => write.Kind))
        {
            Write[] alike = [.. together];
            await alike[0].RunAsync(session, alike).ConfigureAwait(false);
        }

        await trail.WriteAsync(database, session).ConfigureAwait(false);
        await session.CommitAsync().ConfigureAwait(false);
    }

    /// <summary>Whether the transaction is undone for sure; otherwise the connection is given up, and the next group gets another.</summary>
    private async Task<bool> RollbackAsync()
    {
        if (_session is not { } session)
        {
            return false;
        }

        try
        {
            await session.RollbackAsync().ConfigureAwait(false);
            return true;
        }
#pragma warning disable CA1031 // The failure before this one is the one that counts.
        catch
#pragma warning restore CA1031
        {
            _session = null;
            await GiveUpAsync(session).ConfigureAwait(false);
            return false;
        }
    }

    private async Task TellAsync(IReadOnlyList<Write> group, Exception failure, WriteFailure kind)
    {
        if (kind == WriteFailure.OfOne && group.Count > 1)
        {
            foreach (var write in group)
            {
                await RunAsync([write]).ConfigureAwait(false);
            }

            return;
        }

        if (kind == WriteFailure.OfAll && _session is { } session)
        {
            _session = null;
            await GiveUpAsync(session).ConfigureAwait(false);
        }

        foreach (var write in group)
        {
            write.Fail(failure);
        }
    }

    private static async Task GiveUpAsync(SqlSession session)
    {
        try
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // It is broken already.
        catch
#pragma warning restore CA1031
        {
        }
    }
}
