using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace FMgo.Tests.Conformance;

/// <summary>Verifies signatures with .NET's SignedXml, which shares no code with FMgo's signer.</summary>
internal static class SignedXmlOracle
{
    /// <summary>Whether the signature that is a child of the root verifies strictly, in place, with the key of its certificate.</summary>
    public static bool Verifies(byte[] file) => Verifies(Load(file).DocumentElement!);

    /// <summary>The DTE elements of an envelope, each as a document of its own, as SII takes them out.</summary>
    public static IEnumerable<byte[]> Extract(byte[] envelope)
    {
        string text = System.Text.Encoding.Latin1.GetString(envelope);
        for (int start = text.IndexOf("<DTE ", StringComparison.Ordinal); start >= 0; start = text.IndexOf("<DTE ", start + 1, StringComparison.Ordinal))
        {
            int end = text.IndexOf("</DTE>", start, StringComparison.Ordinal) + "</DTE>".Length;
            yield return System.Text.Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + text[start..end]);
        }
    }

    private static bool Verifies(XmlElement root)
    {
        var signature = root.ChildNodes.OfType<XmlElement>().Single(element => element.LocalName == "Signature");
        var signed = new SignedXml(root.OwnerDocument);
        signed.LoadXml(signature);
        var certificate = signed.KeyInfo.OfType<KeyInfoX509Data>().Single().Certificates!.Cast<X509Certificate2>().Single();
        using var key = certificate.GetRSAPublicKey();
        return signed.CheckSignature(key!);
    }

    private static XmlDocument Load(byte[] file)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);
        return document;
    }
}
