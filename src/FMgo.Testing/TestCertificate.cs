using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Signing;

namespace FMgo.Testing;

/// <summary>A certificate of a made-up person, shaped like those of Chilean authorities, in every form a host may meet.</summary>
/// <remarks>
/// Its issuer, "FMgo Test CA", does not exist: the certificate is signed with its own key. SII accepts it nowhere.
/// The key is made anew each time and never leaves the process unless the caller writes it out.
/// </remarks>
public sealed class TestCertificate : IDisposable
{
    /// <summary>The name of the made-up person.</summary>
    public const string DefaultHolderName = "Rosa Prueba Ficticia";

    private readonly X509Certificate2 _certificate;
    private readonly RSA _key;

    private TestCertificate(X509Certificate2 certificate, RSA key)
    {
        _certificate = certificate;
        _key = key;
        Certificate = SigningCertificate.FromPem(CertificatePem, KeyPem);
    }

    /// <summary>The RUT of the made-up person: 11111111-1, the one of SII's own examples.</summary>
    public static Rut DefaultHolder { get; } = Rut.FromBody(11_111_111);

    /// <summary>The certificate, ready to sign.</summary>
    public SigningCertificate Certificate { get; }

    /// <summary>The certificate in PEM.</summary>
    public string CertificatePem => _certificate.ExportCertificatePem();

    /// <summary>The private key in PEM, PKCS#8.</summary>
    public string KeyPem => _key.ExportPkcs8PrivateKeyPem();

    /// <summary>The private key in PEM, PKCS#1.</summary>
    public string Pkcs1KeyPem => _key.ExportRSAPrivateKeyPem();

    /// <summary>Makes a certificate.</summary>
    /// <param name="holder">The RUT it names; <see cref="DefaultHolder"/> when absent.</param>
    /// <param name="holderName">The name of its holder.</param>
    /// <param name="clock">What its dates are counted from, where they are not given; the system's when absent.</param>
    /// <param name="notBefore">Its first instant, to the second; a day ago when absent.</param>
    /// <param name="notAfter">Its last instant, to the second; three years after the first when absent.</param>
    /// <param name="keySize">The size of the RSA key, in bits; at least 1024.</param>
    /// <exception cref="SigningCertificateException">The key would be smaller than 1024 bits.</exception>
    /// <exception cref="ArgumentException">The last instant is before the first.</exception>
    public static TestCertificate Create(
        Rut? holder = null,
        string holderName = DefaultHolderName,
        TimeProvider? clock = null,
        DateTimeOffset? notBefore = null,
        DateTimeOffset? notAfter = null,
        int keySize = 2048)
    {
        var first = notBefore ?? (clock ?? TimeProvider.System).GetUtcNow().AddDays(-1);
        var key = RSA.Create(keySize);
        var certificate = TestCertificateBuilder.Build(key, holder ?? DefaultHolder, holderName, first, notAfter ?? first.AddYears(3));
        return new TestCertificate(certificate, key);
    }

    /// <summary>A PFX with today's encryption (AES-256, SHA-256).</summary>
    /// <param name="password">Its password.</param>
    public byte[] ToPfx(string password) => ToPfx(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password);

    /// <summary>A PFX with the encryption of old exports (3DES, SHA-1), which is how most Chilean certificates are delivered.</summary>
    /// <param name="password">Its password.</param>
    public byte[] ToLegacyPfx(string password) => ToPfx(Pkcs12ExportPbeParameters.Pkcs12TripleDesSha1, password);

    /// <summary>The private key in PEM, encrypted PKCS#8.</summary>
    /// <param name="password">Its password.</param>
    public string ToEncryptedKeyPem(string password) =>
        _key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000));

    /// <summary>Frees the keys.</summary>
    public void Dispose()
    {
        Certificate.Dispose();
        _certificate.Dispose();
        _key.Dispose();
    }

    private byte[] ToPfx(Pkcs12ExportPbeParameters encryption, string password)
    {
        using var withKey = _certificate.CopyWithPrivateKey(_key);
        return withKey.ExportPkcs12(encryption, password);
    }
}
