namespace FMgo.Fuzz.Mutation;

/// <summary>Finds the elements of a text that may not be XML any more: what does not fit is passed over.</summary>
internal static class XmlOutline
{
    private const int MaxElements = 20_000;

    public static List<XmlSpan> Of(string text)
    {
        var found = new List<XmlSpan>();
        var open = new Stack<(string Name, int Start, int Inside)>();
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length && found.Count < MaxElements; at = Next(text, at))
        {
            char first = text[at + 1];
            int end = text.IndexOf('>', at);
            if (end < 0)
            {
                break;
            }

            if (first == '/')
            {
                Close(text, at, end, open, found);
            }
            else if (char.IsAsciiLetter(first) || first == '_')
            {
                string name = NameAt(text, at + 1, end);
                if (text[end - 1] == '/')
                {
                    found.Add(new XmlSpan(name, at, end + 1, end + 1, end + 1));
                }
                else
                {
                    open.Push((name, at, end + 1));
                }
            }
        }

        return found;
    }

    private static int Next(string text, int at) => text.IndexOf('<', at + 1);

    private static void Close(string text, int at, int end, Stack<(string Name, int Start, int Inside)> open, List<XmlSpan> found)
    {
        string name = NameAt(text, at + 2, end);
        if (open.TryPeek(out var top) && top.Name == name && top.Inside <= at)
        {
            open.Pop();
            found.Add(new XmlSpan(name, top.Start, top.Inside, at, end + 1));
        }
    }

    private static string NameAt(string text, int start, int end)
    {
        var tag = text.AsSpan(start, end - start);
        int length = tag.IndexOfAny(" \t\r\n/");
        return tag[..(length < 0 ? tag.Length : length)].ToString();
    }
}
