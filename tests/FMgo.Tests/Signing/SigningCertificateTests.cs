using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using FMgo.Signing;
using FMgo.Testing;

namespace FMgo.Tests.Signing;

public sealed class SigningCertificateTests : IClassFixture<SigningCertificateTests.Made>
{
    private const string Password = "clavé-Ñ 1";

    private readonly TestCertificate _made;

    public SigningCertificateTests(Made made) => _made = made.Certificate;

    [Fact]
    public void Reads_the_holder_and_the_dates()
    {
        var certificate = _made.Certificate;
        Assert.Equal(Rut.FromBody(11_111_111), certificate.HolderRut);
        Assert.Equal(Rut.FromBody(11_111_111), certificate.RequireHolderRut());
        Assert.Equal("Rosa Prueba Ficticia", certificate.HolderName);
        Assert.Equal("FMgo Test CA", certificate.IssuerName);
        Assert.Equal(Made.First, certificate.NotBefore);
        Assert.Equal(TimeSpan.Zero, certificate.NotBefore.Offset);
        Assert.Equal(Made.First.AddYears(3), certificate.NotAfter);
        Assert.Equal(2048, certificate.KeySize);
        Assert.Equal(Convert.ToHexString(SHA1.HashData(certificate.RawData.Span)), certificate.Thumbprint);
    }

    [Fact]
    public void Pfx_of_today_loads() => AssertSigns(SigningCertificate.FromPfx(_made.ToPfx(Password), Password));

    [Fact]
    public void Pfx_with_3des_loads() => AssertSigns(SigningCertificate.FromPfx(_made.ToLegacyPfx(Password), Password));

    [Fact]
    public void Pfx_without_password_loads() => AssertSigns(SigningCertificate.FromPfx(_made.ToPfx(""), ""));

    [Theory]
    [InlineData("")]
    [InlineData("other")]
    public void Wrong_password_is_named(string password)
    {
        AssertProblem(SigningCertificateProblem.WrongPassword, () => SigningCertificate.FromPfx(_made.ToPfx(Password), password));
        AssertProblem(SigningCertificateProblem.WrongPassword, () => SigningCertificate.FromPfx(_made.ToLegacyPfx(Password), password));
        AssertProblem(SigningCertificateProblem.WrongPassword, () => SigningCertificate.FromPem(_made.CertificatePem, _made.ToEncryptedKeyPem(Password), password));
    }

    [Fact]
    public void What_is_not_a_pfx_is_named()
    {
        byte[] pfx = _made.ToPfx(Password);
        byte[] der = _made.Certificate.RawData.ToArray();
        AssertProblem(SigningCertificateProblem.NotPfx, () => SigningCertificate.FromPfx([], Password));
        AssertProblem(SigningCertificateProblem.NotPfx, () => SigningCertificate.FromPfx("hello"u8, Password));
        AssertProblem(SigningCertificateProblem.NotPfx, () => SigningCertificate.FromPfx(Encoding.ASCII.GetBytes(_made.KeyPem), Password));
        AssertProblem(SigningCertificateProblem.NotPfx, () => SigningCertificate.FromPfx(der, Password));
        AssertProblem(SigningCertificateProblem.NotPfx, () => SigningCertificate.FromPfx(pfx.AsSpan(0, pfx.Length / 2), Password));
    }

    [Fact]
    public void Pfx_without_private_key_is_named()
    {
        using var certificate = X509Certificate2.CreateFromPem(_made.CertificatePem);
        AssertProblem(SigningCertificateProblem.NoPrivateKey, () => SigningCertificate.FromPfx(certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Password), Password));
        AssertProblem(SigningCertificateProblem.NoPrivateKey, () => SigningCertificate.From(certificate));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Certificates_of_the_chain_in_a_pfx_are_ignored(bool chainFirst)
    {
        using var withKey = X509Certificate2.CreateFromPem(_made.CertificatePem, _made.KeyPem);
        using var authority = MakeWithOtherKey(RSA.Create(1024), Made.First.AddYears(20), withKey: false);
        X509Certificate2[] all = chainFirst ? [authority, withKey] : [withKey, authority];
        byte[] pfx = new X509Certificate2Collection(all).ExportPkcs12(Pkcs12ExportPbeParameters.Pkcs12TripleDesSha1, Password);
        using var certificate = SigningCertificate.FromPfx(pfx, Password);
        Assert.Equal(_made.Certificate.Thumbprint, certificate.Thumbprint);
    }

    [Fact]
    public void Of_several_certificates_with_key_the_one_that_lasts_longest_is_taken()
    {
        using var withKey = X509Certificate2.CreateFromPem(_made.CertificatePem, _made.KeyPem);
        using var later = MakeWithOtherKey(RSA.Create(1024), Made.First.AddYears(20));
        byte[] pfx = new X509Certificate2Collection { later, withKey }.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Password);
        using var certificate = SigningCertificate.FromPfx(pfx, Password);
        Assert.Equal(later.Thumbprint, certificate.Thumbprint);
        Assert.Equal(1024, certificate.KeySize);
    }

    [Fact]
    public void Key_that_is_not_rsa_is_named()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=EC", key, HashAlgorithmName.SHA256).CreateSelfSigned(Made.First, Made.First.AddYears(1));
        AssertProblem(SigningCertificateProblem.NotRsa, () => SigningCertificate.From(certificate));
        AssertProblem(SigningCertificateProblem.NotRsa, () => SigningCertificate.FromPfx(certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Password), Password));
        AssertProblem(SigningCertificateProblem.NotRsa, () => SigningCertificate.FromPem(certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem()));
        AssertProblem(SigningCertificateProblem.NotRsa, () => SigningCertificate.FromPem(certificate.ExportCertificatePem(), key.ExportECPrivateKeyPem()));
    }

    [Fact]
    public void Key_of_fewer_than_1024_bits_is_refused()
    {
        using var certificate = MakeWithOtherKey(RSA.Create(512), Made.First.AddYears(1));
        AssertProblem(SigningCertificateProblem.KeyTooSmall, () => SigningCertificate.From(certificate));
    }

    [Fact]
    public void Pfx_with_rc4_is_named()
    {
        // .NET cannot write RC4, so the name of the cipher is changed: pbeWithSHAAnd3-KeyTripleDES to pbeWithSHAAnd128BitRC4.
        byte[] pfx = _made.ToLegacyPfx(Password);
        byte[] tripleDes = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x0C, 0x01, 0x03];
        for (int at = pfx.AsSpan().IndexOf(tripleDes); at >= 0; at = pfx.AsSpan().IndexOf(tripleDes))
        {
            pfx[at + tripleDes.Length - 1] = 0x01;
        }

        AssertProblem(SigningCertificateProblem.UnsupportedEncryption, () => SigningCertificate.FromPfx(pfx, Password));
    }

    [Fact]
    public void Pfx_that_asks_for_too_many_iterations_is_named()
    {
        using var withKey = X509Certificate2.CreateFromPem(_made.CertificatePem, _made.KeyPem);
        byte[] pfx = withKey.ExportPkcs12(new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 300_001), Password);
        AssertProblem(SigningCertificateProblem.TooManyIterations, () => SigningCertificate.FromPfx(pfx, Password));
    }

    [Fact]
    public void Pem_loads_in_every_form()
    {
        AssertSigns(SigningCertificate.FromPem(_made.CertificatePem, _made.KeyPem));
        AssertSigns(SigningCertificate.FromPem(_made.CertificatePem, _made.Pkcs1KeyPem));
        AssertSigns(SigningCertificate.FromPem(_made.CertificatePem, _made.ToEncryptedKeyPem(Password), Password));
        string both = "Bag Attributes\r\n" + _made.KeyPem + "\r\n" + _made.CertificatePem;
        AssertSigns(SigningCertificate.FromPem(both, both));
    }

    [Fact]
    public void Pem_with_its_chain_loads()
    {
        using var other = MakeWithOtherKey(RSA.Create(1024), Made.First.AddYears(20), withKey: false);
        AssertSigns(SigningCertificate.FromPem(other.ExportCertificatePem() + "\n" + _made.CertificatePem, _made.KeyPem));
    }

    [Fact]
    public void What_is_wrong_with_a_pem_is_named()
    {
        using var other = RSA.Create(1024);
        AssertProblem(SigningCertificateProblem.NoCertificate, () => SigningCertificate.FromPem("", _made.KeyPem));
        AssertProblem(SigningCertificateProblem.NoCertificate, () => SigningCertificate.FromPem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", _made.KeyPem));
        AssertProblem(SigningCertificateProblem.NoPrivateKey, () => SigningCertificate.FromPem(_made.CertificatePem, _made.CertificatePem));
        AssertProblem(SigningCertificateProblem.NoPrivateKey, () => SigningCertificate.FromPem(_made.CertificatePem, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"));
        AssertProblem(SigningCertificateProblem.NoPrivateKey, () => SigningCertificate.FromPem(_made.CertificatePem, "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"));
        AssertProblem(SigningCertificateProblem.OtherPrivateKey, () => SigningCertificate.FromPem(_made.CertificatePem, other.ExportPkcs8PrivateKeyPem()));
        AssertProblem(
            SigningCertificateProblem.UnsupportedEncryption,
            () => SigningCertificate.FromPem(_made.CertificatePem, "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----"));
    }

    [Fact]
    public void Files_that_are_not_there_or_cannot_be_read_are_named()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string file = Path.Combine(folder, "a.pfx");
        try
        {
            AssertProblem(SigningCertificateProblem.NotFound, () => SigningCertificate.FromPfxFile(file, Password));
            AssertProblem(SigningCertificateProblem.NotFound, () => SigningCertificate.FromPfxFile(Path.Combine(file, "b.pfx"), Password));
            AssertProblem(SigningCertificateProblem.Unreadable, () => SigningCertificate.FromPfxFile(folder, Password));
            File.WriteAllBytes(file, _made.ToPfx(Password));
            AssertSigns(SigningCertificate.FromPfxFile(file, Password));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Certificate_that_the_store_does_not_have_is_named() =>
        AssertProblem(SigningCertificateProblem.NotFound, () => SigningCertificate.FromStore(_made.Certificate.Thumbprint, StoreLocation.CurrentUser));

    [SkippableFact]
    public void Certificate_of_the_store_is_found_by_a_thumbprint_copied_from_a_dialog()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Other systems ask the user before a store is changed.");
        using var withKey = X509Certificate2.CreateFromPem(_made.CertificatePem, _made.KeyPem);
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        store.Add(withKey);
        try
        {
            string copied = "\u200E" + string.Join(' ', withKey.Thumbprint.Chunk(2).Select(pair => new string(pair))).ToLowerInvariant();
            AssertSigns(SigningCertificate.FromStore(copied, StoreLocation.CurrentUser));
        }
        finally
        {
            store.Remove(withKey);
        }
    }

    [Fact]
    public void Certificate_of_the_caller_stays_usable()
    {
        using var withKey = X509Certificate2.CreateFromPem(_made.CertificatePem, _made.KeyPem);
        AssertSigns(SigningCertificate.From(withKey));
        AssertSigns(SigningCertificate.From(withKey));
    }

    [Fact]
    public void Dates_are_checked_to_the_second()
    {
        var certificate = _made.Certificate;
        certificate.EnsureValidAt(certificate.NotBefore);
        certificate.EnsureValidAt(certificate.NotAfter.ToOffset(TimeSpan.FromHours(-4)));
        AssertProblem(SigningCertificateProblem.NotYetValid, () => certificate.EnsureValidAt(certificate.NotBefore.AddSeconds(-1)));
        AssertProblem(SigningCertificateProblem.Expired, () => certificate.EnsureValidAt(certificate.NotAfter.AddSeconds(1)));
    }

    [Fact]
    public void Disposed_certificate_does_not_sign()
    {
        var certificate = SigningCertificate.FromPfx(_made.ToPfx(Password), Password);
        certificate.Dispose();
        Assert.Throws<ObjectDisposedException>(() => certificate.Key.SignHash(new byte[20], new byte[256]));
    }

    [Fact]
    public void Key_of_a_pfx_signs_in_parallel()
    {
        using var certificate = SigningCertificate.FromPfx(_made.ToLegacyPfx(Password), Password);
        Assert.True(certificate.Key.IsParallel);
    }

    [Fact]
    public void Every_problem_has_its_message_in_both_languages()
    {
        foreach (var problem in Enum.GetValues<SigningCertificateProblem>())
        {
            var exception = new SigningCertificateException(problem);
            string english = exception.GetMessage(CultureInfo.GetCultureInfo("en-US"));
            string spanish = exception.GetMessage(CultureInfo.GetCultureInfo("es-CL"));
            Assert.NotEqual(english, spanish);
            Assert.Equal(problem, exception.Problem);
        }
    }

    [Fact]
    public void Nothing_that_is_shown_holds_the_password_or_the_key()
    {
        var thrown = Assert.Throws<SigningCertificateException>(() => SigningCertificate.FromPfx(_made.ToPfx("right-secret"), "wrong-secret"));
        Assert.DoesNotContain("secret", thrown.ToString(), StringComparison.Ordinal);

        string key = string.Concat(_made.Pkcs1KeyPem.Split('\n')[1..^1]);
        string shown = JsonSerializer.Serialize(_made.Certificate) + _made.Certificate;
        Assert.DoesNotContain(Enumerable.Range(0, key.Length - 8), start => shown.Contains(key.AsSpan(start, 8), StringComparison.Ordinal));
    }

    private static X509Certificate2 MakeWithOtherKey(RSA key, DateTimeOffset notAfter, bool withKey = true)
    {
        using (key)
        {
            using var certificate = new CertificateRequest("CN=Otra", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Made.First, notAfter);
            return withKey
                ? X509CertificateLoader.LoadPkcs12(certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, ""), "", X509KeyStorageFlags.Exportable)
                : X509CertificateLoader.LoadCertificate(certificate.RawData);
        }
    }

    private static void AssertProblem(SigningCertificateProblem problem, Action action) =>
        Assert.Equal(problem, Assert.Throws<SigningCertificateException>(action).Problem);

    private void AssertSigns(SigningCertificate certificate)
    {
        using (certificate)
        {
            Assert.Equal(_made.Certificate.RawData.ToArray(), certificate.RawData.ToArray());
            byte[] hash = SHA1.HashData("FMgo"u8);
            byte[] signature = new byte[certificate.Key.SignatureSize];
            certificate.Key.SignHash(hash, signature);
            using var x509 = X509CertificateLoader.LoadCertificate(certificate.RawData.Span);
            using var publicKey = x509.GetRSAPublicKey()!;
            Assert.True(publicKey.VerifyHash(hash, signature, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1));
        }
    }

    public sealed class Made : IDisposable
    {
        public static readonly DateTimeOffset First = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        public TestCertificate Certificate { get; } = TestCertificate.Create(notBefore: First);

        public void Dispose() => Certificate.Dispose();
    }
}
