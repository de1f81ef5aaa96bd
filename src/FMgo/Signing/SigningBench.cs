using System.Collections.Concurrent;
using System.Security.Cryptography;
using FMgo.Text;

namespace FMgo.Signing;

/// <summary>What one signing needs: a buffer for the file, a hash and room for a signature. Kept and used again, so that a document costs no allocation but its own bytes.</summary>
internal sealed class SigningBench : IDisposable
{
    private const int UsualDocument = 16 * 1024;
    private const int LargestSignature = 2048;

    // Not a bag, which would load an assembly and an event source for the first document of a process.
    private static readonly ConcurrentQueue<SigningBench> Idle = [];

    private SigningBench()
    {
    }

    public ByteBuffer File { get; } = new(UsualDocument);

    public CanonicalHash Hash { get; } = new();

    public byte[] Digest { get; } = new byte[SHA1.HashSizeInBytes];

    public byte[] Signature { get; } = new byte[LargestSignature];

    public static SigningBench Rent()
    {
        if (!Idle.TryDequeue(out var bench))
        {
            return new SigningBench();
        }

        // Whoever had it last may have failed half way.
        bench.File.Clear();
        bench.Hash.Reset();
        return bench;
    }

    /// <summary>Gives it back for the next use.</summary>
    public void Dispose()
    {
        Array.Clear(Signature);
        Idle.Enqueue(this);
    }
}
