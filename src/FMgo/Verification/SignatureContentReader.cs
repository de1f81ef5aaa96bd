using System.Globalization;
using System.Xml.Linq;
using FMgo.Keys;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Reads a <c>Signature</c> and refuses whatever is not of the one shape that SII allows (xmldsignature_v10.xsd).</summary>
internal static class SignatureContentReader
{
    private const int MaxTransforms = 2;

    private static readonly XNamespace Ds = XmlNames.Signature;

    /// <summary>The ID that the first reference names, for the report, even where the signature is refused.</summary>
    public static string? ReferenceId(XElement signature) =>
        signature.Element(Ds + "SignedInfo")?.Element(Ds + "Reference")?.Attribute("URI")?.Value is ['#', _, ..] uri ? uri[1..] : null;

    /// <summary>Why the signature is refused, or null.</summary>
    public static Finding? Refusal(XElement signature, string path) =>
        CheckChildren(signature, path)
        ?? CheckSignedInfo(signature.Element(Ds + "SignedInfo")!, path);

    /// <summary>The content of a signature that is not refused.</summary>
    public static SignatureContent Read(XElement signature)
    {
        var keyInfo = signature.Element(Ds + "KeyInfo");
        var rsa = keyInfo?.Element(Ds + "KeyValue")?.Element(Ds + "RSAKeyValue");
        var reference = signature.Element(Ds + "SignedInfo")!.Element(Ds + "Reference")!;
        return new SignatureContent
        {
            ReferenceId = ReferenceId(signature)!,
            DigestValue = Base64Text.Read(reference.Element(Ds + "DigestValue")!.Value)!,
            SignatureValue = Base64Text.Read(signature.Element(Ds + "SignatureValue")!.Value)!,
            KeyValue = RsaPublicKey.From(rsa?.Element(Ds + "Modulus")?.Value, rsa?.Element(Ds + "Exponent")?.Value),
            Certificate = keyInfo?.Element(Ds + "X509Data")?.Element(Ds + "X509Certificate")?.Value,
        };
    }

    private static Finding? CheckChildren(XElement signature, string path)
    {
        if (!HasOne(signature, "SignedInfo"))
        {
            return VerificationRules.SignatureShape.At(path, "SignedInfo");
        }

        return HasOne(signature, "SignatureValue") && Base64Text.Read(signature.Element(Ds + "SignatureValue")!.Value) is not null
            ? null
            : VerificationRules.SignatureShape.At(path, "SignatureValue");
    }

    private static Finding? CheckSignedInfo(XElement signedInfo, string path)
    {
        string[] methods = ["CanonicalizationMethod", "SignatureMethod"];
        if (Array.Find(methods, name => !HasOne(signedInfo, name)) is { } missing)
        {
            return VerificationRules.SignatureShape.At(path, missing);
        }

        int references = signedInfo.Elements(Ds + "Reference").Count();
        if (references != 1)
        {
            return VerificationRules.ReferenceCount.At(path, references.ToString(CultureInfo.InvariantCulture));
        }

        if (signedInfo.Elements().Count() != methods.Length + references)
        {
            return VerificationRules.SignatureShape.At(path, "SignedInfo");
        }

        return CheckAlgorithm(signedInfo, "CanonicalizationMethod", XmlNames.CanonicalXml, path)
            ?? CheckAlgorithm(signedInfo, "SignatureMethod", XmlNames.RsaSha1, path)
            ?? CheckReference(signedInfo.Element(Ds + "Reference")!, path);
    }

    private static Finding? CheckReference(XElement reference, string path)
    {
        string[] parts = ["DigestMethod", "DigestValue"];
        if (Array.Find(parts, name => !HasOne(reference, name)) is { } missing)
        {
            return VerificationRules.SignatureShape.At(path, missing);
        }

        var transforms = reference.Elements(Ds + "Transforms").ToList();
        if (reference.Elements().Count() != parts.Length + transforms.Count || transforms.Count > 1)
        {
            return VerificationRules.SignatureShape.At(path, "Reference");
        }

        return CheckAlgorithm(reference, "DigestMethod", XmlNames.Sha1, path)
            ?? CheckTransforms(transforms, path)
            ?? (Base64Text.Read(reference.Element(Ds + "DigestValue")!.Value) is null ? VerificationRules.SignatureShape.At(path, "DigestValue") : null)
            ?? (reference.Attribute("URI")?.Value is ['#', _, ..] ? null : VerificationRules.ReferenceUri.At(path));
    }

    // Neither of the two changes anything: the digest is over the canonical form in any case, and the signature is not inside what it signs.
    private static Finding? CheckTransforms(List<XElement> transforms, string path)
    {
        var all = transforms.Elements().ToList();
        bool allowed = all.Count <= MaxTransforms && all.TrueForAll(transform =>
            transform.Name == Ds + "Transform"
            && !transform.HasElements
            && transform.Attribute("Algorithm")?.Value is XmlNames.CanonicalXml or XmlNames.EnvelopedSignature);
        return allowed ? null : VerificationRules.Algorithm.At(path, "Transforms");
    }

    // A method with content has parameters, such as a shortened HMAC, which SII's schema does not know.
    private static Finding? CheckAlgorithm(XElement parent, string name, string algorithm, string path)
    {
        var method = parent.Element(Ds + name)!;
        return method.Attribute("Algorithm")?.Value == algorithm && !method.HasElements ? null : VerificationRules.Algorithm.At(path, name);
    }

    private static bool HasOne(XElement parent, string name) => parent.Elements(Ds + name).Take(2).Count() == 1;
}
