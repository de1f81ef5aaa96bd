using System.Text;
using System.Text.Json;

namespace FMgo.Cli;

/// <summary>JSON that comes in: one document, or one a line.</summary>
internal static class Input
{
    private const string StandardInput = "-";
    private const int LargestDocument = 16 * 1024 * 1024;

    /// <summary>Opens a file, or standard input for <c>-</c>.</summary>
    public static Stream Open(string name)
    {
        if (name != StandardInput && !File.Exists(name))
        {
            throw new TroubleException(Directory.Exists(name)
                ? Texts.Of("{0} es una carpeta, no un archivo", "{0} is a folder, not a file", name)
                : Texts.Of("{0} no existe", "{0} does not exist", name));
        }

        try
        {
            return name == StandardInput ? Console.OpenStandardInput() : File.OpenRead(name);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new TroubleException(Texts.Of("no se puede leer {0}: {1}", "cannot read {0}: {1}", name, refused.Message));
        }
    }

    /// <summary>Reads all of one document.</summary>
    public static byte[] ReadAll(string name)
    {
        using var stream = Open(name);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>The lines that hold something, one at a time.</summary>
    public static IEnumerable<byte[]> Lines(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > LargestDocument)
            {
                throw new TroubleException(Texts.Of("{0}: línea demasiado larga", "{0}: line too long", name));
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Encoding.UTF8.GetBytes(line);
            }
        }
    }

    /// <summary>Whether a file holds a document on each line: its first line is a whole JSON value and another follows.</summary>
    public static bool IsJsonLines(string name)
    {
        byte[][] first = [.. Lines(name).Take(2)];
        return first.Length == 2 && IsWhole(first[0]);
    }

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
