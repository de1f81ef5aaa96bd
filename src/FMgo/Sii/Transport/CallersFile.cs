using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>A file of the caller on its way out: trouble with it is not trouble with the connection, and is told as what it is.</summary>
internal static class CallersFile
{
    /// <exception cref="SiiException">It cannot be opened (<see cref="SiiProblem.ContentChanged"/>).</exception>
    public static async ValueTask<Stream> OpenAsync(SiiOperation operation, SiiFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await file.OpenAsync(cancellationToken).ConfigureAwait(false) ?? throw new IOException("There is no stream.");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(operation, trouble);
        }
    }

    /// <exception cref="SiiException">It cannot be read (<see cref="SiiProblem.ContentChanged"/>).</exception>
    public static async ValueTask<int> ReadAsync(SiiOperation operation, Stream source, Memory<byte> block, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(block, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException trouble)
        {
            throw Unreadable(operation, trouble);
        }
    }

    private static SiiException Unreadable(SiiOperation operation, Exception trouble) => new(operation, SiiProblem.ContentChanged, Retry.None, trouble.GetType().Name, trouble);
}
