using Microsoft.Win32.SafeHandles;

namespace FMgo;

/// <summary>Writes files that are there whole or not at all.</summary>
internal static class WholeFile
{
    // Who writes here writes large pieces; another buffer would only copy them.
    private const int NoBuffer = 0;

    private static readonly TimeSpan FlushInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Writes beside the file and puts it in its place when it is complete and on disk; takes away what is left when something fails.
    /// A symbolic link is replaced like a file, and what it points to is left alone: who may put links into the folder does not choose what is written over.
    /// </summary>
    /// <exception cref="IOException">It cannot be written, or its name is that of a folder, a pipe or a device, which no file may replace.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        EnsureReplaceable(path);
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

        FileSystem.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    private static void EnsureReplaceable(string path)
    {
        var kind = FileSystem.KindOf(path);
        if (kind == EntryKind.Link)
        {
            // Links into /proc, such as /dev/stdout, are the way to an open file, not a name for one.
            kind = new FileInfo(path).LinkTarget!.StartsWith("/proc/", StringComparison.Ordinal) ? EntryKind.Special : FileSystem.KindOfTarget(path);
        }

        if (kind is EntryKind.Folder or EntryKind.Special)
        {
            throw new IOException($"{path} is a {(kind == EntryKind.Folder ? "folder" : "pipe, a socket or a device")}, not a file, and is not replaced.");
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
