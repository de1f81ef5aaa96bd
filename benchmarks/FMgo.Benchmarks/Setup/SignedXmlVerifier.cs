using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;

namespace FMgo.Benchmarks.Setup;

/// <summary>The usual way to verify in .NET: a DOM per document, <c>SignedXml</c> over it with the key of its certificate. No stamp, no CAF, no rules, no model.</summary>
internal static class SignedXmlVerifier
{
    /// <summary>Verifies a document that stands alone.</summary>
    public static void Verify(ReadOnlySpan<byte> document)
    {
        var xml = new XmlDocument { PreserveWhitespace = true };
        xml.LoadXml(Encoding.Latin1.GetString(document));
        var signature = (XmlElement)xml.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl)[0]!;
        var signed = new WithId(xml);
        signed.LoadXml(signature);
        string certificate = signature.GetElementsByTagName("X509Certificate", SignedXml.XmlDsigNamespaceUrl)[0]!.InnerText;
        using var loaded = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(certificate));
        using var key = loaded.GetRSAPublicKey()!;
        if (!signed.CheckSignature(key))
        {
            throw new CryptographicException("SignedXml does not take the document.");
        }
    }

    // SII's ID is no ID of a DTD, and SignedXml looks for Id, id and ID by itself; this only says so.
    private sealed class WithId(XmlDocument document) : SignedXml(document);
}
