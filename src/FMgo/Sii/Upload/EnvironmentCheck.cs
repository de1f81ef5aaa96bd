using System.Buffers;

namespace FMgo.Sii;

/// <summary>Looks for the CAF key (<c>IDK</c>) in the first stamp of a file, so that folios of the other environment never leave.</summary>
internal static class EnvironmentCheck
{
    private const int Looked = 64 * 1024;

    public static async ValueTask EnsureAsync(SiiOperation operation, SiiFile file, SiiEnvironment environment, CancellationToken cancellationToken)
    {
        if (file.Bytes is { } bytes)
        {
            Ensure(operation, bytes.Span[..Math.Min(bytes.Length, Looked)], environment);
            return;
        }

        byte[] start = ArrayPool<byte>.Shared.Rent(Looked);
        var stream = await file.OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            int read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            Ensure(operation, start.AsSpan(0, read), environment);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(start);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static void Ensure(SiiOperation operation, ReadOnlySpan<byte> start, SiiEnvironment environment)
    {
        var other = environment == SiiEnvironment.Production ? "<IDK>100</IDK>"u8 : "<IDK>300</IDK>"u8;
        if (start.IndexOf(other) >= 0)
        {
            throw new SiiException(operation, SiiProblem.EnvironmentMismatch, Retry.None, $"IDK {(environment == SiiEnvironment.Production ? 100 : 300)}, {environment}");
        }
    }
}
