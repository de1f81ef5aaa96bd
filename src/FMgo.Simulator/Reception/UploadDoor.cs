using System.Text;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>What SII's gateway sees in a file before anything is read: its size, its lines, and whether it is XML of a kind that it takes.</summary>
internal static class UploadDoor
{
    private const int MaxLineBytes = 4096;

    /// <summary>The errors for <c>DETAIL</c> of STATUS 7; none when the file may pass.</summary>
    public static List<string> Check(ReadOnlySpan<byte> file, string text, out XmlDocument? document)
    {
        document = null;
        if (LongestLine(file) > MaxLineBytes)
        {
            return ["CHR-00002: Line too long"];
        }

        if (text.StartsWith("<?xml", StringComparison.Ordinal) && !text[..Math.Min(text.Length, 120)].Contains("ISO-8859-1", StringComparison.OrdinalIgnoreCase))
        {
            return ["CHR-00001: the file does not declare ISO-8859-1"];
        }

        document = XmlFile.TryLoad(text, out string? problem);
        if (document?.DocumentElement is not { } root)
        {
            return [problem!.Contains("end of file", StringComparison.OrdinalIgnoreCase) ? $"LPX-00007: unexpected end-of-file encountered ({problem})" : $"LPX-00000: {problem}"];
        }

        string location = root.GetAttribute("schemaLocation", XmlSchemaInstance);
        return SchemaChecker.FileFor(root.LocalName) is null || root.LocalName == "AEC" || location.Length == 0 ? [$"SCH-00001: invalid schema name: {location} ({root.LocalName})"] : [];
    }

    public static string Decode(ReadOnlyMemory<byte> file) => Encoding.Latin1.GetString(file.Span);

    private const string XmlSchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    private static int LongestLine(ReadOnlySpan<byte> file)
    {
        int longest = 0;
        while (!file.IsEmpty)
        {
            int end = file.IndexOf((byte)'\n');
            longest = Math.Max(longest, end < 0 ? file.Length : end);
            file = end < 0 ? default : file[(end + 1)..];
        }

        return longest;
    }
}
