using System.Collections.Concurrent;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>Verifies signatures with .NET's <see cref="SignedXml"/>, which shares no code with FMgo's signer.</summary>
internal sealed class SignatureChecker(SiiSimulatorOptions options, TimeProvider clock)
{
    private const int MaxKept = 1000;

    // Each signature of an element hashes all of it anew. A document has one, an assignment one per authorised person (at most three, AEC_v10.xsd).
    private const int MaxAlone = 10;

    private readonly ConcurrentDictionary<string, SignerCertificate?> _certificates = new(StringComparer.Ordinal);

    /// <summary>Checks one signature, in place in its document.</summary>
    /// <param name="signature">The element.</param>
    /// <param name="id">What it must sign: an ID, or nothing for the whole document.</param>
    /// <param name="transform">The one transform it may have.</param>
    public SignatureFacts Check(XmlElement signature, string id, string transform = SignedXml.XmlDsigC14NTransformUrl)
    {
        string certificateText = XmlFile.Text(signature, "KeyInfo", "X509Data", "X509Certificate");
        if (certificateText.Length == 0 || Read(certificateText) is not { Key: { } key } certificate)
        {
            return new SignatureFacts(SignatureProblem.NoCertificate, "no certificate with an RSA key");
        }

        var facts = CheckShape(signature, id, transform) is { } shape ? new SignatureFacts(SignatureProblem.Shape, shape)
            : !IsKey(signature, certificate.Parameters) ? new SignatureFacts(SignatureProblem.KeyDiffers, "KeyValue is not the certificate's key")
            : CheckValue(id.Length == 0 ? signature : WithoutKeys(signature), key);
        return facts with { Holder = certificate.Holder, IsCertificateValid = IsValid(certificate) };
    }

    /// <summary>
    /// Checks the signatures of an element taken out of its file, alone, in order. Where it brings no namespace, both ways of signing that SII takes are tried:
    /// without one, as in SII's own samples, and with SII's, as its portal signs.
    /// </summary>
    /// <param name="element">The element's text.</param>
    /// <param name="root">The element itself, where it was read already.</param>
    public IReadOnlyList<SignatureFacts> CheckAlone(string element, XmlElement? root = null)
    {
        var found = CheckChildren(root ?? XmlFile.TryLoad(element)?.DocumentElement);
        return found.All(facts => facts.Holds) || element.AsSpan(0, element.IndexOf('>', StringComparison.Ordinal)).Contains("xmlns=", StringComparison.Ordinal)
            ? found
            : CheckChildren(XmlFile.TryLoad(element.Insert(element.AsSpan().IndexOfAny(" >\r\n\t"), " xmlns=\"http://www.sii.cl/SiiDte\""))?.DocumentElement);
    }

    private List<SignatureFacts> CheckChildren(XmlElement? root)
    {
        var children = root?.ChildNodes.OfType<XmlElement>().ToList() ?? [];
        string id = children.Find(child => child.LocalName != "Signature")?.GetAttribute("ID") ?? "";
        var signatures = children.FindAll(child => child.LocalName == "Signature");
        return signatures.ConvertAll(signature => signatures.Count <= MaxAlone ? Check(signature, id) : new SignatureFacts(SignatureProblem.Shape, "there are too many signatures"));
    }

    // The certificate was read already; SignedXml would read it anew, which costs as much as the check.
    private static XmlElement WithoutKeys(XmlElement signature)
    {
        var bare = (XmlElement)signature.CloneNode(deep: true);
        bare.RemoveChild(XmlFile.Find(bare, "KeyInfo")!);
        return bare;
    }

    private static SignatureFacts CheckValue(XmlElement signature, RSA key)
    {
        try
        {
            var signed = new SignedXml(signature.OwnerDocument) { Resolver = XmlResolver.ThrowingResolver };
            signed.LoadXml(signature);
            return signed.CheckSignature(key) ? new SignatureFacts(SignatureProblem.None) : new SignatureFacts(SignatureProblem.Broken, "digest or signature value do not hold");
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or XmlException)
        {
            return new SignatureFacts(SignatureProblem.Broken, exception.Message);
        }
    }

    // xmldsignature_v10.xsd allows one shape only.
    private static string? CheckShape(XmlElement signature, string id, string transform)
    {
        var info = XmlFile.Find(signature, "SignedInfo");
        var references = XmlFile.All(info, "Reference").ToList();
        string wanted = id.Length == 0 ? "" : "#" + id;
        return references.Count != 1 ? "there is not exactly one Reference"
            : references[0].GetAttribute("URI") is var uri && uri != wanted && !(id.Length > 0 && uri.Length == 0 && transform != SignedXml.XmlDsigC14NTransformUrl) ? $"Reference is \"{uri}\", not \"{wanted}\""
            : Algorithm(info, "CanonicalizationMethod") != SignedXml.XmlDsigC14NTransformUrl ? "CanonicalizationMethod is not inclusive C14N"
            : Algorithm(info, "SignatureMethod") != SignedXml.XmlDsigRSASHA1Url ? "SignatureMethod is not rsa-sha1"
            : Algorithm(references[0], "DigestMethod") != SignedXml.XmlDsigSHA1Url ? "DigestMethod is not sha1"
            : CheckTransforms(XmlFile.Find(references[0], "Transforms"), transform);
    }

    private static string? CheckTransforms(XmlElement? transforms, string allowed)
    {
        var algorithms = XmlFile.All(transforms, "Transform").Select(element => element.GetAttribute("Algorithm")).ToList();
        bool isEnveloped = allowed != SignedXml.XmlDsigC14NTransformUrl;
        return algorithms.Count == 0 && !isEnveloped ? null
            : algorithms.Count != 1 ? "there is not exactly one Transform"
            : algorithms[0] == allowed || (!isEnveloped && algorithms[0] == SignedXml.XmlDsigEnvelopedSignatureTransformUrl) ? null
            : $"Transform is {algorithms[0]}";
    }

    private static string Algorithm(XmlElement? parent, string name) => parent is null ? "" : XmlFile.Find(parent, name)?.GetAttribute("Algorithm") ?? "";

    private static bool IsKey(XmlElement signature, RSAParameters key)
    {
        string modulus = XmlFile.Text(signature, "KeyInfo", "KeyValue", "RSAKeyValue", "Modulus");
        string exponent = XmlFile.Text(signature, "KeyInfo", "KeyValue", "RSAKeyValue", "Exponent");
        return Matches(modulus, key.Modulus) && Matches(exponent, key.Exponent);
    }

    private static bool Matches(string base64, byte[]? bytes)
    {
        try
        {
            return bytes is not null && Convert.FromBase64String(base64).AsSpan().TrimStart((byte)0).SequenceEqual(bytes.AsSpan().TrimStart((byte)0));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private bool IsValid(SignerCertificate certificate)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now < certificate.From || now > certificate.Until)
        {
            return false;
        }

        if (options.CertificateAuthorities.Count == 0)
        {
            return true;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(options.CertificateAuthorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = now;
        return chain.Build(certificate.Certificate);
    }

    private SignerCertificate? Read(string base64)
    {
        if (_certificates.Count > MaxKept)
        {
            _certificates.Clear();
        }

        return _certificates.GetOrAdd(base64, static text =>
        {
            try
            {
                return new SignerCertificate(X509CertificateLoader.LoadCertificate(Convert.FromBase64String(text)));
            }
            catch (Exception exception) when (exception is FormatException or CryptographicException or AsnContentException or ArgumentException)
            {
                return null;
            }
        });
    }
}
