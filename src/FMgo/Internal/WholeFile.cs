using Microsoft.Win32.SafeHandles;

namespace FMgo;

/// <summary>Writes files that are there whole or not at all.</summary>
internal static class WholeFile
{
    // Who writes here writes large pieces; another buffer would only copy them.
    private const int NoBuffer = 0;

    private static readonly TimeSpan FlushInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Writes beside the file and puts it in its place when it is complete and on disk; takes away what is left when something fails.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        bool complete = false;
        try
        {
            var file = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.Asynchronous);
            var stream = new FileStream(file, FileAccess.Write, NoBuffer, isAsync: true);
            await using (stream.ConfigureAwait(false))
            {
                await WriteAsync(file, stream, write).ConfigureAwait(false);
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

    /// <summary>The disk works while the file is still being written, so that there is little to wait for at the end.</summary>
    private static async Task WriteAsync(SafeFileHandle file, FileStream stream, Func<Stream, Task> write)
    {
        using var timer = new PeriodicTimer(FlushInterval);
        var flushing = FlushRegularlyAsync(file, timer);
        try
        {
            await write(stream).ConfigureAwait(false);
        }
        finally
        {
            timer.Dispose();
            await flushing.ConfigureAwait(false);
        }

        RandomAccess.FlushToDisk(file);
    }

    private static async Task FlushRegularlyAsync(SafeFileHandle file, PeriodicTimer timer)
    {
        while (await timer.WaitForNextTickAsync().ConfigureAwait(false))
        {
            RandomAccess.FlushToDisk(file);
        }
    }
}
