using System.Globalization;
using FMgo.Keys;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Reads a <c>Signature</c> and refuses whatever is not of the one shape that SII allows (xmldsignature_v10.xsd).</summary>
internal static class SignatureContentReader
{
    private const int MaxTransforms = 2;

    /// <summary>The ID that the first reference names, for the report, even where the signature is refused.</summary>
    public static string? ReferenceId(XmlPiece signature) =>
        First(First(signature, "SignedInfo"), "Reference")?.Attribute("URI"u8) is ['#', _, ..] uri ? uri[1..] : null;

    /// <summary>Why the signature is refused, or null.</summary>
    public static Finding? Refusal(XmlPiece signature, string path) =>
        CheckChildren(signature, path)
        ?? CheckSignedInfo(First(signature, "SignedInfo")!, path);

    /// <summary>The key of a <c>RSAKeyValue</c>; null where it cannot be read.</summary>
    public static RsaPublicKey? Key(XmlPiece keyValue) => RsaPublicKey.From(First(keyValue, "Modulus")?.Text, First(keyValue, "Exponent")?.Text);

    /// <summary>The content of a signature that is not refused.</summary>
    public static SignatureContent Read(XmlPiece signature)
    {
        var keyInfo = First(signature, "KeyInfo");
        var reference = First(First(signature, "SignedInfo"), "Reference");
        return new SignatureContent
        {
            ReferenceId = ReferenceId(signature)!,
            DigestValue = First(reference, "DigestValue")!.ReadBase64()!,
            SignatureValue = First(signature, "SignatureValue")!.ReadBase64()!,
            KeyValue = First(First(keyInfo, "KeyValue"), "RSAKeyValue"),
            Certificate = First(First(keyInfo, "X509Data"), "X509Certificate"),
        };
    }

    // Object and whatever else the standard lets stand here is not signed: a document in it would travel in a file that holds.
    private static Finding? CheckChildren(XmlPiece signature, string path)
    {
        if (!HasOne(signature, "SignedInfo"))
        {
            return VerificationRules.SignatureShape.At(path, "SignedInfo");
        }

        if (!HasOne(signature, "SignatureValue") || First(signature, "SignatureValue")!.ReadBase64() is null)
        {
            return VerificationRules.SignatureShape.At(path, "SignatureValue");
        }

        int keyInfos = signature.Count("KeyInfo", XmlNames.Signature);
        if (keyInfos > 1 || (keyInfos == 1 && !First(signature, "KeyInfo")!.IsAllOf(XmlNames.Signature)))
        {
            return VerificationRules.SignatureShape.At(path, "KeyInfo");
        }

        return signature.Children.Count == 2 + keyInfos && !signature.HasText ? null : VerificationRules.SignatureShape.At(path, "Signature");
    }

    private static Finding? CheckSignedInfo(XmlPiece signedInfo, string path)
    {
        string[] methods = ["CanonicalizationMethod", "SignatureMethod"];
        if (Array.Find(methods, name => !HasOne(signedInfo, name)) is { } missing)
        {
            return VerificationRules.SignatureShape.At(path, missing);
        }

        int references = signedInfo.Count("Reference", XmlNames.Signature);
        if (references != 1)
        {
            return VerificationRules.ReferenceCount.At(path, references.ToString(CultureInfo.InvariantCulture));
        }

        if (signedInfo.Children.Count != methods.Length + references)
        {
            return VerificationRules.SignatureShape.At(path, "SignedInfo");
        }

        return CheckAlgorithm(signedInfo, "CanonicalizationMethod", XmlNames.CanonicalXml, path)
            ?? CheckAlgorithm(signedInfo, "SignatureMethod", XmlNames.RsaSha1, path)
            ?? CheckReference(First(signedInfo, "Reference")!, path);
    }

    private static Finding? CheckReference(XmlPiece reference, string path)
    {
        string[] parts = ["DigestMethod", "DigestValue"];
        if (Array.Find(parts, name => !HasOne(reference, name)) is { } missing)
        {
            return VerificationRules.SignatureShape.At(path, missing);
        }

        int transforms = reference.Count("Transforms", XmlNames.Signature);
        if (reference.Children.Count != parts.Length + transforms || transforms > 1)
        {
            return VerificationRules.SignatureShape.At(path, "Reference");
        }

        return CheckAlgorithm(reference, "DigestMethod", XmlNames.Sha1, path)
            ?? CheckTransforms(First(reference, "Transforms"), path)
            ?? (First(reference, "DigestValue")!.ReadBase64() is null ? VerificationRules.SignatureShape.At(path, "DigestValue") : null)
            ?? (reference.Attribute("URI"u8) is ['#', _, ..] ? null : VerificationRules.ReferenceUri.At(path));
    }

    // Neither of the two changes anything: the digest is over the canonical form in any case, and the signature is not inside what it signs.
    private static Finding? CheckTransforms(XmlPiece? transforms, string path)
    {
        bool allowed = transforms is null || (transforms.Children.Count <= MaxTransforms && transforms.Children.All(transform =>
            transform.Is("Transform", XmlNames.Signature)
            && transform.Children.Count == 0
            && transform.Attribute("Algorithm"u8) is XmlNames.CanonicalXml or XmlNames.EnvelopedSignature));
        return allowed ? null : VerificationRules.Algorithm.At(path, "Transforms");
    }

    // A method with content has parameters, such as a shortened HMAC, which SII's schema does not know.
    private static Finding? CheckAlgorithm(XmlPiece parent, string name, string algorithm, string path)
    {
        var method = First(parent, name)!;
        return method.Attribute("Algorithm"u8) == algorithm && method.Children.Count == 0 ? null : VerificationRules.Algorithm.At(path, name);
    }

    private static XmlPiece? First(XmlPiece? parent, string name) => parent?.FirstChild(name, XmlNames.Signature);

    private static bool HasOne(XmlPiece parent, string name) => parent.Count(name, XmlNames.Signature) == 1;
}
