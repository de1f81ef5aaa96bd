using System.Security.Cryptography;

namespace FMgo.Cli;

/// <summary>The public keys of test CAFs in an output folder: one for each run with <c>--test-keys</c> that wrote into it, the last one first.</summary>
internal static class TestKeyFile
{
    public const string Name = "test-caf-key.pem";

    // Of thousands of rehearsals the oldest keys go: the file must stay readable, and who verifies tries them one by one.
    private const int MostKeys = 1000;

    // Runs at the same time each add their own; more than this never meet.
    private const int MostAttempts = 100;

    /// <summary>Makes sure that a key can be added: that there is no such file, or one that holds test keys and nothing else.</summary>
    /// <exception cref="TroubleException">What stands there is something else, which is neither read nor replaced.</exception>
    public static void EnsureUsable(string folder) => KeysIn(folder, ReadBytes(folder));

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
            byte[]? old = ReadBytes(folder);
            keys = [.. keys.Concat(KeysIn(folder, old)).Distinct().Take(MostKeys)];
            File.WriteAllText(file, string.Join('\n', keys) + "\n");
            DurableFiles.Flush([file]);
            if (publication.TryPlace(file, Name, old is null ? null : SHA256.HashData(old), isShared: true))
            {
                return;
            }

            // The place keeps its file; the next attempt must not write into it.
            File.Delete(file);
        }

        throw new TroubleException(Texts.Of("{0} cambia sin cesar", "{0} keeps changing", Path.Combine(folder, Name)));
    }

    private static IReadOnlyList<string> KeysIn(string folder, byte[]? content) =>
        content is null ? [] : CafKeyOption.Parse(content, Path.Combine(folder, Name), isAllOfIt: true);

    /// <summary>What the file holds; null where there is none, also because another run has it aside at this moment to add its key.</summary>
    private static byte[]? ReadBytes(string folder)
    {
        string path = Path.Combine(folder, Name);
        var kind = FileSystem.KindOf(path);
        if (kind is EntryKind.Nothing or EntryKind.File)
        {
            try
            {
                return kind == EntryKind.Nothing ? null : Input.ReadKey(File.OpenRead(path), path);
            }
            catch (FileNotFoundException)
            {
                return null;
            }
        }

        throw new TroubleException(Texts.Of("{0} no es un archivo: no se lee ni se reemplaza", "{0} is there and is no file: it is neither read nor replaced", path));
    }
}
