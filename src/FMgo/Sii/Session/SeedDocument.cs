using System.Text;
using FMgo.Signing;

namespace FMgo.Sii;

/// <summary>The signed seed (<c>getToken</c>), with an enveloped signature over the whole document (Autenticación automática v1.9, chapter 8).</summary>
internal static class SeedDocument
{
    private static ReadOnlySpan<byte> SignedInfoTag => "<SignedInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\">"u8;

    public static byte[] Sign(string seed, SigningCertificate certificate)
    {
        using var bench = SigningBench.Rent();
        byte[] item = Encoding.ASCII.GetBytes($"<getToken><item><Semilla>{seed}</Semilla></item>");
        bench.Hash.AppendCanonical(item);
        bench.Hash.AppendCanonical("</getToken>"u8);
        bench.Hash.GetHashAndReset(bench.Digest);
        bench.File.Append("<?xml version=\"1.0\"?>\n"u8);
        bench.File.Append(item);
        new XmlSignature(certificate).AppendEnveloped(bench, SignedInfoTag);
        bench.File.Append("</getToken>"u8);
        return bench.File.Written.ToArray();
    }
}
