using FMgo.Text;

namespace FMgo.Verification;

/// <summary>An element of a <c>Signature</c>, as SII's schema has it (xmldsignature_v10.xsd): its one attribute, and what it holds, in order, each once.</summary>
/// <param name="name">Its name.</param>
/// <param name="attribute">The name of its attribute; empty where it has none.</param>
/// <param name="isValue">Whether it holds text.</param>
/// <param name="parts">What it holds.</param>
internal sealed class SignaturePart(string name, string attribute = "", bool isValue = false, params SignaturePart[] parts)
{
    private const string Algorithm = "Algorithm";

    private readonly byte[] _attribute = System.Text.Encoding.ASCII.GetBytes(attribute);

    /// <summary><c>Signature</c>.</summary>
    /// <remarks>Keys of DSA, which the schema allows for <c>KeyValue</c>, sign nothing that is accepted: beside a certificate of RSA one would name a second signer.</remarks>
    public static SignaturePart Signature { get; } = Group("Signature",
        Group("SignedInfo",
            Method("CanonicalizationMethod"),
            Method("SignatureMethod"),
            new SignaturePart("Reference", "URI", parts:
            [
                Group("Transforms", Method("Transform")),
                Method("DigestMethod"),
                Value("DigestValue"),
            ])),
        Value("SignatureValue"),
        Group("KeyInfo",
            Group("KeyValue", Group("RSAKeyValue", Value("Modulus"), Value("Exponent"))),
            Group("X509Data", Value("X509Certificate"))));

    /// <summary>The first element in one of these that the schema does not have there, or not twice: of two values two readers take two. Null where there is none.</summary>
    public string? FindStranger(XmlPiece piece)
    {
        uint seen = 0;
        int last = -1;
        for (var child = piece.First; child is not null; child = child.Next)
        {
            int index = IndexOf(child, after: last);
            if (index < 0 || ((seen & (1u << index)) != 0 && !MayRepeat(child)))
            {
                return child.LocalName;
            }

            if (parts[index].FindStranger(child) is { } stranger)
            {
                return stranger;
            }

            seen |= 1u << index;
            last = index;
        }

        return null;
    }

    /// <summary>
    /// The first thing in one of these, which has no strangers, that the schema does not have and that changes no value: an attribute, text, another order. Null where there is none.
    /// </summary>
    public string? FindOddity(XmlPiece piece)
    {
        if (piece.FindAttributeBeside(_attribute) is { } other)
        {
            return $"{Name}/@{other}";
        }

        if (!isValue && piece.HasText)
        {
            return $"{Name}/text()";
        }

        int last = -1;
        for (var child = piece.First; child is not null; child = child.Next)
        {
            int index = IndexOf(child, after: last);
            if (index < last)
            {
                return child.LocalName;
            }

            if (parts[index].FindOddity(child) is { } odd)
            {
                return odd;
            }

            last = index;
        }

        return null;
    }

    private static SignaturePart Group(string name, params SignaturePart[] parts) => new(name, parts: parts);

    private static SignaturePart Method(string name) => new(name, Algorithm);

    private static SignaturePart Value(string name) => new(name, isValue: true);

    // Two transforms are accepted, since none changes anything.
    private static bool MayRepeat(XmlPiece piece) => piece.LocalName == "Transform";

    // It is nearly always the one after the last.
    private int IndexOf(XmlPiece piece, int after)
    {
        if (piece.Uri != XmlNames.Signature)
        {
            return -1;
        }

        for (int i = 1; i <= parts.Length; i++)
        {
            int index = (after + i) % parts.Length;
            if (parts[index].Name == piece.LocalName)
            {
                return index;
            }
        }

        return -1;
    }

    // The string that readers of names give, so that nearly always one look at the reference is enough.
    private string Name { get; } = NameCache.Find(System.Text.Encoding.ASCII.GetBytes(name)) ?? name;
}
