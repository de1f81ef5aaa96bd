using FMgo.Format;
using FMgo.Signing;

namespace FMgo.Sii;

/// <summary>The signed seed (<c>getToken</c>), with an enveloped signature over the whole document (Autenticación automática v1.9, chapter 8).</summary>
internal static class SeedDocument
{
    public static byte[] Sign(string seed, SigningCertificate certificate)
    {
        using var bench = SigningBench.Rent();
        bench.File.Append("<?xml version=\"1.0\"?>\n"u8);
        var root = new SignedElement(bench, SignatureScope.None, "getToken"u8, id: []);
        root.Begin();
        int start = bench.File.Length;
        var writer = new FileWriter(bench.File, isOnOneLine: true);
        SeedContentCodec.Visit(ref writer, new SeedContent { Item = new SeedItem { Seed = seed } });
        root.Hash(start);
        root.End(new XmlSignature(certificate));
        return bench.File.Written.ToArray();
    }
}
