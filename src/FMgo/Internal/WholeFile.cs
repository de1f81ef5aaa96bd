namespace FMgo;

/// <summary>Writes files that are there whole or not at all.</summary>
internal static class WholeFile
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Writes beside the file and puts it in its place when it is complete and on disk; takes away what is left when something fails.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        bool complete = false;
        try
        {
            var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            complete = true;
        }
        finally
        {
            if (!complete)
            {
                File.Delete(temporary);
            }
        }
    }
}
