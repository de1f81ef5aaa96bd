using System.Runtime.InteropServices;
using System.Text;

namespace FMgo;

/// <summary>What .NET does not tell about files: whether a name is a file at all, and when a folder is on disk.</summary>
/// <remarks>Linked into <c>samples/Cli</c>, which sees nothing else of what is internal here.</remarks>
internal static class FileSystem
{
    // Linux: statx is the same on every processor, which stat and the flags of open are not.
    private const int WorkingFolder = -100;
    private const int NoFollow = 0x100;
    private const uint TypeMask = 1;
    private const int StatxLength = 256;
    private const int ModeOffset = 28;

    // Errors with the same number on every Unix.
    private const int NotThere = 2;
    private const int InputOutputError = 5;
    private const int NoFolder = 20;
    private const int DiskFull = 28;

    /// <summary>What stands under a name. A link is a link, whatever it points to.</summary>
    public static EntryKind KindOf(string path) => (OperatingSystem.IsLinux() ? LinuxKindOf(path, NoFollow) : null) ?? KnownKindOf(path, followsLinks: false);

    /// <summary>What stands under a name, or where the links lead that stand there.</summary>
    public static EntryKind KindOfTarget(string path) => (OperatingSystem.IsLinux() ? LinuxKindOf(path, flags: 0) : null) ?? KnownKindOf(path, followsLinks: true);

    /// <summary>Waits until the names in a folder are on disk: a file that was flushed may still be without one. Windows does that by itself.</summary>
    /// <exception cref="IOException">The disk failed or is full.</exception>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows() || open(PathBytes(folder), flags: 0) is not (>= 0 and var descriptor))
        {
            return;
        }

        int error = fsync(descriptor) == 0 ? 0 : Marshal.GetLastPInvokeError();
        _ = close(descriptor);

        // Anything else is a file system that does not flush folders: there is nothing to wait for.
        if (error is InputOutputError or DiskFull)
        {
            throw new IOException($"{folder}: {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }

    /// <summary>A path as the system takes it: UTF-8 and a zero.</summary>
    public static byte[] PathBytes(string path) => Encoding.UTF8.GetBytes($"{path}\0");

    private static EntryKind? LinuxKindOf(string path, int flags)
    {
        byte[] answer = new byte[StatxLength];
        try
        {
            if (statx(WorkingFolder, PathBytes(path), flags, TypeMask, answer) == 0)
            {
                return (BitConverter.ToUInt16(answer, ModeOffset) & 0xF000) switch
                {
                    0x8000 => EntryKind.File,
                    0x4000 => EntryKind.Folder,
                    0xA000 => EntryKind.Link,
                    _ => EntryKind.Special,
                };
            }

            return Marshal.GetLastPInvokeError() is NotThere or NoFolder ? EntryKind.Nothing : null;
        }
        catch (EntryPointNotFoundException)
        {
            // An old C library.
            return null;
        }
    }

    /// <summary>What .NET knows, which takes pipes and devices for files.</summary>
    private static EntryKind KnownKindOf(string path, bool followsLinks) =>
        !followsLinks && new FileInfo(path).LinkTarget is not null ? EntryKind.Link
        : File.Exists(path) ? EntryKind.File
        : Directory.Exists(path) ? EntryKind.Folder
        : EntryKind.Nothing;

#pragma warning disable IDE1006, SYSLIB1054 // The names are libc's; there is nothing to marshal.
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] answer);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int descriptor);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int descriptor);
#pragma warning restore IDE1006, SYSLIB1054
}
