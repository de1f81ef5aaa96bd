using System.Security.Cryptography;
using System.Text.Json;

namespace FMgo.Cli;

/// <summary>What comes in: a whole file, or JSON with a document on each line. A file or, as <c>-</c>, standard input; each is read once.</summary>
internal static class Input
{
    private const string StandardInput = "-";

    // Far beyond any envelope, and all of it is held in memory.
    private const int LargestFile = 256 * 1024 * 1024;

    // Fifty envelopes; each document is held in memory until all are signed.
    private const int MostDocuments = 100_000;

    // Far beyond any certificate, key or CAF.
    private const int LargestKey = 1024 * 1024;

    /// <summary>Reads all of a file.</summary>
    /// <exception cref="TroubleException">It cannot be read, or is larger than anything that goes to SII.</exception>
    public static byte[] ReadAll(string name) => ReadAll(Open(name), name, LargestFile);

    /// <summary>Reads a file with a certificate, keys or a CAF.</summary>
    /// <exception cref="TroubleException">It cannot be read, or is larger than any of these.</exception>
    public static byte[] ReadKey(string name) => ReadKey(Open(name), name);

    /// <summary>Reads a certificate, keys or a CAF from a file that is open, and closes it.</summary>
    /// <exception cref="TroubleException">It is larger than any of these.</exception>
    public static byte[] ReadKey(Stream stream, string name) => ReadAll(stream, name, LargestKey);

    /// <summary>The lines that hold something, one at a time.</summary>
    public static IEnumerable<InputLine> Lines(string name)
    {
        using var stream = Open(name);
        foreach (var line in new LineReader(stream, name).ReadAll())
        {
            yield return line;
        }
    }

    /// <summary>The documents of an input: one a line when its first line is a whole JSON value and another follows, otherwise one in all.</summary>
    /// <param name="name">The file.</param>
    /// <param name="isLines">Whether they came one a line.</param>
    /// <param name="digest">The SHA-256 of all of the input.</param>
    public static IReadOnlyList<InputLine> Documents(string name, out bool isLines, out byte[] digest)
    {
        byte[] all = ReadAll(name);
        digest = SHA256.HashData(all);
        InputLine[] first = [.. LinesOf(all, name).Take(2)];
        isLines = first.Length == 2 && IsWhole(first[0].Json);
        return isLines ? AllLinesOf(all, name)
            : first.Length > 0 ? [new InputLine(1, all)]
            : throw new TroubleException(Texts.Of("{0} no tiene documentos", "{0} holds no documents", name));
    }

    /// <summary>Opens a file, not standard input. A pipe is waited for.</summary>
    /// <exception cref="TroubleException">It is not there, or may not be read.</exception>
    public static Stream OpenFile(string name)
    {
        if (!File.Exists(name))
        {
            throw new TroubleException(Directory.Exists(name)
                ? Texts.Of("{0} es una carpeta, no un archivo", "{0} is a folder, not a file", name)
                : Texts.Of("{0} no existe", "{0} does not exist", name));
        }

        try
        {
            return File.OpenRead(name);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new TroubleException(Texts.Of("no se puede leer {0}: {1}", "cannot read {0}: {1}", name, refused.Message));
        }
    }

    /// <summary>What people are told for the name of an input.</summary>
    public static string NameOf(string name) => name == StandardInput ? Texts.Of("entrada estándar", "standard input") : name;

    private static byte[] ReadAll(Stream stream, string name, int largest)
    {
        using var source = stream;

        // As much as there seems to be, at once: a buffer that grows is a file that is held twice.
        using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, largest) : 0);
        byte[] buffer = new byte[64 * 1024];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (content.Length + read > largest)
            {
                throw new TroubleException(Texts.Of("{0} es demasiado grande: pasa de {1} MiB", "{0} is too large: more than {1} MiB", NameOf(name), largest / 1024 / 1024));
            }

            content.Write(buffer, 0, read);
        }

        return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
    }

    private static IEnumerable<InputLine> LinesOf(byte[] all, string name) => new LineReader(new MemoryStream(all), name).ReadAll();

    private static InputLine[] AllLinesOf(byte[] all, string name)
    {
        InputLine[] lines = [.. LinesOf(all, name).Take(MostDocuments + 1)];
        return lines.Length <= MostDocuments ? lines : throw new TroubleException(Texts.Of(
            "{0} tiene más de {1} documentos: repártalos", "{0} holds more than {1} documents: divide them", NameOf(name), MostDocuments));
    }

    private static Stream Open(string name) => name == StandardInput ? Console.OpenStandardInput() : OpenFile(name);

    private static bool IsWhole(byte[] line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
