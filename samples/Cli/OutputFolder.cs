namespace FMgo.Cli;

/// <summary>
/// The folder that gets all files of a run or none: they are written into a folder of their own inside it, and put in their places at the end.
/// What is not published is taken away again, the folder included where it was not there before.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _folder;
    private readonly bool _replacesTests;
    private readonly List<string> _made;
    private readonly DirectoryInfo _staging;
    private bool _isPublished;

    /// <param name="folder">Where to; it is made when it is not there.</param>
    /// <param name="replacesTests">Whether files made with test keys may be replaced. Others never are.</param>
    public OutputFolder(string folder, bool replacesTests)
    {
        _folder = Path.GetFullPath(folder);
        _replacesTests = replacesTests;
        _made = [.. MissingFolders(_folder)];
        try
        {
            Directory.CreateDirectory(_folder);
            _staging = Directory.CreateDirectory(Path.Combine(_folder, $".fmgo-{Guid.NewGuid():N}"));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            RemoveMadeFolders();
            throw new TroubleException(File.Exists(_folder)
                ? Texts.Of("no se puede escribir en {0}: es un archivo, no una carpeta", "cannot write to {0}: it is a file, not a folder", folder)
                : Texts.Of("no se puede escribir en la carpeta {0}: {1}", "cannot write to the folder {0}: {1}", folder, refused.Message));
        }
    }

    /// <summary>Where a file is to be written, to be published later.</summary>
    public string PathOf(string name) => Path.Combine(_staging.FullName, name);

    /// <summary>Whether a file may be published under a name: nothing is there, or a test that may be replaced.</summary>
    public bool IsFree(string name)
    {
        string path = Path.Combine(_folder, name);
        return !Path.Exists(path) || (_replacesTests && File.Exists(path) && TestMark.IsIn(path));
    }

    /// <summary>The text of a file that is there from before; empty where there is none.</summary>
    public string ReadIfThere(string name)
    {
        string path = Path.Combine(_folder, name);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    /// <summary>Puts every file in its place, envelopes last: where there is an envelope, its documents are there too.</summary>
    public void Publish()
    {
        var published = new List<string>();
        try
        {
            foreach (var file in _staging.GetFiles().OrderBy(file => file.Name.StartsWith("envelope-", StringComparison.Ordinal)))
            {
                string place = Path.Combine(_folder, file.Name);
                bool isNew = !File.Exists(place);
                file.MoveTo(place, overwrite: _replacesTests);
                if (isNew)
                {
                    published.Add(place);
                }
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            published.ForEach(File.Delete);
            throw;
        }

        _isPublished = true;
    }

    public void Dispose()
    {
        _staging.Delete(recursive: true);
        if (!_isPublished)
        {
            RemoveMadeFolders();
        }
    }

    private static IEnumerable<string> MissingFolders(string folder)
    {
        for (string? missing = folder; missing is not null && !Path.Exists(missing); missing = Path.GetDirectoryName(missing))
        {
            yield return missing;
        }
    }

    private void RemoveMadeFolders()
    {
        foreach (string folder in _made.Where(Directory.Exists))
        {
            // Only while nobody else put something there.
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }
}
