namespace FMgo.Simulator;

/// <summary>Looks at the tags of what comes before it is parsed: .NET's reader takes a whole tag at once, in the square of its attributes.</summary>
internal static class XmlTags
{
    // No file of SII has more than a dozen.
    private const int MaxAttributes = 100;

    /// <summary>Whether a tag has more attributes than any file of SII. What is no well-formed XML is left to the parser.</summary>
    public static bool AreTooLarge(ReadOnlySpan<char> xml)
    {
        while (xml.IndexOf('<') is >= 0 and var start)
        {
            xml = xml[start..];
            int length = xml.StartsWith("<!--") ? LengthTo(xml, "<!--", "-->")
                : xml.StartsWith("<![CDATA[") ? LengthTo(xml, "<![CDATA[", "]]>")
                : xml.StartsWith("<?") ? LengthTo(xml, "<?", "?>")
                : LengthOfTag(xml);
            if (length < 0)
            {
                return true;
            }

            xml = xml[length..];
        }

        return false;
    }

    private static int LengthTo(ReadOnlySpan<char> xml, string start, string end) =>
        xml[start.Length..].IndexOf(end) is >= 0 and var at ? start.Length + at + end.Length : xml.Length;

    // Each attribute has its value in quotes, in which a > is text. Negative where there are too many.
    private static int LengthOfTag(ReadOnlySpan<char> xml)
    {
        int at = 0;
        for (int values = 0; values <= MaxAttributes; values++)
        {
            int next = xml[at..].IndexOfAny('>', '"', '\'');
            if (next < 0)
            {
                return xml.Length;
            }

            at += next;
            if (xml[at] == '>')
            {
                return at + 1;
            }

            int close = xml[(at + 1)..].IndexOf(xml[at]);
            if (close < 0)
            {
                return xml.Length;
            }

            at += close + 2;
        }

        return -1;
    }
}
