using System.Runtime.InteropServices;

namespace FMgo.Cli;

/// <summary>Puts a file under a name that nobody has taken, in one step: who takes the name at the same moment keeps it.</summary>
internal static class NewName
{
    private const int Taken = 17;

    /// <summary>Puts a file under a new name; false where something stands there, which stays as it is.</summary>
    /// <param name="source">The file. Where it goes to another place on the same disk it may still have this name too.</param>
    /// <param name="name">The new name.</param>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static bool TryGive(string source, string name)
    {
        // File.Move without overwrite looks first and renames then on Unix, which replaces what came in between.
        if (!OperatingSystem.IsWindows())
        {
            if (link(FileSystem.PathBytes(source), FileSystem.PathBytes(name)) == 0)
            {
                return true;
            }

            if (Marshal.GetLastPInvokeError() == Taken)
            {
                return false;
            }
        }

        // Windows, and file systems without hard links. What else was wrong comes again, with the text that .NET has for it.
        return FileSystem.KindOf(source) == EntryKind.File ? TryCopy(source, name) : TryMove(source, name);
    }

    /// <summary>A pipe or a link that came between the documents and goes back to its place. There is no copy of it, and no way to do this in one step.</summary>
    private static bool TryMove(string source, string name)
    {
        if (FileSystem.KindOf(name) != EntryKind.Nothing)
        {
            return false;
        }

        File.Move(source, name);
        return true;
    }

    private static bool TryCopy(string source, string name)
    {
        using var content = File.OpenRead(source);
        FileStream copy;
        try
        {
            copy = new FileStream(name, FileMode.CreateNew, FileAccess.Write);
        }
        catch (IOException) when (FileSystem.KindOf(name) != EntryKind.Nothing)
        {
            return false;
        }

        using (copy)
        {
            try
            {
                content.CopyTo(copy);
                copy.Flush(flushToDisk: true);
                return true;
            }
            catch (IOException)
            {
                File.Delete(name);
                throw;
            }
        }
    }

#pragma warning disable IDE1006, SYSLIB1054 // The name is libc's; there is nothing to marshal.
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int link(byte[] source, byte[] name);
#pragma warning restore IDE1006, SYSLIB1054
}
