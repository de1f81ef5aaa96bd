using System.Xml;

namespace FMgo.Simulator;

/// <summary>Reads what comes no deeper than any file of SII goes: what is made of it is walked by recursion, and would end the process.</summary>
internal sealed class ShallowXmlReader : XmlTextReader
{
    private const int Deepest = 256;

    public ShallowXmlReader(TextReader text)
        : base(text) => Restrict();

    public ShallowXmlReader(Stream bytes)
        : base(bytes) => Restrict();

    /// <exception cref="XmlException">It is not well-formed, or too deep.</exception>
    public override bool Read() => base.Read() && (Depth <= Deepest ? true : throw new XmlException("Nested too deep."));

    private void Restrict()
    {
        DtdProcessing = DtdProcessing.Prohibit;
        XmlResolver = null;
        Normalization = true;
    }
}
