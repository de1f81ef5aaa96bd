using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FMgo.Fuzz.Corpus;

/// <summary>CAF files, granted by the authority of the corpus.</summary>
internal static class CafFiles
{
    public static IReadOnlyList<(DocumentType Type, byte[] File)> All { get; } = [.. DocumentType.All.Select(type => (type, Write(type, 1, 100)))];

    public static Caf Of(DocumentType type) => Caf.Read(All.First(entry => entry.Type == type).File, SeededKeys.Trust).GetValueOrThrow();

    private static byte[] Write(DocumentType type, long first, long last)
    {
        var key = SeededKeys.Stamp.ExportParameters(includePrivateParameters: false);
        string data = string.Create(
            CultureInfo.InvariantCulture,
            $"<DA>\n<RE>{Parties.Issuer}</RE>\n<RS>{Parties.CafName}</RS>\n<TD>{type.Code}</TD>\n<RNG><D>{first}</D><H>{last}</H></RNG>\n<FA>2026-05-01</FA>\n<RSAPK><M>{Convert.ToBase64String(key.Modulus!)}</M><E>{Convert.ToBase64String(key.Exponent!)}</E></RSAPK>\n<IDK>{SeededKeys.CafKeyId}</IDK>\n</DA>");
        byte[] signed = Encoding.Latin1.GetBytes(data.Replace("\n", "", StringComparison.Ordinal));
        string signature = Convert.ToBase64String(SeededKeys.Authority.SignData(signed, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1));
        return Encoding.Latin1.GetBytes(
            $"<?xml version=\"1.0\"?>\n<AUTORIZACION>\n<CAF version=\"1.0\">\n{data}\n<FRMA algoritmo=\"SHA1withRSA\">{signature}</FRMA>\n</CAF>\n<RSASK>{SeededKeys.Stamp.ExportRSAPrivateKeyPem()}\n</RSASK>\n\n<RSAPUBK>{SeededKeys.Stamp.ExportSubjectPublicKeyInfoPem()}\n</RSAPUBK>\n</AUTORIZACION>\n");
    }
}
