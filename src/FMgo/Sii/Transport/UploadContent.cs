using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>
/// The body of an upload (RFC 1867): fields in order, then the file, which streams through with its length known beforehand: SII cuts chunked bodies.
/// </summary>
internal sealed class UploadContent : HttpContent
{
    private const int BlockSize = 64 * 1024;

    private readonly SiiOperation _operation;
    private readonly SiiFile _file;
    private readonly UploadFingerprint _fingerprint;
    private readonly byte[] _head;
    private readonly byte[] _tail;

    public UploadContent(SiiOperation operation, SiiFile file, UploadFingerprint fingerprint, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        _operation = operation;
        _file = file;
        _fingerprint = fingerprint;
        string boundary = $"----FMgo{Guid.NewGuid():N}";
        var head = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            head.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(name).Append("\"\r\n\r\n").Append(value).Append("\r\n");
        }

        head.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"").Append(file.Name).Append("\"\r\nContent-Type: text/xml\r\n\r\n");
        _head = Encoding.Latin1.GetBytes(head.ToString());
        _tail = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
    }

    /// <summary>Whether the whole body has left: from here on SII may have it.</summary>
    public bool WasSent { get; private set; }

    protected override bool TryComputeLength(out long length)
    {
        length = _head.Length + _file.Length + _tail.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_head, cancellationToken).ConfigureAwait(false);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (_file.Bytes is { } bytes)
        {
            hash.AppendData(bytes.Span);
            _fingerprint.Check(_operation, hash);
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await CopyAsync(stream, hash, cancellationToken).ConfigureAwait(false);
            _fingerprint.Check(_operation, hash);
        }

        await stream.WriteAsync(_tail, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        WasSent = true;
    }

    private async Task CopyAsync(Stream destination, IncrementalHash hash, CancellationToken cancellationToken)
    {
        var source = await CallersFile.OpenAsync(_operation, _file, cancellationToken).ConfigureAwait(false);
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            long left = _file.Length;
            while (left > 0)
            {
                int read = await CallersFile.ReadAsync(_operation, source, block.AsMemory(0, (int)Math.Min(block.Length, left)), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    throw new SiiException(_operation, SiiProblem.ContentChanged, Retry.None);
                }

                hash.AppendData(block, 0, read);
                await destination.WriteAsync(block.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                left -= read;
            }

            if (await CallersFile.ReadAsync(_operation, source, block.AsMemory(0, 1), cancellationToken).ConfigureAwait(false) != 0)
            {
                throw new SiiException(_operation, SiiProblem.ContentChanged, Retry.None);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
            await source.DisposeAsync().ConfigureAwait(false);
        }
    }
}
