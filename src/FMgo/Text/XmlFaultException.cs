namespace FMgo.Text;

/// <summary>Stops the reading of a file. It never leaves FMgo: whoever reads makes a finding of it.</summary>
internal sealed class XmlFaultException(XmlFault fault, int offset) : Exception($"{fault} at {offset}")
{
    public XmlFault Fault { get; } = fault;

    /// <summary>Where, in bytes from the start of the file.</summary>
    public int Offset { get; } = offset;
}
