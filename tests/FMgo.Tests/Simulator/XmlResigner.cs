using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using FMgo.Testing;

namespace FMgo.Tests.Simulator;

/// <summary>Signs edited envelopes anew with <see cref="SignedXml"/>, and where asked the first document too, taken out as SII takes it.</summary>
internal static class XmlResigner
{
    public static byte[] Resign(byte[] file, bool inner = false)
    {
        string text = Encoding.Latin1.GetString(file);
        if (inner)
        {
            int start = text.IndexOf("<DTE ", StringComparison.Ordinal);
            int end = text.IndexOf("</DTE>", start, StringComparison.Ordinal) + "</DTE>".Length;
            text = text[..start] + Sign(text[start..end]) + text[end..];
        }

        return Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + Sign(text[text.IndexOf("<Envio", StringComparison.Ordinal)..]));
    }

    /// <summary>The element with a signature of its child that has an ID, before its end; the rest stays as it is, byte for byte.</summary>
    public static string Append(string xml, TestCertificate? certificate = null)
    {
        int at = xml.LastIndexOf("</", StringComparison.Ordinal);
        return xml[..at] + SignatureOf(xml, certificate ?? The.TestCertificate) + xml[at..];
    }

    /// <summary>The text with the last Signature made anew; the rest stays as it is, byte for byte.</summary>
    private static string Sign(string xml)
    {
        int start = xml.LastIndexOf("<Signature ", StringComparison.Ordinal);
        int end = xml.LastIndexOf("</Signature>", StringComparison.Ordinal) + "</Signature>".Length;
        return xml[..start] + SignatureOf(xml[..start] + xml[end..], The.TestCertificate) + xml[end..];
    }

    private static string SignatureOf(string xml, TestCertificate signer)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(xml);
        var element = document.DocumentElement!.ChildNodes.OfType<XmlElement>().First(child => child.HasAttribute("ID"));
        using var certificate = X509Certificate2.CreateFromPem(signer.CertificatePem, signer.KeyPem);
        using var key = certificate.GetRSAPrivateKey()!;
        var signed = new SignedXml(document) { SigningKey = key };
        signed.SignedInfo!.SignatureMethod = SignedXml.XmlDsigRSASHA1Url;
        signed.SignedInfo.CanonicalizationMethod = SignedXml.XmlDsigC14NTransformUrl;
        var reference = new Reference("#" + element.GetAttribute("ID")) { DigestMethod = SignedXml.XmlDsigSHA1Url };
        reference.AddTransform(new XmlDsigC14NTransform());
        signed.AddReference(reference);
        signed.KeyInfo.AddClause(new RSAKeyValue(key));
        signed.KeyInfo.AddClause(new KeyInfoX509Data(certificate));
        signed.ComputeSignature();

        // SignedXml hashes SignedInfo alone, without the namespaces around it; checked in place, it must have them.
        var holder = document.DocumentElement.AppendChild(document.ImportNode(signed.GetXml(), deep: true))!;
        return new Regex(">([A-Za-z0-9+/=]{80,})<").Replace(holder.OuterXml, match => ">" + string.Join('\n', match.Groups[1].Value.Chunk(76).Select(line => new string(line))) + "<");
    }
}
