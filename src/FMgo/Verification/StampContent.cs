using System.Xml.Linq;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>The parts of a <c>TED</c>, each null where it is missing or there twice.</summary>
internal sealed class StampContent
{
    private readonly XElement? _data;
    private readonly XElement? _caf;
    private readonly XElement? _cafData;

    public StampContent(XElement stamp)
    {
        _data = stamp.OnlyChild("DD");
        _caf = _data.OnlyChild("CAF");
        _cafData = _caf.OnlyChild("DA");
        Signature = Base64Text.Read(stamp.OnlyChild("FRMT")?.Value);
        CafSignature = Base64Text.Read(_caf.OnlyChild("FRMA")?.Value);
        var key = _cafData.OnlyChild("RSAPK");
        StampKey = (key.OnlyChild("M")?.Value, key.OnlyChild("E")?.Value);
    }

    public bool HasData => _data is not null;

    public bool HasCafData => _cafData is not null;

    /// <summary><c>FRMT</c>.</summary>
    public byte[]? Signature { get; }

    /// <summary><c>FRMA</c>.</summary>
    public byte[]? CafSignature { get; }

    /// <summary><c>RSAPK</c>, as written.</summary>
    public (string? Modulus, string? Exponent) StampKey { get; }

    /// <summary>A field of <c>DD</c>.</summary>
    public string? Data(string tag) => _data.OnlyChild(tag)?.Value;

    /// <summary>A field of <c>DA</c>.</summary>
    public string? Caf(string tag) => _cafData.OnlyChild(tag)?.Value;

    /// <summary>An end of the CAF's range, <c>D</c> or <c>H</c>.</summary>
    public string? Range(string tag) => _cafData.OnlyChild("RNG").OnlyChild(tag)?.Value;
}
