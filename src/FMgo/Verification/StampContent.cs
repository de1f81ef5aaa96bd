using FMgo.Text;

namespace FMgo.Verification;

/// <summary>The parts of a <c>TED</c>, each null where it is missing or there twice.</summary>
internal sealed class StampContent
{
    public StampContent(XmlPiece stamp)
    {
        DataElement = Only(stamp, "DD");
        CafElement = Only(DataElement, "CAF");
        CafDataElement = Only(CafElement, "DA");
        Signature = Only(stamp, "FRMT")?.ReadBase64();
        CafSignature = Only(CafElement, "FRMA")?.ReadBase64();
        KeyElement = Only(CafDataElement, "RSAPK");
    }

    /// <summary>
    /// Whether a stamp is all of one namespace, with <c>DD</c> and <c>FRMT</c> in it, and <c>DA</c> and <c>FRMA</c> in the CAF: what is beside these is in no schema, and one
    /// reader could take it for what another passes over.
    /// </summary>
    public static bool IsOfOneKind(XmlPiece stamp) =>
        stamp.IsAllOf(stamp.Uri)
        && stamp.ChildCount <= 2
        && Only(stamp, "DD") is var data
        && (Only(data, "CAF") is not { } caf || caf.ChildCount <= 2);

    /// <summary><c>DD</c>.</summary>
    public XmlPiece? DataElement { get; }

    /// <summary><c>CAF</c>.</summary>
    public XmlPiece? CafElement { get; }

    /// <summary><c>DA</c>.</summary>
    public XmlPiece? CafDataElement { get; }

    /// <summary><c>FRMT</c>.</summary>
    public byte[]? Signature { get; }

    /// <summary><c>FRMA</c>.</summary>
    public byte[]? CafSignature { get; }

    /// <summary><c>RSAPK</c>.</summary>
    public XmlPiece? KeyElement { get; }

    /// <summary>The numbers of <see cref="KeyElement"/>, as written.</summary>
    public (string? Modulus, string? Exponent) StampKey => (Only(KeyElement, "M")?.Text, Only(KeyElement, "E")?.Text);

    /// <summary>A field of <c>DD</c>.</summary>
    public string? Data(string tag) => Only(DataElement, tag)?.Text;

    /// <summary>A field of <c>DA</c>.</summary>
    public string? Caf(string tag) => Only(CafDataElement, tag)?.Text;

    /// <summary>An end of the CAF's range, <c>D</c> or <c>H</c>.</summary>
    public string? Range(string tag) => Only(Only(CafDataElement, "RNG"), tag)?.Text;

    private static XmlPiece? Only(XmlPiece? parent, string name) => parent?.OnlyChild(name, parent.Uri);
}
