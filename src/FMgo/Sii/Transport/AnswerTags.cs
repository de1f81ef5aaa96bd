namespace FMgo.Sii;

/// <summary>Looks at the start tags of an answer before it is parsed: .NET's reader takes a whole tag at once, in the square of its attributes.</summary>
internal static class AnswerTags
{
    /// <summary>Whether a tag has more attributes than <see cref="AnswerLimits.Attributes"/>. What is no well-formed XML is left to the parser.</summary>
    public static bool AreTooLarge(ReadOnlySpan<char> xml)
    {
        while (xml.IndexOf('<') is >= 0 and var start)
        {
            xml = xml[start..];
            int end = xml.StartsWith("<!--") ? EndOf(xml, "<!--".Length, "-->")
                : xml.StartsWith("<![CDATA[") ? EndOf(xml, "<![CDATA[".Length, "]]>")
                : xml.StartsWith("<?") ? EndOf(xml, "<?".Length, "?>")
                : EndOfTag(xml);
            if (end < 0)
            {
                return true;
            }

            xml = xml[end..];
        }

        return false;
    }

    private static int EndOf(ReadOnlySpan<char> xml, int start, string mark) => xml[start..].IndexOf(mark) is >= 0 and var at ? start + at + mark.Length : xml.Length;

    /// <summary>After its <c>&gt;</c>, or -1 where it has too many attributes: each has its value in quotes, in which a <c>&gt;</c> is text.</summary>
    private static int EndOfTag(ReadOnlySpan<char> xml)
    {
        int at = 0;
        for (int values = 0; values <= AnswerLimits.Attributes; values++)
        {
            int next = xml[at..].IndexOfAny('>', '"', '\'');
            at += next;
            if (next < 0 || xml[at] == '>')
            {
                return next < 0 ? xml.Length : at + 1;
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
