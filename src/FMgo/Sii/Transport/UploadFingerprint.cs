using System.Security.Cryptography;

namespace FMgo.Sii;

/// <summary>The SHA-256 of the first attempt's file, which every later attempt must repeat: only identical bytes are safe to send again.</summary>
internal sealed class UploadFingerprint
{
    private byte[]? _first;

    /// <exception cref="SiiException">The bytes are not those of the first attempt. The last boundary was not sent, so SII cannot take the file.</exception>
    public void Check(SiiOperation operation, IncrementalHash hash)
    {
        byte[] now = hash.GetHashAndReset();
        _first ??= now;
        if (!_first.AsSpan().SequenceEqual(now))
        {
            throw new SiiException(operation, SiiProblem.ContentChanged, Retry.None);
        }
    }
}
