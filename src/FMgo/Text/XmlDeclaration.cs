namespace FMgo.Text;

/// <summary>The XML declaration (XML 1.0, production 23).</summary>
internal static class XmlDeclaration
{
    /// <summary>Whether what stands between <c>&lt;?xml</c> and <c>?&gt;</c> is version 1.0, an encoding and standalone, in this order, all but the first optional.</summary>
    public static bool IsValid(ReadOnlySpan<byte> content)
    {
        if (!Take(ref content, "version"u8, out var version) || !version.SequenceEqual("1.0"u8))
        {
            return false;
        }

        _ = Take(ref content, "encoding"u8, out _);
        if (Take(ref content, "standalone"u8, out var standalone) && !standalone.SequenceEqual("yes"u8) && !standalone.SequenceEqual("no"u8))
        {
            return false;
        }

        return content.IsEmpty;
    }

    // Takes name = "value" and the white space after it; the next must be apart from it.
    private static bool Take(ref ReadOnlySpan<byte> content, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!content.StartsWith(name))
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
        return next.IsEmpty || next.Length < rest.Length;
    }
}
