using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace FMgo.Tests.Verification;

/// <summary>Signs test documents with the platform's <c>SignedXml</c>, in every way that the tests need, the forbidden ones too.</summary>
internal sealed record XmlSigner
{
    public RSA Key { get; init; } = TestKeys.Signer;

    public X509Certificate2? Certificate { get; init; } = TestKeys.Certificate;

    public bool WithKeyValue { get; init; } = true;

    public string SignatureMethod { get; init; } = SignedXml.XmlDsigRSASHA1Url;

    public string DigestMethod { get; init; } = SignedXml.XmlDsigSHA1Url;

    public string Canonicalization { get; init; } = SignedXml.XmlDsigC14NTransformUrl;

    public Func<Transform[]> Transforms { get; init; } = () => [new XmlDsigC14NTransform()];

    /// <summary>Signs an element of a document, and puts the signature before the end of the root.</summary>
    public string Sign(string xml, params string[] uris)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(xml);
        var signed = new SignedXml(document) { SigningKey = Key };
        signed.SignedInfo!.SignatureMethod = SignatureMethod;
        signed.SignedInfo.CanonicalizationMethod = Canonicalization;
        foreach (string uri in uris)
        {
            signed.AddReference(MakeReference(uri));
        }

        AddKeyInfo(signed);
        signed.ComputeSignature();
        return xml.Insert(xml.LastIndexOf("</", StringComparison.Ordinal), signed.GetXml().OuterXml);
    }

    private Reference MakeReference(string uri)
    {
        var reference = new Reference(uri) { DigestMethod = DigestMethod };
        foreach (var transform in Transforms())
        {
            reference.AddTransform(transform);
        }

        return reference;
    }

    private void AddKeyInfo(SignedXml signed)
    {
        if (WithKeyValue)
        {
            signed.KeyInfo.AddClause(new RSAKeyValue(Key));
        }

        if (Certificate is not null)
        {
            signed.KeyInfo.AddClause(new KeyInfoX509Data(Certificate));
        }
    }
}
