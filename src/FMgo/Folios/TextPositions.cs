using System.Xml;

namespace FMgo.Folios;

/// <summary>Turns the line and column that an XML reader reports into an offset in its text, so that parts can be taken as written.</summary>
internal sealed class TextPositions
{
    private readonly List<int> _lineStarts = [0];

    public TextPositions(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            // The line ends of XML: LF, CR LF, CR alone.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>Where the name of the current tag begins.</summary>
    public int OffsetOf(IXmlLineInfo place) => _lineStarts[place.LineNumber - 1] + place.LinePosition - 1;
}
