namespace FMgo.Cli;

/// <summary>A folder inside the output folder that one run has for itself, until its files go to their places. What a run that was killed left of it, the next one removes.</summary>
internal sealed class StagingFolder : IDisposable
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string Prefix = ".fmgo-";

    // Whoever has it open lives: the system closes it for a run that was killed.
    private const string LockName = "lock";

    // Another run may take a new one away in the moment before its lock holds; not many times in a row.
    private const int MostAttempts = 50;

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

    /// <exception cref="IOException">The output folder cannot be written.</exception>
    public static StagingFolder Create(string folder)
    {
        for (int attempt = 1; ; attempt++)
        {
            string path = Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}");
            CreateOwnFolder(path);
            try
            {
                var opened = Lock(path, FileMode.CreateNew);
                if (File.Exists(LockOf(path)))
                {
                    return new StagingFolder(path, opened);
                }

                opened.Dispose();
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // As below.
            }

            // Another run took it for that of a dead one, before its lock held.
        }
    }

    /// <summary>Removes what runs left that were killed. Where one had something of others aside, it stays.</summary>
    public static void RemoveDead(string folder)
    {
        foreach (string path in Directory.GetDirectories(folder, $"{Prefix}*").Where(IsOurs))
        {
            try
            {
                RemoveIfDead(path);
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
        // The lock file goes last: whoever is killed on the way leaves a folder that is seen to be dead.
        RemoveContent(_path);
        _lock.Dispose();
        Directory.Delete(_path);
    }

    private static void RemoveIfDead(string path)
    {
        if (File.Exists(LockOf(path)))
        {
            // The lock file goes last and while it is held, so that whoever was about to lock it sees that it is gone; and nobody but its run ever makes one.
            using var opened = Lock(path, FileMode.Open);
            if (HoldsOthers(path))
            {
                return;
            }

            RemoveContent(path);
        }

        // Only where it is empty.
        Directory.Delete(path);
    }

    private static void RemoveContent(string path)
    {
        foreach (string entry in Directory.GetFileSystemEntries(path).Where(entry => Path.GetFileName(entry) != LockName))
        {
            if (FileSystem.KindOf(entry) == EntryKind.Folder)
            {
                Directory.Delete(entry, recursive: true);
            }
            else
            {
                File.Delete(entry);
            }
        }
    }

    private static string LockOf(string path) => Path.Combine(path, LockName);

    private static string AsideOf(string path) => Path.Combine(path, "aside");

    private static bool IsOurs(string path) => Guid.TryParseExact(Path.GetFileName(path)[Prefix.Length..], "N", out _) && FileSystem.KindOf(path) == EntryKind.Folder;

    private static bool HoldsOthers(string path) => Directory.Exists(AsideOf(path))
        && Directory.EnumerateFileSystemEntries(AsideOf(path)).Any(entry => Path.GetFileName(entry) != TestKeyFile.Name && TestMark.DigestOf(entry) is null);

    private static FileStream Lock(string path, FileMode mode) => new(LockOf(path), mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);

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
