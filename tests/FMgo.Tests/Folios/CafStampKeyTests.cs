using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FMgo.Tests.Folios;

public sealed class CafStampKeyTests : IDisposable
{
    private const string PrivateKey = "<RSASK>.*</RSASK>";

    private readonly EditedCaf _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Stamp_key_signs_for_the_public_key_of_the_caf()
    {
        using var caf = _file.Read().GetValueOrThrow();
        byte[] hash = SHA1.HashData("<DD></DD>"u8);
        byte[] signature = new byte[caf.StampKey.SignatureSize];
        caf.StampKey.SignHash(hash, signature);

        string element = System.Text.Encoding.Latin1.GetString(caf.Element.Span);
        using var rsa = RSA.Create(new RSAParameters
        {
            Modulus = Convert.FromBase64String(Regex.Match(element, "<M>(.*)</M>").Groups[1].Value),
            Exponent = Convert.FromBase64String(Regex.Match(element, "<E>(.*)</E>").Groups[1].Value),
        });
        Assert.True(rsa.VerifyHash(hash, signature, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void Caf_without_private_key_is_refused() => Assert.Equal(["FMGO-CAF-017"], _file.ReplacePattern(PrivateKey, "<RSASK> </RSASK>").ReadCodes());

    [Theory]
    [InlineData("<RSASK>hello</RSASK>")]
    [InlineData("<RSASK>-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----</RSASK>")]
    [InlineData("<RSASK>-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----</RSASK>")]
    public void Caf_whose_private_key_cannot_be_read_is_refused(string replacement) =>
        Assert.Equal(["FMGO-CAF-018"], _file.ReplacePattern(PrivateKey, replacement).ReadCodes());

    [Fact]
    public void Public_key_in_the_place_of_the_private_one_is_refused()
    {
        string publicPem = Regex.Match(_file.Text, "<RSAPUBK>(.*)</RSAPUBK>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(["FMGO-CAF-018"], _file.ReplacePattern(PrivateKey, $"<RSASK>{publicPem}</RSASK>").ReadCodes());
    }

    [Fact]
    public void Caf_whose_key_pair_does_not_match_is_refused()
    {
        using var other = RSA.Create(512);
        Assert.Equal(["FMGO-CAF-019"], _file.ReplacePattern(PrivateKey, $"<RSASK>{other.ExportRSAPrivateKeyPem()}</RSASK>").ReadCodes());
    }

    [Fact]
    public void Private_key_in_pkcs8_is_read()
    {
        string pem = Regex.Match(_file.Text, "<RSASK>(.*)</RSASK>", RegexOptions.Singleline).Groups[1].Value;
        using var key = RSA.Create();
        key.ImportFromPem(pem);
        Assert.Empty(_file.ReplacePattern(PrivateKey, $"<RSASK>{key.ExportPkcs8PrivateKeyPem()}</RSASK>").ReadCodes());
    }

    [Fact]
    public void Indented_private_key_is_read() => Assert.Empty(_file.ReplacePattern("\n(?=[^<]*</RSASK>)", "\r\n      ").ReadCodes());

    [Fact]
    public void Public_key_in_pem_that_differs_is_a_warning()
    {
        using var other = RSA.Create(512);
        using var caf = Read(_file.ReplacePattern("<RSAPUBK>.*</RSAPUBK>", $"<RSAPUBK>{other.ExportSubjectPublicKeyInfoPem()}</RSAPUBK>"), "FMGO-CAF-020");
        Assert.Equal(100, caf.FolioCount);
    }

    [Fact]
    public void Public_key_in_pem_may_be_missing() => Assert.Empty(_file.ReplacePattern("<RSAPUBK>.*</RSAPUBK>", "").ReadCodes());

    [Fact]
    public void Leading_zeros_of_the_modulus_do_not_matter()
    {
        byte[] modulus = Convert.FromBase64String(Regex.Match(_file.Text, "<M>(.*)</M>").Groups[1].Value);
        Assert.Empty(_file.ReplacePattern("<M>.*</M>", $"<M>{Convert.ToBase64String([0, .. modulus])}</M>").SignAgain().ReadCodes());
    }

    [Fact]
    public void Disposed_caf_does_not_stamp()
    {
        var caf = _file.Read().GetValueOrThrow();
        caf.Dispose();
        Assert.Throws<ObjectDisposedException>(() => caf.StampKey.SignHash(new byte[20], new byte[64]));
    }

    [Fact]
    public void Nothing_that_is_shown_holds_the_private_key()
    {
        using var caf = _file.Read().GetValueOrThrow();
        AssertNoSecret(JsonSerializer.Serialize(caf), caf.ToString(), caf.StampKey.ToString());
    }

    [Theory]
    [InlineData("<TD>33", "<TD>30")]
    [InlineData("<H>100<", "<H>999<")]
    [InlineData("</RSASK>", "&bad;</RSASK>")]
    [InlineData("</AUTORIZACION>", "")]
    [InlineData("-----END RSA PRIVATE KEY-----", "")]
    [InlineData("<RSASK>-----BEGIN RSA", "<RSASK>-----BEGIN DSA")]
    public void Nothing_that_a_refusal_shows_holds_the_private_key(string old, string replacement)
    {
        string original = _file.Text;
        var result = _file.Replace(old, replacement).Read();
        var thrown = Assert.Throws<FindingException>(() => result.GetValueOrThrow());
        Assert.Null(thrown.InnerException);
        AssertNoSecretOf(original, JsonSerializer.Serialize(result), thrown.ToString(), string.Concat(result.Findings.Select(finding => finding.GetMessage(CultureInfo.GetCultureInfo("en")))));
    }

    private static Caf Read(EditedCaf file, string code)
    {
        var result = file.Read();
        Assert.Equal(code, Assert.Single(result.Findings).Code);
        Assert.Equal(Severity.Warning, result.Findings[0].Severity);
        return result.GetValueOrThrow();
    }

    private void AssertNoSecret(params string[] shown) => AssertNoSecretOf(_file.Text, shown);

    private static void AssertNoSecretOf(string file, params string[] shown)
    {
        string secret = Regex.Match(file, "<RSASK>-----BEGIN RSA PRIVATE KEY-----(.*)-----END", RegexOptions.Singleline).Groups[1].Value.Replace("\n", "", StringComparison.Ordinal);
        Assert.True(secret.Length > 400);

        // Part of the key is public (its modulus, which JSON may not show either); any eight characters in a row would be a leak.
        foreach (string text in shown)
        {
            for (int i = 0; i + 8 <= secret.Length; i++)
            {
                Assert.DoesNotContain(secret.Substring(i, 8), text, StringComparison.Ordinal);
            }
        }
    }
}
