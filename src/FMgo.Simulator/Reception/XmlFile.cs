using System.Globalization;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>Reads XML without mercy and without reaching for anything outside.</summary>
internal static class XmlFile
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static XmlDocument? TryLoad(string text) => TryLoad(text, out _);

    public static XmlDocument? TryLoad(string text, out string? problem)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        if (XmlTags.AreTooLarge(text))
        {
            problem = "too many attributes in one tag";
            return null;
        }

        try
        {
            using var reader = new ShallowXmlReader(new StringReader(text));
            document.Load(reader);
            problem = null;
            return document;
        }
        catch (XmlException exception)
        {
            problem = exception.Message;
            return null;
        }
    }

    /// <summary>The texts of all elements of a name, as they stand in the file: SII takes each out and checks it alone.</summary>
    public static List<string> Take(string text, string name)
    {
        var taken = new List<string>();
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        var lines = (IXmlLineInfo)reader;
        var starts = LineStarts(text);
        int from = -1;
        while (reader.Read())
        {
            if (reader.LocalName != name || reader.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement))
            {
                continue;
            }

            int start = starts[lines.LineNumber - 1] + lines.LinePosition - 1;
            if (reader.NodeType == XmlNodeType.Element)
            {
                from = from < 0 && !reader.IsEmptyElement ? start - 1 : from;
            }
            else if (from >= 0)
            {
                taken.Add(text[from..(text.IndexOf('>', start) + 1)]);
                from = -1;
            }
        }

        return taken;
    }

    public static XmlElement? Find(XmlElement element, params ReadOnlySpan<string> path)
    {
        XmlElement? found = element;
        foreach (string name in path)
        {
            found = found?.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.LocalName == name);
        }

        return found;
    }

    public static IEnumerable<XmlElement> All(XmlElement? element, string name) => element?.ChildNodes.OfType<XmlElement>().Where(child => child.LocalName == name) ?? [];

    public static string Text(XmlElement? element, params ReadOnlySpan<string> path) => element is null ? "" : Find(element, path)?.InnerText.Trim() ?? "";

    public static Rut? RutAt(XmlElement? element, params ReadOnlySpan<string> path) => Rut.TryParse(Text(element, path), out var rut) ? rut : null;

    public static decimal? NumberAt(XmlElement? element, params ReadOnlySpan<string> path) =>
        decimal.TryParse(Text(element, path), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    public static DateOnly? DateAt(XmlElement? element, params ReadOnlySpan<string> path) =>
        DateOnly.TryParseExact(Text(element, path), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static List<int> LineStarts(string text)
    {
        List<int> starts = [0];
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
            {
                starts.Add(at + 1);
            }
        }

        return starts;
    }
}
