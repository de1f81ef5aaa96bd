using System.Threading.Channels;

namespace FMgo.Stores.Writing;

/// <summary>The one writer of a process: takes all callers that wait, runs their work in one transaction, commits once, and tells all of them.</summary>
/// <remarks>While one commit is on its way to the disk, the next callers gather; a caller who is alone waits for nobody. Nothing ends the loop but disposing.</remarks>
internal sealed class StoreWriter : IAsyncDisposable, IDisposable
{
    // More than this in one transaction makes those who wait wait longer, and saves little.
    private const int MostRows = 1024;

    private static readonly TimeSpan LastWait = TimeSpan.FromSeconds(2);

    private readonly Channel<Write> _waiting = Channel.CreateUnbounded<Write>(new UnboundedChannelOptions { SingleReader = true });
    private readonly WriteTransaction _transaction;
    private readonly Task _loop;

    public StoreWriter(StoreDatabase database, Trail trail)
    {
        _transaction = new WriteTransaction(database, trail);
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>How many transactions were committed.</summary>
    public long Commits => _transaction.Commits;

    public async Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        var write = new SingleWrite<T>(work);
        Enqueue(write, cancellationToken);
        return await WaitAsync(write, write.Answer, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<TAnswer>> RunAsync<TItem, TAnswer>(
        Func<SqlSession, IReadOnlyList<TItem>, Task<IReadOnlyList<TAnswer>>> run, TItem[] items, CancellationToken cancellationToken)
    {
        var write = new BatchWrite<TItem, TAnswer>(run, items);
        Enqueue(write, cancellationToken);
        return await WaitAsync(write, write.Answers, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _loop.GetAwaiter().GetResult();
    }

    /// <summary>Waits for an answer. Who stops waiting does so at once while nothing has begun; otherwise its end is near, and tells whether it was done.</summary>
    private static async Task<T> WaitAsync<T>(Write write, Task<T> answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !write.TryAbandon())
        {
            // A database that hangs holds nobody for long.
            await Task.WhenAny(answer, Task.Delay(LastWait, CancellationToken.None)).ConfigureAwait(false);
            if (answer.IsCompleted)
            {
                return await answer.ConfigureAwait(false);
            }

            throw;
        }
    }

    private void Enqueue(Write write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(write), this);
    }

    private async Task LoopAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var group = Take();
            if (group.Count > 0)
            {
                await _transaction.RunAsync(group).ConfigureAwait(false);
            }
        }

        await _transaction.DisposeAsync().ConfigureAwait(false);
    }

    private List<Write> Take()
    {
        var group = new List<Write>();
        int rows = 0;
        while (rows < MostRows && _waiting.Reader.TryRead(out var write))
        {
            if (write.TryTake())
            {
                group.Add(write);
                rows += write.Weight;
            }
        }

        return group;
    }
}
