using System.Buffers;
using System.Text;

namespace FMgo.Text;

/// <summary>The XML declaration (XML 1.0, production 23).</summary>
internal static class XmlDeclaration
{
    // XML 1.0, production 81.
    private static readonly SearchValues<byte> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"u8);

    /// <summary>Reads what stands between <c>&lt;?xml</c> and <c>?&gt;</c>: version 1.0, an encoding and standalone, in this order, all but the first optional.</summary>
    /// <param name="content">The text.</param>
    /// <param name="encoding">The encoding; null where it says none.</param>
    public static bool TryRead(ReadOnlySpan<byte> content, out string? encoding)
    {
        encoding = null;
        bool isApart = true;
        if (!Take(ref content, "version"u8, ref isApart, out var version) || !version.SequenceEqual("1.0"u8))
        {
            return false;
        }

        if (Take(ref content, "encoding"u8, ref isApart, out var name))
        {
            if (name.IsEmpty || !char.IsAsciiLetter((char)name[0]) || name.ContainsAnyExcept(NameCharacters))
            {
                return false;
            }

            encoding = Encoding.ASCII.GetString(name);
        }

        if (Take(ref content, "standalone"u8, ref isApart, out var standalone) && !standalone.SequenceEqual("yes"u8) && !standalone.SequenceEqual("no"u8))
        {
            return false;
        }

        return content.IsEmpty;
    }

    // Takes name = "value" and the white space after it; the next must be apart from it.
    private static bool Take(ref ReadOnlySpan<byte> content, ReadOnlySpan<byte> name, ref bool isApart, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!isApart || !content.StartsWith(name))
        {
            return false;
        }

        var rest = content[name.Length..].TrimStart(" \t\r\n"u8);
        if (rest is not [(byte)'=', ..])
        {
            return false;
        }

        rest = rest[1..].TrimStart(" \t\r\n"u8);
        if (rest is not [(byte)'"' or (byte)'\'', ..] || rest[1..].IndexOf(rest[0]) is not (>= 0 and int length))
        {
            return false;
        }

        value = rest.Slice(1, length);
        rest = rest[(length + 2)..];
        var next = rest.TrimStart(" \t\r\n"u8);
        content = next;
        isApart = next.Length < rest.Length;
        return true;
    }
}
