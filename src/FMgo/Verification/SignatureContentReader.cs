using System.Globalization;
using FMgo.Keys;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Reads a <c>Signature</c> and refuses whatever is not of the one shape that SII allows (xmldsignature_v10.xsd).</summary>
internal static class SignatureContentReader
{
    private const int MaxTransforms = 2;

    private static readonly Rule Stranger = VerificationRules.SignatureShape.InOtherWords(
        "La firma no tiene la forma de xmldsignature_v10: {0} no va ahí, o se repite, y de dos valores cada programa puede leer otro.",
        "The signature has not the shape of xmldsignature_v10: {0} does not belong there, or is repeated, and of two values each program may read another.");

    /// <summary>The ID that the first reference names, for the report, even where the signature is refused.</summary>
    public static string? ReferenceId(XmlPiece signature) =>
        First(First(signature, "SignedInfo"), "Reference")?.Attribute("URI"u8) is ['#', _, ..] uri ? uri[1..] : null;

    /// <summary>Why the signature is refused, or null.</summary>
    /// <param name="signature">The element.</param>
    /// <param name="referenceId">The ID that it names; null where it names none.</param>
    /// <param name="path">Its path.</param>
    public static Finding? Refusal(XmlPiece signature, string? referenceId, string path) =>
        (FindCommented(signature) is { } commented ? VerificationRules.SignatureShape.At(path, NeighbourCheck.Shown(commented.LocalName)) : null)
        ?? CheckChildren(signature, path)
        ?? CheckSignedInfo(First(signature, "SignedInfo")!, referenceId is not null, path)
        ?? (SignaturePart.Signature.FindStranger(signature) is { } stranger ? Stranger.At(path, NeighbourCheck.Shown(stranger)) : null);

    /// <summary>The key of a <c>RSAKeyValue</c>; null where it cannot be read.</summary>
    public static RsaPublicKey? Key(XmlPiece keyValue) => RsaPublicKey.From(First(keyValue, "Modulus")?.Text, First(keyValue, "Exponent")?.Text);

    /// <summary>The content of a signature that is not refused.</summary>
    /// <param name="signature">The element.</param>
    /// <param name="referenceId">The ID that it names.</param>
    public static SignatureContent Read(XmlPiece signature, string referenceId)
    {
        var keyInfo = First(signature, "KeyInfo");
        var reference = First(First(signature, "SignedInfo"), "Reference");
        return new SignatureContent
        {
            ReferenceId = referenceId,
            DigestValue = First(reference, "DigestValue")!.ReadBase64()!,
            SignatureValue = First(signature, "SignatureValue")!.ReadBase64()!,
            KeyValue = First(First(keyInfo, "KeyValue"), "RSAKeyValue"),
            Certificate = First(First(keyInfo, "X509Data"), "X509Certificate"),
        };
    }

    // A value with a comment in it reads otherwise in other programs, and no signature sees the comment.
    private static XmlPiece? FindCommented(XmlPiece piece)
    {
        if (piece.ChildCount == 0)
        {
            return piece.HasComment ? piece : null;
        }

        for (var child = piece.First; child is not null; child = child.Next)
        {
            if (FindCommented(child) is { } commented)
            {
                return commented;
            }
        }

        return null;
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
        return signature.ChildCount == 2 + keyInfos && !signature.HasText ? null : VerificationRules.SignatureShape.At(path, "Signature");
    }

    private static Finding? CheckSignedInfo(XmlPiece signedInfo, bool isNamed, string path)
    {
        if (Missing(signedInfo, "CanonicalizationMethod", "SignatureMethod") is { } missing)
        {
            return VerificationRules.SignatureShape.At(path, missing);
        }

        int references = signedInfo.Count("Reference", XmlNames.Signature);
        if (references != 1)
        {
            return VerificationRules.ReferenceCount.At(path, references.ToString(CultureInfo.InvariantCulture));
        }

        if (signedInfo.ChildCount != 2 + references)
        {
            return VerificationRules.SignatureShape.At(path, "SignedInfo");
        }

        return CheckAlgorithm(signedInfo, "CanonicalizationMethod", XmlNames.CanonicalXml, path)
            ?? CheckAlgorithm(signedInfo, "SignatureMethod", XmlNames.RsaSha1, path)
            ?? CheckReference(First(signedInfo, "Reference")!, isNamed, path);
    }

    private static Finding? CheckReference(XmlPiece reference, bool isNamed, string path)
    {
        if (Missing(reference, "DigestMethod", "DigestValue") is { } missing)
        {
            return VerificationRules.SignatureShape.At(path, missing);
        }

        int transforms = reference.Count("Transforms", XmlNames.Signature);
        if (reference.ChildCount != 2 + transforms || transforms > 1)
        {
            return VerificationRules.SignatureShape.At(path, "Reference");
        }

        return CheckAlgorithm(reference, "DigestMethod", XmlNames.Sha1, path)
            ?? CheckTransforms(First(reference, "Transforms"), path)
            ?? (First(reference, "DigestValue")!.ReadBase64() is null ? VerificationRules.SignatureShape.At(path, "DigestValue") : null)
            ?? (isNamed ? null : VerificationRules.ReferenceUri.At(path));
    }

    // None of the three changes anything: the digest is over the canonical form in any case, of a reference #ID comments are gone before any transform (XMLDSig 4.3.3.3),
    // and the signature is not inside what it signs. As CanonicalizationMethod the schema has the one without comments alone.
    private static Finding? CheckTransforms(XmlPiece? transforms, string path)
    {
        bool allowed = transforms is null or { ChildCount: <= MaxTransforms };
        for (var transform = transforms?.First; allowed && transform is not null; transform = transform.Next)
        {
            allowed = transform.Is("Transform", XmlNames.Signature)
                && transform.ChildCount == 0
                && (transform.HasAttribute("Algorithm"u8, XmlNames.CanonicalXml)
                    || transform.HasAttribute("Algorithm"u8, XmlNames.EnvelopedSignature)
                    || transform.HasAttribute("Algorithm"u8, XmlNames.CanonicalXmlWithComments));
        }

        return allowed ? null : VerificationRules.Algorithm.At(path, "Transforms");
    }

    // A method with content has parameters, such as a shortened HMAC, which SII's schema does not know.
    private static Finding? CheckAlgorithm(XmlPiece parent, string name, string algorithm, string path)
    {
        var method = First(parent, name)!;
        return method.HasAttribute("Algorithm"u8, algorithm) && method.ChildCount == 0 ? null : VerificationRules.Algorithm.At(path, name);
    }

    private static XmlPiece? First(XmlPiece? parent, string name) => parent?.FirstChild(name, XmlNames.Signature);

    private static string? Missing(XmlPiece parent, string first, string second) => !HasOne(parent, first) ? first : HasOne(parent, second) ? null : second;

    private static bool HasOne(XmlPiece parent, string name) => parent.Count(name, XmlNames.Signature) == 1;
}
