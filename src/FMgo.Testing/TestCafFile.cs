using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FMgo.Testing;

/// <summary>Writes a CAF file as SII does: its layout, no encoding in the declaration, ISO-8859-1 bytes.</summary>
internal static class TestCafFile
{
    private static readonly Encoding Latin1 = Encoding.GetEncoding("ISO-8859-1", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    public static byte[] Write(TestCafAuthority authority, Rut issuer, string issuerName, DocumentType type, long first, long last, DateOnly authorizedOn)
    {
        using var key = TestStampKey.Create();
        string[] data =
        [
            "<DA>", $"<RE>{issuer}</RE>", $"<RS>{Escape(issuerName)}</RS>", $"<TD>{type}</TD>",
            string.Create(CultureInfo.InvariantCulture, $"<RNG><D>{first}</D><H>{last}</H></RNG>"),
            string.Create(CultureInfo.InvariantCulture, $"<FA>{authorizedOn:yyyy-MM-dd}</FA>"),
            PublicKey(key), string.Create(CultureInfo.InvariantCulture, $"<IDK>{authority.KeyId}</IDK>"), "</DA>",
        ];
        string signature = Convert.ToBase64String(authority.Sign(Latin1.GetBytes(string.Concat(data))));
        string[] file =
        [
            "<?xml version=\"1.0\"?>", "<AUTORIZACION>", "<CAF version=\"1.0\">", .. data,
            $"<FRMA algoritmo=\"SHA1withRSA\">{signature}</FRMA>", "</CAF>",
            $"<RSASK>{key.ExportRSAPrivateKeyPem()}", "</RSASK>", "",
            $"<RSAPUBK>{key.ExportSubjectPublicKeyInfoPem()}", "</RSAPUBK>", "</AUTORIZACION>", "",
        ];
        return Latin1.GetBytes(string.Join('\n', file));
    }

    private static string PublicKey(RSA key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return $"<RSAPK><M>{Convert.ToBase64String(parameters.Modulus!)}</M><E>{Convert.ToBase64String(parameters.Exponent!)}</E></RSAPK>";
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
