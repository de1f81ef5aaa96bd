using System.Xml;

namespace FMgo.Sii;

/// <summary>Reads answers no deeper than any answer goes: what nests without end costs the square of its depth to hold.</summary>
internal sealed class ShallowXmlReader : XmlTextReader
{
    private const int Deepest = 100;

    public ShallowXmlReader(string text)
        : base(new StringReader(text))
    {
        DtdProcessing = DtdProcessing.Prohibit;
        XmlResolver = null;
        Normalization = true;
    }

    /// <exception cref="XmlException">It is not well-formed, or too deep.</exception>
    public override bool Read() => base.Read() && (Depth <= Deepest ? true : throw new XmlException("Nested too deep."));
}
