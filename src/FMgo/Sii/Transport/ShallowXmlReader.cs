using System.Xml;

namespace FMgo.Sii;

/// <summary>Reads answers no deeper and no longer than any answer goes: what nests without end costs the square of its depth to hold.</summary>
internal sealed class ShallowXmlReader : XmlTextReader
{
    private int _nodes;

    public ShallowXmlReader(string text)
        : base(new StringReader(text))
    {
        DtdProcessing = DtdProcessing.Prohibit;
        XmlResolver = null;
        Normalization = true;
    }

    /// <exception cref="XmlException">It is not well-formed, or beyond <see cref="AnswerLimits"/>.</exception>
    public override bool Read() => base.Read() && (Depth <= AnswerLimits.Depth && ++_nodes <= AnswerLimits.Nodes ? true : throw new XmlException("Nested too deep, or too long."));
}
