namespace FMgo.Cli;

/// <summary>The public keys of test CAFs in an output folder: one for each run with <c>--test-keys</c> that wrote into it, the last one first.</summary>
internal static class TestKeyFile
{
    public const string Name = "test-caf-key.pem";

    // Of thousands of rehearsals the oldest keys go: the file must stay readable, and who verifies tries them one by one.
    private const int MostKeys = 1000;

    /// <summary>Runs at the same time each add their own; more than this never meet.</summary>
    private const int MostAttempts = 100;

    /// <summary>The keys that are there; none where there is no such file.</summary>
    /// <exception cref="TroubleException">What stands there is something else, which is neither read nor replaced.</exception>
    public static IReadOnlyList<string> Read(string folder)
    {
        string path = Path.Combine(folder, Name);
        return FileSystem.KindOf(path) switch
        {
            EntryKind.Nothing => [],
            EntryKind.File => CafKeyOption.Read(path, isAllOfIt: true),
            _ => throw new TroubleException(Texts.Of(
                "{0} no es un archivo: no se lee ni se reemplaza", "{0} is there and is no file: it is neither read nor replaced", path)),
        };
    }

    /// <summary>Adds a key to those that are there. Keys of earlier runs stay: their documents may still be in the folder.</summary>
    /// <param name="key">The key, in PEM.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="staging">A folder of this run alone.</param>
    /// <param name="publication">Puts it in its place.</param>
    /// <exception cref="TroubleException">What stands there is something else.</exception>
    public static void Add(string key, string folder, string staging, Publication publication)
    {
        string file = Path.Combine(staging, Name);
        IReadOnlyList<string> keys = [key];
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            // What was seen in an earlier attempt is kept too: it may have been moved aside since.
            byte[]? old = DigestOfOld(folder);
            keys = [.. keys.Concat(Read(folder)).Distinct().Take(MostKeys)];
            File.WriteAllText(file, string.Join('\n', keys) + "\n");
            DurableFiles.Flush([file]);
            if (publication.TryPlace(file, old, isShared: true))
            {
                return;
            }

            // The place keeps its file; the next attempt must not write into it.
            File.Delete(file);
        }

        throw new TroubleException(Texts.Of("{0} cambia sin cesar", "{0} keeps changing", Path.Combine(folder, Name)));
    }

    private static byte[]? DigestOfOld(string folder)
    {
        string path = Path.Combine(folder, Name);
        return FileSystem.KindOf(path) == EntryKind.File ? Publication.DigestOf(path) : null;
    }
}
