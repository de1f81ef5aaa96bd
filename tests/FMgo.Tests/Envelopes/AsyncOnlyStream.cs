namespace FMgo.Tests.Envelopes;

/// <summary>Gives its parts one after the other, without waiting, to those who read asynchronously.</summary>
internal sealed class AsyncOnlyStream(IReadOnlyList<byte[]> parts) : Stream
{
    private int _part;
    private int _offset;

    /// <summary>Runs instead of the end of the file, which then never comes.</summary>
    public Func<Task>? AtEnd { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_part == parts.Count)
        {
            await WaitAsync(cancellationToken);
            return 0;
        }

        int length = Math.Min(buffer.Length, parts[_part].Length - _offset);
        parts[_part].AsMemory(_offset, length).CopyTo(buffer);
        _offset += length;
        if (_offset == parts[_part].Length)
        {
            _part++;
            _offset = 0;
        }

        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (AtEnd is { } atEnd)
        {
            _ = Task.Run(atEnd, CancellationToken.None);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
