using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FMgo.Folios;
using FMgo.Testing;
using FMgo.Text;

namespace FMgo.Tests.Folios;

public class CafTrustTests
{
    // SII's certification manual of 2009, 5.2: public facts.
    private const string ManualData =
        "<DA><RE>97975000-5</RE><RS>RUT DE PRUEBA</RS><TD>33</TD><RNG><D>1</D><H>200</H></RNG><FA>2003-09-04</FA><RSAPK>" +
        "<M>0a4O6Kbx8Qj3K4iWSP4w7KneZYeJ+g/prihYtIEolKt3cykSxl1zO8vSXu397QhTmsX7SBEudTUx++2zDXBhZw==</M><E>Aw==</E></RSAPK><IDK>100</IDK></DA>";

    private const string ManualSignature = "g1AQX0sy8NJugX52k2hTJEZAE9Cuul6pqYBdFxj1N17umW7zG/hAavCALKByHzdYAfZ3LhGTXCai5zNxOo4lDQ==";

    [Fact]
    public void Sii_signed_the_data_in_its_manual()
    {
        byte[] signature = Convert.FromBase64String(ManualSignature);
        Assert.True(Verifies(CafTrust.Sii, 100, Encoding.Latin1.GetBytes(ManualData), signature));
        Assert.False(Verifies(CafTrust.Sii, 300, Encoding.Latin1.GetBytes(ManualData), signature));
        Assert.False(Verifies(CafTrust.Sii, 100, Encoding.Latin1.GetBytes(ManualData.Replace("200", "201", StringComparison.Ordinal)), signature));
        Assert.False(Verifies(CafTrust.Sii, 100, Encoding.Latin1.GetBytes(ManualData), signature.AsSpan(1)));
        Assert.False(Verifies(CafTrust.Sii, 1, Encoding.Latin1.GetBytes(ManualData), signature));
    }

    [SkippableTheory]
    [InlineData("F60T33-official-sample.xml", 100)]
    [InlineData("DTE--60910000-1--33--2336600.xml", 300)]
    [InlineData("DTE--76354771-K--33--170.xml", 300)]
    [InlineData("DTE--76354771-K--33--170--cleaned.xml", 300)]
    [InlineData("AEC--76354771-K--33--170--SEQ-2.xml", 300)]
    public void Sii_signed_the_cafs_of_real_documents(string name, int keyId)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        byte[] file = File.ReadAllBytes(SharedFiles.Path("samples/received/" + name));
        string text = Encoding.Latin1.GetString(file);
        string data = Regex.Match(text, "<DA[ >].*?</DA>", RegexOptions.Singleline).Value;
        byte[] signature = Convert.FromBase64String(Regex.Match(text, "<FRMA[^>]*>([^<]*)</FRMA>").Groups[1].Value);
        Assert.True(Verifies(CafTrust.Sii, keyId, FlatXml.Flatten(Encoding.Latin1.GetBytes(data)), signature));
    }

    [SkippableTheory]
    [InlineData(100)]
    [InlineData(300)]
    public void Trusted_keys_are_those_of_the_certificates_that_sii_published(int keyId)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        string text = File.ReadAllText(SharedFiles.Path($"sii/keys/{keyId}.cer"));
        byte[] certificate = Convert.FromBase64String(text[PemEncoding.Find(text).Base64Data]);

        // X.509 version "4" is more than .NET reads, so the key is looked for in the bytes: INTEGER modulus, INTEGER 65537.
        byte[] key = [0x02, 0x41, 0x00, .. CafTrust.Sii.Find(keyId)[0].Modulus, 0x02, 0x03, 0x01, 0x00, 0x01];
        Assert.True(certificate.AsSpan().IndexOf(key) > 0);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(300)]
    public void Keys_of_sii_cannot_be_replaced(int keyId)
    {
        using var key = RSA.Create(512);
        Assert.Throws<ArgumentException>(() => CafTrust.Sii.With(keyId, key));
        Assert.Throws<ArgumentException>(() => CafTrust.Sii.With(keyId, key.ExportSubjectPublicKeyInfo()));
    }

    [Fact]
    public void Trusting_a_key_changes_nothing_for_others()
    {
        using var key = RSA.Create(512);
        var trust = CafTrust.Sii.With(7, key);
        byte[] signature = key.SignData("<DA></DA>"u8.ToArray(), HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
        Assert.True(Verifies(trust, 7, "<DA></DA>"u8, signature));
        Assert.True(CafTrust.Sii.Find(7).IsEmpty);
        Assert.Equal(1, trust.Find(100).Length);
    }

    [Fact]
    public void Several_keys_may_have_one_number()
    {
        using var first = new TestCafAuthority();
        using var second = new TestCafAuthority();
        using var ofFirst = first.Grant(Rut.Parse("76192083-9"), DocumentType.Invoice, 1, 9, new DateOnly(2026, 11, 1));
        using var ofSecond = second.Grant(Rut.Parse("76192083-9"), DocumentType.Invoice, 1, 9, new DateOnly(2026, 11, 1));
        using var key = RSA.Create();
        key.ImportFromPem(second.PublicKeyPem);
        var both = first.Trust.With(second.KeyId, key);
        Assert.True(Caf.Read(ofFirst.File.Span, both).Succeeded);
        Assert.True(Caf.Read(ofSecond.File.Span, both).Succeeded);
        Assert.False(Caf.Read(ofSecond.File.Span, first.Trust).Succeeded);
    }

    [Fact]
    public void What_is_not_a_public_key_cannot_be_trusted()
    {
        Assert.Throws<ArgumentException>(() => CafTrust.Sii.With(7, "key"u8));
        using var key = RSA.Create(512);
        Assert.Throws<ArgumentOutOfRangeException>(() => CafTrust.Sii.With(0, key));
    }

    [Fact]
    public void Trusted_key_serves_many_callers_at_once()
    {
        byte[] signature = Convert.FromBase64String(ManualSignature);
        byte[] data = Encoding.Latin1.GetBytes(ManualData);
        Parallel.For(0, 500, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Assert.Equal(i % 2 == 0, Verifies(CafTrust.Sii, 100, i % 2 == 0 ? data : [], signature)));
    }

    [Fact]
    public void Key_of_another_size_cannot_be_trusted()
    {
        using var large = RSA.Create(new RSAParameters { Modulus = [.. Enumerable.Repeat((byte)0xFF, 513)], Exponent = [3] });
        Assert.Throws<ArgumentException>(() => CafTrust.Sii.With(7, large));
        Assert.Throws<ArgumentException>(() => CafTrust.Sii.With(7, large.ExportSubjectPublicKeyInfo()));
    }

    private static bool Verifies(CafTrust trust, int keyId, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        foreach (var key in trust.Find(keyId))
        {
            if (key.VerifiesOrThrows(SHA1.HashData(data), signature))
            {
                return true;
            }
        }

        return false;
    }

    [Fact]
    public void Keys_that_are_none_cannot_be_trusted_whatever_is_odd_about_them()
    {
        byte[] even = [.. Enumerable.Repeat((byte)0xA5, 63), 0x10];
        byte[] odd = [.. Enumerable.Repeat((byte)0xA5, 63), 0x11];
        (byte[] Modulus, byte[] Exponent)[] keys = [(even, [1, 0, 1]), (odd, [1]), (odd, [2]), (odd, [1, 0, 0, 0, 1]), ([.. Enumerable.Repeat((byte)0xA5, 1023), 1], [3])];
        foreach (var (modulus, exponent) in keys)
        {
            Assert.Throws<ArgumentException>(() => CafTrust.Sii.With(999, new OddRsa(() => new RSAParameters { Modulus = modulus, Exponent = exponent })));
        }

        foreach (Exception trouble in new Exception[] { new CryptographicException(), new NotSupportedException(), new InvalidOperationException(), new FormatException() })
        {
            Assert.Throws<ArgumentException>(() => CafTrust.Sii.With(999, new OddRsa(() => throw trouble)));
        }

        // A fault of the host's own class is not hidden.
        Assert.Throws<KeyNotFoundException>(() => CafTrust.Sii.With(999, new OddRsa(() => throw new KeyNotFoundException())));
    }

    [Fact]
    public void Bytes_that_are_no_key_cannot_be_trusted()
    {
        using var authority = new TestCafAuthority();
        using var rsa = RSA.Create();
        rsa.ImportFromPem(authority.PublicKeyPem);
        byte[] der = rsa.ExportSubjectPublicKeyInfo();
        for (int length = 0; length < der.Length; length++)
        {
            Assert.Throws<ArgumentException>(() => CafTrust.Sii.With(999, der.AsSpan(0, length)));
        }

        for (int at = 0; at < der.Length; at++)
        {
            foreach (byte value in (byte[])[0, 0x80, 0xFF, (byte)(der[at] ^ 1)])
            {
                byte[] changed = [.. der];
                changed[at] = value;
                try
                {
                    CafTrust.Sii.With(999, changed);
                }
                catch (ArgumentException)
                {
                    // Documented; others are keys.
                }
            }
        }
    }

    private sealed class OddRsa(Func<RSAParameters> export) : RSA
    {
        public override RSAParameters ExportParameters(bool includePrivateParameters) => export();

        public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();
    }
}
