using System.Buffers;
using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>Looks for CAF keys (<c>IDK</c>) in the stamps of a file, so that folios of the other environment never leave.</summary>
internal static class EnvironmentCheck
{
    private const int BlockSize = 64 * 1024;

    public static async ValueTask EnsureAsync(SiiOperation operation, SiiFile file, SiiEnvironment environment, CancellationToken cancellationToken)
    {
        if (file.Bytes is { } bytes)
        {
            Ensure(operation, bytes.Span, environment);
            return;
        }

        var stream = await CallersFile.OpenAsync(operation, file, cancellationToken).ConfigureAwait(false);
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            // What a key may have begun with at the end of a block stands at the start of the next one.
            int kept = 0;
            long left = file.Length;
            while (left > 0 && await CallersFile.ReadAsync(operation, stream, block.AsMemory(kept), cancellationToken).ConfigureAwait(false) is > 0 and int read)
            {
                left -= read;
                int length = kept + read;
                Ensure(operation, block.AsSpan(0, length), environment);
                kept = Math.Min(length, KeyOf(environment).Length - 1);
                block.AsSpan(length - kept, kept).CopyTo(block);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static ReadOnlySpan<byte> KeyOf(SiiEnvironment environment) =>
        environment == SiiEnvironment.Production ? "<IDK>100</IDK>"u8 : "<IDK>300</IDK>"u8;

    private static void Ensure(SiiOperation operation, ReadOnlySpan<byte> text, SiiEnvironment environment)
    {
        if (text.IndexOf(KeyOf(environment)) >= 0)
        {
            throw new SiiException(operation, SiiProblem.EnvironmentMismatch, Retry.None, $"IDK {(environment == SiiEnvironment.Production ? 100 : 300)}, {environment}");
        }
    }
}
