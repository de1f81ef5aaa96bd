using System.Text;
using System.Text.Json;

namespace FMgo.Cli;

/// <summary>What comes in: a whole file, or JSON with a document on each line. A file or, as <c>-</c>, standard input; each is read once.</summary>
internal static class Input
{
    private const string StandardInput = "-";

    // Far beyond any envelope or key, and all of it is held in memory.
    private const int LargestFile = 256 * 1024 * 1024;

    // The byte order mark of UTF-8, each byte read as a character.
    private const string ByteOrderMark = "\u00EF\u00BB\u00BF";

    /// <summary>Reads all of a file.</summary>
    public static byte[] ReadAll(string name)
    {
        using var stream = Open(name);
        using var content = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > LargestFile)
            {
                throw new TroubleException(Texts.Of("{0} es demasiado grande", "{0} is too large", name));
            }
        }

        return content.ToArray();
    }

    /// <summary>The lines that hold something, one at a time.</summary>
    public static IEnumerable<InputLine> Lines(string name) => Lines(Open(name));

    /// <summary>The documents of an input: one a line when its first line is a whole JSON value and another follows, otherwise one in all.</summary>
    public static IReadOnlyList<InputLine> Documents(string name, out bool isLines)
    {
        byte[] all = ReadAll(name);
        InputLine[] first = [.. Lines(new MemoryStream(all)).Take(2)];
        isLines = first.Length == 2 && IsWhole(first[0].Json);
        return isLines ? [.. Lines(new MemoryStream(all))]
            : first.Length > 0 ? [new InputLine(1, all)]
            : throw new TroubleException(Texts.Of("{0} no tiene documentos", "{0} holds no documents", name));
    }

    /// <summary>Opens a file, not standard input.</summary>
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

    private static IEnumerable<InputLine> Lines(Stream stream)
    {
        // Latin-1 takes every byte as it is and gives it back: what is not UTF-8 is for the reader of JSON to say.
        using var reader = new StreamReader(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            string json = number == 1 && line.StartsWith(ByteOrderMark, StringComparison.Ordinal) ? line[ByteOrderMark.Length..] : line;
            if (!string.IsNullOrWhiteSpace(json))
            {
                yield return new InputLine(number, Encoding.Latin1.GetBytes(json));
            }
        }
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
