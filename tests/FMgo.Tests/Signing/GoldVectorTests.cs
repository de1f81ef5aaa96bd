using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FMgo.Keys;
using FMgo.Text;

namespace FMgo.Tests.Signing;

/// <summary>The two stamps that SII published with the key they were made with: PKCS#1 v1.5 gives the same bytes every time.</summary>
public class GoldVectorTests
{
    [SkippableTheory]
    [InlineData("71662877c771717f5cbd48da3e9b6940a51c702c", "pqjXHHQLJmyFPMRvxScN7tYHvIsty0pqL2LLYaG43jMmnfiZfllLA0wb32lP+HBJ/tf8nziSeorvjlx410ZImw==")]
    [InlineData("35f9c699d6a2911ca05205570dd2ce753b881ac8", "GbmDcS9e/jVC2LsLIe1iRV12Bf6lxsILtbQiCkh6mbjckFCJ7fj/kakFTS06Jo8iS4HXvJj3oYZuey53Krniew==")]
    public void Signature_equals_the_one_sii_published(string hash, string expected)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        using var key = new RsaKey(ReadSampleKey());
        byte[] signature = new byte[key.SignatureSize];
        key.SignHash(Convert.FromHexString(hash), signature);
        Assert.Equal(expected, Convert.ToBase64String(signature));
    }

    [SkippableFact]
    public void Flat_stamp_data_of_the_manual_and_of_its_sample_have_the_published_hashes()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        string manual = Regex.Match(File.ReadAllText(SharedFiles.Path("spec/sii-protocol.md")), "<DD><RE>97975000-5<.*?</DD>").Value;
        string sample = File.ReadAllText(SharedFiles.Path("samples/received/F60T33-official-sample.xml"), System.Text.Encoding.Latin1);
        Assert.Equal("71662877C771717F5CBD48DA3E9B6940A51C702C", HashOfFlat(manual));
        Assert.Equal("35F9C699D6A2911CA05205570DD2CE753B881AC8", HashOfFlat(Regex.Match(sample, "<DD>.*?</DD>", RegexOptions.Singleline).Value));
    }

    private static string HashOfFlat(string xml) => Convert.ToHexString(SHA1.HashData(FlatXml.Flatten(System.Text.Encoding.Latin1.GetBytes(xml))));

    private static RSA ReadSampleKey()
    {
        string text = File.ReadAllText(SharedFiles.Path("spec/sii-protocol.md"));
        var rsa = RSA.Create();
        rsa.ImportRSAPrivateKey(Convert.FromBase64String(Regex.Match(text, "^MIIBO[A-Za-z0-9+/=]+", RegexOptions.Multiline).Value), out _);
        return rsa;
    }
}
