using FMgo.Text;

namespace FMgo.Folios;

/// <summary>A CAF file as it was read: what it says, and the signed parts byte by byte as written.</summary>
internal sealed class CafXml
{
    public CafXml(CafAuthorization authorization, CafElement caf, byte[]? element, byte[]? data)
    {
        Authorization = authorization;
        Caf = caf;
        Element = element is null ? null : FlatXml.Flatten(element);
        FlatData = data is null ? null : FlatXml.Flatten(data);
    }

    /// <summary><c>AUTORIZACION</c>.</summary>
    public CafAuthorization Authorization { get; }

    /// <summary><c>CAF</c> in it.</summary>
    public CafElement Caf { get; }

    /// <summary><c>CAF</c>, flattened, in ISO-8859-1; null when it has other characters.</summary>
    public byte[]? Element { get; }

    /// <summary><c>DA</c>, flattened, in ISO-8859-1: what <c>FRMA</c> signs.</summary>
    public byte[]? FlatData { get; }
}
