using System.Diagnostics;

namespace FMgo.Cli;

/// <summary>A file of records that is only ever appended to. One call of one process has it at a time, and everybody reads what the others appended before adding anything.</summary>
internal sealed class JournalFile
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // A call takes milliseconds. Whoever has the file for longer is stopped in a debugger, or the file system knows of a lock that nobody has.
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(60);

    private readonly string _path;
    private readonly TimeSpan _patience;
    private long _read;

    /// <param name="path">The file; it and its folder are made where they are not there.</param>
    /// <param name="patience">How long to wait for others; a minute when absent.</param>
    public JournalFile(string path, TimeSpan? patience = null)
    {
        _path = Path.GetFullPath(path);
        _patience = patience ?? DefaultPatience;
    }

    /// <summary>Opens the file for one call, once nobody else has it.</summary>
    /// <exception cref="TroubleException">It cannot be used, or others have it for too long.</exception>
    public async Task<JournalSession> OpenAsync(CancellationToken cancellationToken)
    {
        CreateFolder();
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new JournalSession(_path, Open(), _read, read => _read = read);
            }
            catch (IOException busy) when (busy.GetType() == typeof(IOException))
            {
                if (Stopwatch.GetElapsedTime(start) > _patience)
                {
                    throw new TroubleException(Texts.Of(
                        "el registro de folios {0} está ocupado hace {1} segundos por otro proceso: {2}",
                        "the record of folios {0} has been in use by another process for {1} seconds: {2}",
                        _path,
                        (int)_patience.TotalSeconds,
                        busy.Message));
                }
            }
            catch (UnauthorizedAccessException refused)
            {
                throw Unusable(refused);
            }

            await Task.Delay(Random.Shared.Next(1, 15), cancellationToken);
        }
    }

    /// <summary>Forgets what was read: the next call reads all of it.</summary>
    public void Rewind() => _read = 0;

    private FileStream Open()
    {
        if (FileSystem.KindOfTarget(_path) is not (EntryKind.Nothing or EntryKind.File))
        {
            throw new TroubleException(Texts.Of("{0} no es un archivo", "{0} is no file", _path));
        }

        // Nobody else has it open: others wait until it is closed, which the system does for a process that is killed.
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return new FileStream(_path, options);
    }

    private void CreateFolder()
    {
        string folder = Path.GetDirectoryName(_path)!;
        if (Directory.Exists(folder))
        {
            return;
        }

        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, OwnFolder);
            }

            FileSystem.FlushFolder(Path.GetDirectoryName(folder) ?? folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Unusable(refused);
        }
    }

    private TroubleException Unusable(Exception refused) => new(Texts.Of(
        "no se puede llevar el registro de folios {0}: {1}. Elija otra carpeta con --store.",
        "the record of folios {0} cannot be kept: {1}. Choose another folder by --store.",
        _path,
        refused.Message));
}
