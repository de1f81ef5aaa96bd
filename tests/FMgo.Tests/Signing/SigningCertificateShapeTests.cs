using System.Diagnostics;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using FMgo.Signing;
using FMgo.Testing;

namespace FMgo.Tests.Signing;

/// <summary>Keys and certificates of any shape: one that signs, or a <see cref="SigningCertificateException"/> that shows nothing of what it was given.</summary>
public sealed class SigningCertificateShapeTests : IClassFixture<SigningCertificateShapeTests.Made>
{
    private const string Password = "clave-que-nadie-ve";

    private readonly TestCertificate _made;
    private readonly string[] _secrets;

    public SigningCertificateShapeTests(Made made)
    {
        _made = made.Certificate;
        _secrets = [Password, .. _made.KeyPem.Split('\n')[2..^2].Select(line => line[..12]), .. _made.Pkcs1KeyPem.Split('\n')[2..^2].Select(line => line[..12])];
    }

    [Fact]
    public void Every_pfx_that_is_cut_is_named()
    {
        foreach (byte[] pfx in (byte[][])[_made.ToPfx(Password), _made.ToLegacyPfx(Password)])
        {
            for (int length = 0; length < pfx.Length; length++)
            {
                Assert.Equal(SigningCertificateProblem.NotPfx, ProblemOfPfx(pfx[..length]));
            }
        }
    }

    [Fact]
    public void Every_pfx_of_two_bytes_is_named()
    {
        for (int bytes = 0; bytes < 0x10000; bytes++)
        {
            Assert.Equal(SigningCertificateProblem.NotPfx, ProblemOfPfx([(byte)(bytes >> 8), (byte)(bytes & 0xFF)]));
        }
    }

    // Lengths that BER leaves open (80), which DER does not have.
    [Theory]
    [InlineData("3080")]
    [InlineData("308000")]
    [InlineData("30800000")]
    [InlineData("3080020103")]
    [InlineData("30800201033080")]
    [InlineData("308002010330800609")]
    [InlineData("3080020103308006092A864886F70D010701A080")]
    [InlineData("3080020103308006092A864886F70D010701A0802480")]
    [InlineData("3080020103308006092A864886F70D010701A080248004033080000000")]
    [InlineData("30840FFFFFFF")]
    [InlineData("3088FFFFFFFFFFFFFFFF")]
    public void A_pfx_of_open_lengths_that_is_cut_is_named(string hexadecimal) =>
        Assert.Equal(SigningCertificateProblem.NotPfx, ProblemOfPfx(Convert.FromHexString(hexadecimal)));

    [SkippableFact]
    public void The_attack_of_the_folder_is_named() =>
        Assert.Equal(SigningCertificateProblem.NotPfx, ProblemOfPfx(File.ReadAllBytes(SharedFiles.Path("cases", "attack", "pfx-2-bytes.bin"))));

    [Fact]
    public void A_pfx_with_any_byte_changed_is_a_certificate_or_is_named()
    {
        foreach (byte[] pfx in (byte[][])[_made.ToPfx(Password), _made.ToLegacyPfx(Password)])
        {
            foreach (byte[] changed in Changes(pfx, step: 11))
            {
                ProblemOfPfx(changed);
            }
        }
    }

    [Fact]
    public void A_certificate_in_PEM_with_any_byte_changed_is_one_or_is_named()
    {
        byte[] der = _made.Certificate.RawData.ToArray();
        var problems = Changes(der, step: 3).Select(changed => ProblemOf(new string(PemEncoding.Write("CERTIFICATE", changed)), _made.KeyPem)).ToHashSet();
        Assert.Superset(new HashSet<SigningCertificateProblem?> { null, SigningCertificateProblem.Damaged, SigningCertificateProblem.NoCertificate, SigningCertificateProblem.OtherPrivateKey }, problems);
        for (int length = 0; length < der.Length; length += 3)
        {
            Assert.NotNull(ProblemOf(new string(PemEncoding.Write("CERTIFICATE", der.AsSpan(0, length))), _made.KeyPem));
        }
    }

    [Theory]
    [InlineData("PRIVATE KEY")]
    [InlineData("RSA PRIVATE KEY")]
    [InlineData("ENCRYPTED PRIVATE KEY")]
    public void A_key_in_PEM_with_any_byte_changed_is_one_or_is_named(string label)
    {
        string pem = label[0] switch { 'P' => _made.KeyPem, 'R' => _made.Pkcs1KeyPem, _ => _made.ToEncryptedKeyPem(Password) };
        var fields = PemEncoding.Find(pem);
        byte[] der = Convert.FromBase64String(pem[fields.Base64Data]);
        foreach (byte[] changed in Changes(der, step: 13))
        {
            ProblemOf(_made.CertificatePem, new string(PemEncoding.Write(label, changed)));
        }

        for (int length = 0; length < der.Length; length += 11)
        {
            Assert.NotNull(ProblemOf(_made.CertificatePem, new string(PemEncoding.Write(label, der.AsSpan(0, length)))));
        }

        for (int length = 0; length < pem.Length - 2; length += 11)
        {
            Assert.NotNull(ProblemOf(_made.CertificatePem, pem[..length]));
        }
    }

    [Fact]
    public void A_certificate_whose_key_is_damaged_is_named()
    {
        // The tag of the modulus becomes that of a text: the certificate is one, its key is none.
        byte[] der = _made.Certificate.RawData.ToArray();
        int modulus = der.AsSpan().IndexOf(new byte[] { 0x02, 0x82, 0x01, 0x01, 0x00 });
        der[modulus] = 0x04;
        string damaged = new(PemEncoding.Write("CERTIFICATE", der));
        Assert.Equal(SigningCertificateProblem.Damaged, ProblemOf(damaged, _made.KeyPem));

        // Beside a good one it is a stranger like any other.
        SigningCertificate.FromPem(damaged + "\n" + _made.CertificatePem, _made.KeyPem).Dispose();
    }

    [Fact]
    public void The_same_certificate_twice_is_one() => SigningCertificate.FromPem(_made.CertificatePem + "\n" + _made.CertificatePem, _made.KeyPem).Dispose();

    [Theory]
    [InlineData(PbeEncryptionAlgorithm.Aes256Cbc)]
    [InlineData(PbeEncryptionAlgorithm.TripleDes3KeyPkcs12)]
    public void Rounds_of_an_encrypted_key_have_the_limit_of_a_pfx(PbeEncryptionAlgorithm algorithm)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(_made.KeyPem);
        var hash = algorithm == PbeEncryptionAlgorithm.Aes256Cbc ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1;
        string Encrypt(int rounds) => rsa.ExportEncryptedPkcs8PrivateKeyPem(Password, new PbeParameters(algorithm, hash, rounds));
        Assert.Null(ProblemOf(_made.CertificatePem, Encrypt(300_000)));
        Assert.Equal(SigningCertificateProblem.TooManyIterations, ProblemOf(_made.CertificatePem, Encrypt(300_001)));

        byte[] der = Convert.FromBase64String(string.Concat(Encrypt(0x10000).Split('\n')[1..^1]));
        int at = der.AsSpan().IndexOf(new byte[] { 0x02, 0x03, 0x01, 0x00, 0x00 });
        der[at + 2] = 0x7F;
        var watch = Stopwatch.StartNew();
        Assert.Equal(SigningCertificateProblem.TooManyIterations, ProblemOf(_made.CertificatePem, new string(PemEncoding.Write("ENCRYPTED PRIVATE KEY", der))));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("1.3.6.1.4.1.11591.4.11")]
    [InlineData("1.2.3.4")]
    public void A_derivation_that_nobody_here_can_do_is_named(string oid)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.PushSequence();
        writer.PushSequence();
        writer.WriteObjectIdentifier("1.2.840.113549.1.5.13");
        writer.PushSequence();
        writer.PushSequence();
        writer.WriteObjectIdentifier(oid);
        writer.PushSequence();
        writer.WriteOctetString(new byte[8]);
        writer.WriteInteger(1);
        writer.PopSequence();
        writer.PopSequence();
        writer.PopSequence();
        writer.PopSequence();
        writer.WriteOctetString(new byte[64]);
        writer.PopSequence();
        Assert.Equal(SigningCertificateProblem.UnsupportedEncryption, ProblemOf(_made.CertificatePem, new string(PemEncoding.Write("ENCRYPTED PRIVATE KEY", writer.Encode()))));
    }

    [Theory]
    [InlineData(1024, 65_537)]
    [InlineData(2048, 65_537)]
    [InlineData(2048, 3)]
    [InlineData(8192, 65_537)]
    public void A_key_that_only_looks_like_one_is_named(int bits, int exponent)
    {
        string pem = new(PemEncoding.Write("RSA PRIVATE KEY", OddKeys.Composite(bits, exponent)));
        using var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        using var certificate = new CertificateRequest("CN=Compuesta", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Made.First, Made.First.AddYears(1));
        var expected = bits > 4096 ? SigningCertificateProblem.KeyTooLarge : SigningCertificateProblem.OtherPrivateKey;
        Assert.Equal(expected, ProblemOf(certificate.ExportCertificatePem(), pem));
        Assert.Equal(expected, ProblemOfPfx(certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Password)));
    }

    [Fact]
    public void A_key_that_is_larger_than_any_is_named()
    {
        var watch = Stopwatch.StartNew();
        Assert.NotNull(ProblemOf(_made.CertificatePem, new string(PemEncoding.Write("RSA PRIVATE KEY", OddKeys.Composite(60_000)))));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_pfx_whose_key_belongs_to_another_certificate_is_named()
    {
        using var other = RSA.Create(2048);
        using var certificate = X509Certificate2.CreateFromPem(_made.CertificatePem);
        var contents = new Pkcs12SafeContents();
        byte[] id = [1];
        contents.AddCertificate(certificate).Attributes.Add(new Pkcs9LocalKeyId(id));
        contents.AddShroudedKey(other, Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)).Attributes.Add(new Pkcs9LocalKeyId(id));
        var builder = new Pkcs12Builder();
        builder.AddSafeContentsUnencrypted(contents);
        builder.SealWithMac(Password, HashAlgorithmName.SHA256, 1000);
        Assert.NotNull(ProblemOfPfx(builder.Encode()));
    }

    [Fact]
    public void What_is_too_long_is_not_read_to_its_end()
    {
        Assert.Equal(SigningCertificateProblem.NotPfx, ProblemOfPfx(new byte[2 * 1024 * 1024]));
        string begun = string.Concat(Enumerable.Repeat("-----BEGIN PRIVATE KEY-----\n", 200_000));
        var watch = Stopwatch.StartNew();
        Assert.Equal(SigningCertificateProblem.Damaged, ProblemOf(_made.CertificatePem, begun));
        Assert.Equal(SigningCertificateProblem.Damaged, ProblemOf(begun, _made.KeyPem));
        Assert.Equal(SigningCertificateProblem.NoPrivateKey, ProblemOf(_made.CertificatePem, begun[..(128 * 1024)]));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [SkippableFact]
    public void A_device_under_the_name_of_a_file_ends()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "There is no /dev/zero here.");
        Assert.Equal(SigningCertificateProblem.NotPfx, Assert.Throws<SigningCertificateException>(() => SigningCertificate.FromPfxFile("/dev/zero", Password)).Problem);
    }

    /// <summary>Each byte of some: flipped, zero, an open length, and another tag.</summary>
    private static IEnumerable<byte[]> Changes(byte[] bytes, int step)
    {
        for (int at = 0; at < bytes.Length; at += step)
        {
            foreach (byte value in (byte[])[(byte)(bytes[at] ^ 1), 0, 0x80, 0x24])
            {
                byte[] changed = [.. bytes];
                changed[at] = value;
                yield return changed;
            }
        }
    }

    private SigningCertificateProblem? ProblemOfPfx(byte[] pfx) => ProblemOf(() => SigningCertificate.FromPfx(pfx, Password));

    private SigningCertificateProblem? ProblemOf(string certificate, string key) => ProblemOf(() => SigningCertificate.FromPem(certificate, key, Password));

    /// <summary>What is named, after a look at all that is said; null for a certificate that signs.</summary>
    private SigningCertificateProblem? ProblemOf(Func<SigningCertificate> open)
    {
        try
        {
            using var certificate = open();
            certificate.Key.SignHash(new byte[20], new byte[certificate.Key.SignatureSize]);
            Assert.DoesNotContain(_secrets, secret => certificate.ToString().Contains(secret, StringComparison.Ordinal));
            return null;
        }
        catch (SigningCertificateException named)
        {
            string told = named.ToString();
            Assert.DoesNotContain(_secrets, secret => told.Contains(secret, StringComparison.Ordinal));
            return named.Problem;
        }
    }

    public sealed class Made : IDisposable
    {
        public static readonly DateTimeOffset First = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        public TestCertificate Certificate { get; } = TestCertificate.Create(notBefore: First);

        public void Dispose() => Certificate.Dispose();
    }
}
