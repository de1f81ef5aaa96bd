namespace FMgo.Envelopes;

/// <summary>Hands blocks to a stream without waiting for them, so that the next one is made while the last one is written.</summary>
internal sealed class BlockWriter(Stream destination) : IAsyncDisposable
{
    /// <summary>Large enough that handing it over costs nothing beside making it.</summary>
    public const int BlockSize = 128 * 1024;

    private readonly ByteBuffer _block = new(2 * BlockSize);
    private Task _writing = Task.CompletedTask;

    /// <summary>Starts to write what is in a buffer, and empties it.</summary>
    public async Task WriteAsync(ByteBuffer buffer, CancellationToken cancellationToken)
    {
        await _writing.ConfigureAwait(false);
        _block.Clear();
        _block.Append(buffer.Written);
        buffer.Clear();
        _writing = destination.WriteAsync(_block.WrittenMemory, cancellationToken).AsTask();
    }

    /// <summary>Waits until everything is written and flushed.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await _writing.ConfigureAwait(false);
        await destination.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for the write that may still be going on, whatever became of it: it reads the buffer that is given back here.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _block.Dispose();
    }
}
