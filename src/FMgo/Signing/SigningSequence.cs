using System.Runtime.CompilerServices;

namespace FMgo.Signing;

/// <summary>
/// Documents that are signed as they are asked for, in order. An envelope takes them from the benches on which they were made
/// (<see cref="SignAsync"/>); everybody else gets documents with bytes of their own.
/// </summary>
internal sealed class SigningSequence(DocumentSigner signer, IEnumerable<SigningJob> jobs, int threads, CancellationToken stop)
    : IAsyncEnumerable<SignedDocument>
{
    // Enough that no thread waits for the one document that takes longest.
    private const int DocumentsPerThread = 4;

    public async IAsyncEnumerator<SignedDocument> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var work in SignAsync(cancellationToken).ConfigureAwait(false))
        {
            using (work)
            {
                yield return work.ToDocument();
            }
        }
    }

    /// <summary>Signs; whoever takes a work disposes of it.</summary>
    public async IAsyncEnumerable<SignedWork> SignAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, cancellationToken);
        var running = new Queue<Task<SignedWork>>();
        var lanes = new Queue<Task>();
        try
        {
            foreach (var job in jobs)
            {
                either.Token.ThrowIfCancellationRequested();
                if (threads == 1)
                {
                    yield return Sign(job);
                    continue;
                }

                // Each begins when the one that many threads before it has ended: so no more than that are at work.
                var begun = Start(job, after: lanes.Count < threads ? Task.CompletedTask : lanes.Dequeue(), either.Token);
                running.Enqueue(begun);
                lanes.Enqueue(begun);
                if (running.Count / DocumentsPerThread >= threads)
                {
                    yield return await running.Dequeue().ConfigureAwait(false);
                }
            }

            while (running.TryDequeue(out var next))
            {
                yield return await next.ConfigureAwait(false);
            }
        }
        finally
        {
            await either.CancelAsync().ConfigureAwait(false);
            await GiveBackAsync(running).ConfigureAwait(false);
        }
    }

    // In order: otherwise the thread pool signs the newest first, and lets what is waited for, and writes to the disk, wait until it has no more.
    private Task<SignedWork> Start(SigningJob job, Task after, CancellationToken cancellationToken) => after.ContinueWith(
        _ => Sign(job),
        cancellationToken,
        TaskContinuationOptions.PreferFairness | TaskContinuationOptions.DenyChildAttach,
        TaskScheduler.Default);

    private SignedWork Sign(SigningJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return signer.SignOnBench(job);
    }

    /// <summary>What was begun and nobody will take, because something failed or the caller stopped.</summary>
    private static async Task GiveBackAsync(Queue<Task<SignedWork>> running)
    {
        foreach (var task in running)
        {
            await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (task.IsCompletedSuccessfully)
            {
                (await task.ConfigureAwait(false)).Dispose();
            }
        }
    }
}
