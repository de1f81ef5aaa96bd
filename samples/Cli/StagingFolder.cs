namespace FMgo.Cli;

/// <summary>A folder inside the output folder that one run has for itself, until its files go to their places. What a run that was killed left of it, the next one removes.</summary>
internal sealed class StagingFolder : IDisposable
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string Prefix = ".fmgo-";

    // Whoever has it open lives: the system closes it for a run that was killed.
    private const string LockName = "lock";

    private readonly string _path;
    private readonly FileStream _lock;

    private StagingFolder(string path, FileStream opened)
    {
        _path = path;
        _lock = opened;
    }

    /// <summary>The files that were written into it.</summary>
    public string[] Files => [.. Directory.GetFiles(_path).Where(file => Path.GetFileName(file) != LockName)];

    /// <summary>Where in it is what is moved out of the way.</summary>
    public string Aside => AsideOf(_path);

    public static StagingFolder Create(string folder)
    {
        while (true)
        {
            string path = Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}");
            CreateOwnFolder(path);
            try
            {
                return new StagingFolder(path, Lock(path, FileMode.CreateNew));
            }
            catch (IOException) when (!Directory.Exists(path) || File.Exists(Path.Combine(path, LockName)))
            {
                // Another run took it for that of a dead one, before it had its lock.
            }
        }
    }

    /// <summary>Removes what runs left that were killed. Where one had something of others aside, it stays.</summary>
    public static void RemoveDead(string folder)
    {
        foreach (string path in Directory.GetDirectories(folder, $"{Prefix}*").Where(IsOurs))
        {
            try
            {
                using (Lock(path, FileMode.OpenOrCreate))
                {
                    if (HoldsOthers(path))
                    {
                        continue;
                    }
                }

                Directory.Delete(path, recursive: true);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                // It lives, or another one removes it, or it is not ours.
            }
        }
    }

    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>Makes the place for what is moved out of the way.</summary>
    public string CreateAside()
    {
        CreateOwnFolder(Aside);
        return Aside;
    }

    public void Dispose()
    {
        _lock.Dispose();
        Directory.Delete(_path, recursive: true);
    }

    private static string AsideOf(string path) => Path.Combine(path, "aside");

    private static bool IsOurs(string path) => Guid.TryParseExact(Path.GetFileName(path)[Prefix.Length..], "N", out _) && FileSystem.KindOf(path) == EntryKind.Folder;

    private static bool HoldsOthers(string path) => Directory.Exists(AsideOf(path))
        && Directory.EnumerateFileSystemEntries(AsideOf(path)).Any(entry => Path.GetFileName(entry) != TestKeyFile.Name && TestMark.DigestOf(entry) is null);

    private static FileStream Lock(string path, FileMode mode) => new(Path.Combine(path, LockName), mode, FileAccess.ReadWrite, FileShare.None);

    private static void CreateOwnFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnFolder);
        }
    }
}
