using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace Quickstart;

/// <summary>A second opinion: .NET's own SignedXml, which shares no code with FMgo, checks the signature at the end of a file.</summary>
internal static class SignedXmlCheck
{
    /// <summary>Checks, and tells the outcome.</summary>
    public static bool Tell(string what, byte[] file)
    {
        bool holds = Verifies(file);
        Console.WriteLine($"SignedXml: {what}: {(holds ? Words.Of("la firma verifica", "the signature verifies") : Words.Of("LA FIRMA NO VERIFICA", "THE SIGNATURE DOES NOT VERIFY"))}");
        return holds;
    }

    private static bool Verifies(byte[] file)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);
        var signature = document.DocumentElement!.ChildNodes.OfType<XmlElement>().Single(element => element.LocalName == "Signature");
        var signed = new SignedXml(document);
        signed.LoadXml(signature);
        var certificate = signed.KeyInfo.OfType<KeyInfoX509Data>().Single().Certificates!.Cast<X509Certificate2>().Single();
        using var key = certificate.GetRSAPublicKey();
        return key is not null && signed.CheckSignature(key);
    }
}
