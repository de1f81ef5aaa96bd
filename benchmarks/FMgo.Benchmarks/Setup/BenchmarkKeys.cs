using System.Security.Cryptography;
using System.Text;
using FMgo.Folios;
using FMgo.Testing;
using FMgo.Verification;

namespace FMgo.Benchmarks.Setup;

/// <summary>The made-up certificate (RSA 2048) and CAF (RSA 512) that everything is signed with. A folder carries them to child processes.</summary>
internal sealed class BenchmarkKeys
{
    private const string CertificateFile = "certificate.pem";
    private const string KeyFile = "key.pem";
    private const string CafFile = "caf.xml";
    private const string TrustFile = "authority.pem";

    private readonly string _certificatePem;
    private readonly string _keyPem;
    private readonly byte[] _caf;
    private readonly string _authorityPem;

    private BenchmarkKeys(string certificatePem, string keyPem, byte[] caf, string authorityPem)
    {
        _certificatePem = certificatePem;
        _keyPem = keyPem;
        _caf = caf;
        _authorityPem = authorityPem;
        Certificate = SigningCertificate.FromPem(certificatePem, keyPem);
        Caf = Caf.Read(caf, Trust()).GetValueOrThrow();
    }

    public SigningCertificate Certificate { get; }

    public Caf Caf { get; }

    public string CertificatePem => _certificatePem;

    public string KeyPem => _keyPem;

    /// <summary>The private key of the CAF, as its file holds it.</summary>
    public string StampKeyPem => Encoding.Latin1.GetString(_caf).Split("<RSASK>")[1].Split("</RSASK>")[0];

    /// <summary>New keys.</summary>
    public static BenchmarkKeys Create()
    {
        using var certificate = TestCertificate.Create();
        using var authority = new TestCafAuthority();
        using var caf = authority.Grant(Invoices.Issuer.Rut!.Value, DocumentType.Invoice, 1, 1_000_000, Invoices.Today.AddDays(-7));
        return new BenchmarkKeys(certificate.CertificatePem, certificate.KeyPem, caf.File.ToArray(), authority.PublicKeyPem);
    }

    public static BenchmarkKeys Load(string folder) => new(
        File.ReadAllText(Path.Combine(folder, CertificateFile)),
        File.ReadAllText(Path.Combine(folder, KeyFile)),
        File.ReadAllBytes(Path.Combine(folder, CafFile)),
        File.ReadAllText(AuthorityPathIn(folder)));

    /// <summary>A verifier that trusts the made-up authority that signed the CAF.</summary>
    public DocumentVerifier CreateVerifier(int threads = 1) => new(new VerificationOptions
    {
        Trust = Trust(),
        MaxDegreeOfParallelism = threads,
    });

    /// <summary>Where the public key of the authority is in a folder that they were saved to, as PEM.</summary>
    public static string AuthorityPathIn(string folder) => Path.Combine(folder, TrustFile);

    private CafTrust Trust()
    {
        using var key = RSA.Create();
        key.ImportFromPem(_authorityPem);
        return CafTrust.Sii.With(TestCafAuthority.DefaultKeyId, key);
    }

    public void Save(string folder)
    {
        File.WriteAllText(Path.Combine(folder, CertificateFile), _certificatePem);
        File.WriteAllText(Path.Combine(folder, KeyFile), _keyPem);
        File.WriteAllBytes(Path.Combine(folder, CafFile), _caf);
        File.WriteAllText(AuthorityPathIn(folder), _authorityPem);
    }
}
