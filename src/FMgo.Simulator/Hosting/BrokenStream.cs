namespace FMgo.Simulator;

/// <summary>An answer that breaks in the middle.</summary>
internal sealed class BrokenStream(ReadOnlyMemory<byte> start) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int length = Math.Min(count, start.Length - _position);
        if (length == 0)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The simulator broke the answer off.");
        }

        start.Slice(_position, length).CopyTo(buffer.AsMemory(offset));
        _position += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
