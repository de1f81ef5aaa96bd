using System.Xml;

namespace FMgo.Text;

/// <summary>Turns the line and column that an XML reader reports into an offset in its text, so that parts can be taken as written.</summary>
/// <remarks>The reader moves forward only, so lines are found forward only.</remarks>
internal sealed class TextPositions(string text)
{
    private int _line = 1;
    private int _lineStart;

    /// <summary>Where the name of the current tag begins.</summary>
    public int OffsetOf(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        while (_line < place.LineNumber)
        {
            // The line ends of XML: LF, CR LF, CR alone.
            int end = text.AsSpan(_lineStart).IndexOfAny('\r', '\n') + _lineStart;
            bool isPair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            _lineStart = end + (isPair ? 2 : 1);
            _line++;
        }

        return _lineStart + place.LinePosition - 1;
    }
}
