namespace FMgo.Text;

/// <summary>A stream of XML whose tags are looked at while it is read (<see cref="TagGuard"/>). It reads only, and leaves the stream below open.</summary>
internal sealed class GuardedStream(Stream stream) : Stream
{
    private TagGuard _guard;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Look(buffer.Span, read);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Look(buffer.AsSpan(offset, count), stream.Read(buffer, offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Look(ReadOnlySpan<byte> buffer, int read)
    {
        _guard.Look(buffer[..read], _position);
        _position += read;
        return read;
    }
}
