using System.Text;

namespace FMgo.Fuzz.Targets;

/// <summary>The other end of a socket, in memory: it takes one request and then gives what was made for it, byte for byte, and closes.</summary>
/// <param name="respond">The whole response, headers and all, to the path that was asked for.</param>
internal sealed class FuzzedConnection(Func<string, byte[]> respond) : Stream
{
    private readonly TaskCompletionSource<byte[]> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemoryStream _request = new();
    private int _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        _request.Write(buffer, offset, count);
        string request = Encoding.Latin1.GetString(_request.GetBuffer(), 0, (int)_request.Length);
        if (IsWhole(request))
        {
            _response.TrySetResult(respond(request.Split(' ', 3) is [_, var path, _] ? path.Split('?')[0] : ""));
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.ToArray(), 0, buffer.Length);
        return ValueTask.CompletedTask;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        byte[] response = await _response.Task.WaitAsync(cancellationToken);
        int count = Math.Min(buffer.Length, response.Length - _given);
        response.AsMemory(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    private static bool IsWhole(string request)
    {
        int end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        string head = request[..end];
        const string Length = "Content-Length: ";
        int at = head.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return !head.Contains("chunked", StringComparison.OrdinalIgnoreCase) || request.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);
        }

        string number = head[(at + Length.Length)..].Split('\r')[0];
        return request.Length - end - 4 >= int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
    }
}
