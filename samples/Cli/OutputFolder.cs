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
    private readonly StagingFolder _staging;

    // What was found to be a test, with its digest: nothing else is replaced, also not another test that came later.
    private readonly Dictionary<string, byte[]> _tests = [];
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
            StagingFolder.RemoveDead(_folder);
            _staging = StagingFolder.Create(_folder);
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
    public string PathOf(string name) => _staging.PathOf(name);

    /// <summary>Whether a file may be published under a name: nothing is there, or a test that may be replaced. Pipes, devices and links are not looked into.</summary>
    public bool IsFree(string name)
    {
        string path = Path.Combine(_folder, name);
        if (FileSystem.KindOf(path) == EntryKind.Nothing)
        {
            return true;
        }

        if (!_replacesTests || TestMark.DigestOf(path) is not { } digest)
        {
            return false;
        }

        _tests[name] = digest;
        return true;
    }

    /// <summary>Whether what stands under a name is a regular file.</summary>
    public bool IsFile(string name) => FileSystem.KindOf(Path.Combine(_folder, name)) == EntryKind.File;

    /// <summary>Refuses a file of test keys that is none, before anything is signed.</summary>
    /// <exception cref="TroubleException">Something else stands there.</exception>
    public void EnsureTestKeysCanBeAdded() => TestKeyFile.EnsureUsable(_folder);

    /// <summary>
    /// Brings all files to the disk and puts each in its place: documents by name, so that of two runs the same one wins everywhere, and envelopes last: where there is an envelope,
    /// its documents are there too. What is there byte for byte, since this run was killed before or is another one's too, stays. Where a place is taken, everything is taken back;
    /// only an envelope goes to the next number then.
    /// </summary>
    /// <param name="testKey">The public key of the test CAFs, in PEM; null when they are SII's.</param>
    /// <exception cref="TroubleException">Something is in the folder that is not replaced.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public PublishedFiles Publish(string? testKey)
    {
        var files = _staging.Files;
        DurableFiles.Flush(files);
        var publication = new Publication(_folder, _staging.CreateAside());
        var published = new PublishedFiles();
        try
        {
            var envelopes = files.Where(EnvelopeName.Is).ToHashSet();
            foreach (string file in files.Where(file => !envelopes.Contains(file)).Order(StringComparer.Ordinal))
            {
                Place(publication, file, published);
            }

            if (testKey is not null)
            {
                TestKeyFile.Add(testKey, _folder, _staging.Aside, publication);
            }

            foreach (string file in envelopes.OrderBy(EnvelopeName.NumberOf))
            {
                PlaceEnvelope(publication, file, published);
            }

            FlushFolders();
        }
        catch (Exception refused)
        {
            var left = publication.TakeBack();
            if (left.Count == 0)
            {
                throw;
            }

            throw new TroubleException(Texts.Of(
                "{0} Además: no se pudo dejar todo como estaba; revise en {1}: {2}", "{0} Besides, not everything could be left as it was; look in {1} at {2}", refused.Message, _folder, string.Join(", ", left)));
        }

        _isPublished = true;
        return published;
    }

    public void Dispose()
    {
        try
        {
            _staging.Dispose();
            if (!_isPublished)
            {
                RemoveMadeFolders();
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // What was published is published, and what stopped the run is what the user is to be told.
        }
    }

    private void Place(Publication publication, string file, PublishedFiles published)
    {
        if (!TryPlace(publication, file, Path.GetFileName(file), published))
        {
            throw Appeared(Path.GetFileName(file));
        }
    }

    private void PlaceEnvelope(Publication publication, string file, PublishedFiles published)
    {
        string name = Path.GetFileName(file);
        if (_replacesTests)
        {
            Place(publication, file, published);
            return;
        }

        if (EnvelopeName.AllLike(_folder, name).FirstOrDefault(there => publication.IsThere(file, there)) is { } same)
        {
            published.Found(name, same);
            return;
        }

        for (string free = name; !TryPlace(publication, file, free, published); free = EnvelopeName.Next(free))
        {
        }
    }

    private bool TryPlace(Publication publication, string file, string name, PublishedFiles published)
    {
        string staged = Path.GetFileName(file);
        if (publication.TryPlace(file, name, _tests.GetValueOrDefault(name)))
        {
            published.Add(staged, name);
            return true;
        }

        if (publication.IsThere(file, name))
        {
            published.Found(staged, name);
            return true;
        }

        return false;
    }

    private TroubleException Appeared(string name)
    {
        string path = Path.Combine(_folder, name);
        return new TroubleException(_replacesTests
            ? Texts.Of("{0} apareció mientras se firmaba y no se reemplaza: no se emitió nada", "{0} appeared while signing and is not replaced: nothing was issued", path)
            : Texts.Of(
                "{0} apareció mientras se firmaba y no se reemplaza: no se emitió nada. Muévalo y repita la misma orden: sigue con los mismos folios.",
                "{0} appeared while signing and is not replaced: nothing was issued. Move it away and repeat the same command: it goes on with the same folios.",
                path));
    }

    /// <summary>The names of the files are in the folder, and those of folders that were made in the ones above.</summary>
    private void FlushFolders()
    {
        foreach (string folder in _made.Select(made => Path.GetDirectoryName(made)!).Prepend(_folder).Distinct())
        {
            FileSystem.FlushFolder(folder);
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
