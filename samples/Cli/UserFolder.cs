namespace FMgo.Cli;

/// <summary>
/// A folder of the user's own. What is read and written here may get lost: the tokens and the test certificate of the last runs; where it cannot be written, every run begins anew.
/// The folios that were given may not: they have a folder of their own in it (<see cref="FolioJournal"/>).
/// </summary>
internal sealed class UserFolder
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // What is kept here has some KB.
    private const int LargestFile = 64 * 1024;

    private readonly string _path;

    private UserFolder(string path) => _path = path;

    /// <summary>The folder <c>fmgo</c> in the local data of the user; null where the system has no such place.</summary>
    public static UserFolder? Find()
    {
        string data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? null : new UserFolder(Path.Combine(data, "fmgo"));
    }

    /// <summary>Where a file of it is.</summary>
    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>The content of a file; null where there is none that can be read, or what is there was not written here.</summary>
    public async ValueTask<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            string path = Path.Combine(_path, name);
            return FileSystem.KindOfTarget(path) == EntryKind.File && new FileInfo(path).Length <= LargestFile ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes a file that only the user may read, whole and on disk or not at all.</summary>
    public async ValueTask WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string path = Path.Combine(_path, name);
        string part = $"{path}.{Guid.NewGuid():N}";
        try
        {
            CreateFolder();
            await using (var stream = new FileStream(part, Creation()))
            {
                await stream.WriteAsync(content, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
            FileSystem.FlushFolder(_path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Then the next run begins anew.
        }
    }

    private static FileStreamOptions Creation()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return options;
    }

    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_path);
        }
        else
        {
            Directory.CreateDirectory(_path, OwnFolder);
        }
    }
}
