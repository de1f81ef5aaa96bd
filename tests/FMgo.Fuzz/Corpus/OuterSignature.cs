using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace FMgo.Fuzz.Corpus;

/// <summary>Signs the child of the root that has an ID with .NET's <see cref="SignedXml"/>, as anybody can: with a certificate of his own.</summary>
internal static class OuterSignature
{
    private const string XmlDsig = "http://www.w3.org/2000/09/xmldsig#";

    /// <summary>The text with a signature before its end; null where it is no XML or has nothing to sign.</summary>
    public static string? Append(string xml, RSA key, X509Certificate2 certificate)
    {
        var document = Load(xml);
        var signature = document is null ? null : Sign(document, key, certificate);
        int end = xml.LastIndexOf("</", StringComparison.Ordinal);
        return signature is null || end < 0 ? null : xml[..end] + signature + xml[end..];
    }

    /// <summary>A file whose outer signature is taken out and made anew; null where that cannot be done.</summary>
    public static string? Replace(string xml, RSA key, X509Certificate2 certificate)
    {
        try
        {
            return ReplaceOrThrow(xml, key, certificate);
        }
        catch (Exception refused) when (refused is XmlException or ArgumentException or InvalidOperationException or CryptographicException)
        {
            // The platform's own tree and SignedXml have many ways to say that they do not want such a file.
            return null;
        }
    }

    private static string? ReplaceOrThrow(string xml, RSA key, X509Certificate2 certificate)
    {
        var document = Load(xml);
        if (document?.DocumentElement is not { } root || (root.LocalName == "DTE" && root.NamespaceURI is "" or "http://www.sii.cl/SiiDte"))
        {
            return null;
        }

        foreach (var old in root.ChildNodes.OfType<XmlElement>().Where(child => child is { LocalName: "Signature", NamespaceURI: XmlDsig }).ToList())
        {
            root.RemoveChild(old);
        }

        return Append("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + root.OuterXml, key, certificate);
    }

    private static XmlDocument? Load(string xml)
    {
        try
        {
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            document.Load(reader);
            return document;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Sign(XmlDocument document, RSA key, X509Certificate2 certificate)
    {
        var element = document.DocumentElement!.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.GetAttribute("ID").Length > 0);
        if (element is null)
        {
            return null;
        }

        try
        {
            var signed = new SignedXml(document) { SigningKey = key };
            signed.SignedInfo!.SignatureMethod = SignedXml.XmlDsigRSASHA1Url;
            signed.SignedInfo.CanonicalizationMethod = SignedXml.XmlDsigC14NTransformUrl;
            var reference = new Reference("#" + element.GetAttribute("ID")) { DigestMethod = SignedXml.XmlDsigSHA1Url };
            reference.AddTransform(new XmlDsigC14NTransform());
            signed.AddReference(reference);
            signed.KeyInfo.AddClause(new RSAKeyValue(key));
            signed.KeyInfo.AddClause(new KeyInfoX509Data(certificate));
            signed.ComputeSignature();
            return document.DocumentElement.AppendChild(document.ImportNode(signed.GetXml(), deep: true))!.OuterXml;
        }
        catch (Exception refusal) when (refusal is CryptographicException or XmlException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
