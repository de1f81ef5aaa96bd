using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Keys;
using FMgo.Signing;

namespace FMgo;

/// <summary>The digital certificate of a person who signs documents and envelopes, with its RSA private key.</summary>
/// <remarks>
/// <para>It stays usable, by many threads, until it is disposed of. The key is copied in memory for parallel signing where the system lets it be
/// exported; otherwise signatures take turns. No member here shows the key.</para>
/// <para>Making one does not check its dates: see <see cref="EnsureValidAt"/>. Keys of 1024 to 4096 bits are accepted, as SII does; see <see cref="KeySize"/>.</para>
/// </remarks>
public sealed class SigningCertificate : IDisposable
{
    private const int MinKeySize = 1024;

    // Some systems keep a key only as long as the certificate that it came with.
    private X509Certificate2? _origin;

    private SigningCertificate(X509Certificate2 certificate, RSA key)
    {
        KeySize = key.KeySize;
        HolderRut = CertificateNames.FindRut(certificate);
        HolderName = CertificateNames.NameOf(certificate.SubjectName);
        IssuerName = CertificateNames.NameOf(certificate.IssuerName);
        NotBefore = certificate.NotBefore.ToUniversalTime();
        NotAfter = certificate.NotAfter.ToUniversalTime();
        Thumbprint = certificate.Thumbprint;
        RawData = certificate.RawDataMemory.ToArray();
        Key = new RsaKey(key);
    }

    /// <summary>The RUT of the holder; null when the certificate does not name one.</summary>
    /// <remarks>From the subject alternative name (<c>otherName</c> 1.3.6.1.4.1.8321.1), as Chilean authorities write it; otherwise from the subject's <c>serialNumber</c>.</remarks>
    public Rut? HolderRut { get; }

    /// <summary>The common name of the holder.</summary>
    public string HolderName { get; }

    /// <summary>The common name of the authority that issued it.</summary>
    public string IssuerName { get; }

    /// <summary>The first instant of its validity.</summary>
    public DateTimeOffset NotBefore { get; }

    /// <summary>The last instant of its validity.</summary>
    public DateTimeOffset NotAfter { get; }

    /// <summary>The SHA-1 of the certificate, in hexadecimal, as systems show it.</summary>
    public string Thumbprint { get; }

    /// <summary>The size of the RSA key, in bits: 1024 to 4096.</summary>
    public int KeySize { get; }

    /// <summary>Signs.</summary>
    internal RsaKey Key { get; }

    /// <summary>The certificate in DER: the content of <c>X509Certificate</c>.</summary>
    internal ReadOnlyMemory<byte> RawData { get; }

    /// <summary>Reads a PFX (PKCS#12), also one with the old RC2 or 3DES encryption.</summary>
    /// <param name="pfx">The bytes of the file, at most 1 MiB. Certificates of the chain in it are ignored.</param>
    /// <param name="password">Its password; empty when it has none.</param>
    /// <exception cref="SigningCertificateException">It is not a PFX, the password is wrong, or its certificate cannot sign: whatever the bytes are, this is the one exception.</exception>
    public static SigningCertificate FromPfx(ReadOnlySpan<byte> pfx, ReadOnlySpan<char> password)
    {
        try
        {
            return FromOwned(PfxLoader.Load(pfx, password), isInMemory: true);
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            throw new SigningCertificateException(SigningCertificateProblem.Damaged, refusal);
        }
    }

    /// <summary>Reads a PFX (PKCS#12) file, also one with the old RC2 or 3DES encryption.</summary>
    /// <param name="path">Where the file is; at most 1 MiB of it is read.</param>
    /// <param name="password">Its password; empty when it has none.</param>
    /// <exception cref="SigningCertificateException">The file is not there or cannot be read, it is not a PFX, the password is wrong, or its certificate cannot sign.</exception>
    public static SigningCertificate FromPfxFile(string path, ReadOnlySpan<char> password)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FromPfx(ReadFile(path), password);
    }

    /// <summary>Reads a certificate and its private key in PEM.</summary>
    /// <param name="certificatePem">The certificate; others of its chain are ignored. At most 131,072 characters, as the key.</param>
    /// <param name="keyPem">The private key: PKCS#1, PKCS#8 or encrypted PKCS#8. It may be the same text.</param>
    /// <param name="password">The password of an encrypted key.</param>
    /// <exception cref="SigningCertificateException">There is no certificate or no key, they do not go together, the password is wrong, or the key cannot sign: whatever the texts hold, this is the one exception.</exception>
    public static SigningCertificate FromPem(ReadOnlySpan<char> certificatePem, ReadOnlySpan<char> keyPem, ReadOnlySpan<char> password = default)
    {
        RSA? key = null;
        try
        {
            key = PemLoader.LoadKey(keyPem, password);
            using var certificate = PemLoader.LoadCertificate(certificatePem, key);
            return Make(certificate, key, isInMemory: true);
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            key?.Dispose();
            throw new SigningCertificateException(SigningCertificateProblem.Damaged, refusal);
        }
        catch
        {
            key?.Dispose();
            throw;
        }
    }

    /// <summary>Takes a certificate from the personal store of the system.</summary>
    /// <param name="thumbprint">Its SHA-1 in hexadecimal; blanks and colons are ignored.</param>
    /// <param name="location">The store of the user or of the machine.</param>
    /// <exception cref="SigningCertificateException">It is not there, its private key is not there or cannot be used, or it cannot sign.</exception>
    public static SigningCertificate FromStore(string thumbprint, StoreLocation location)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(thumbprint);
        try
        {
            return FromOwned(StoreLoader.Load(thumbprint, location), isInMemory: false);
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            throw new SigningCertificateException(SigningCertificateProblem.Unreadable, refusal);
        }
    }

    /// <summary>Takes a certificate that the caller has, for instance one whose key is in a card or a vault.</summary>
    /// <param name="certificate">The certificate with its private key. The caller keeps it, and disposes of it after this one.</param>
    /// <exception cref="SigningCertificateException">It has no private key, the key is not RSA, too small or too large, or the system does not let it be used.</exception>
    public static SigningCertificate From(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        try
        {
            return From(certificate, isInMemory: false);
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            throw new SigningCertificateException(SigningCertificateProblem.Unreadable, refusal);
        }
    }

    /// <summary>Checks the dates of the certificate.</summary>
    /// <param name="instant">When it is to sign.</param>
    /// <exception cref="SigningCertificateException">It is not valid yet, or it has expired.</exception>
    public void EnsureValidAt(DateTimeOffset instant)
    {
        if (instant < NotBefore)
        {
            throw new SigningCertificateException(SigningCertificateProblem.NotYetValid, NotBefore);
        }

        if (instant > NotAfter)
        {
            throw new SigningCertificateException(SigningCertificateProblem.Expired, NotAfter);
        }
    }

    /// <summary>The RUT of the holder, where it is needed: SII takes the sender of an envelope (<c>RutEnvia</c>) to be the holder.</summary>
    /// <exception cref="SigningCertificateException">The certificate does not name a RUT.</exception>
    public Rut RequireHolderRut() => HolderRut ?? throw new SigningCertificateException(SigningCertificateProblem.NoHolderRut);

    /// <summary>Clears the private key. Nothing can be signed afterwards.</summary>
    public void Dispose()
    {
        Key.Dispose();
        _origin?.Dispose();
    }

    /// <summary>The thumbprint and the last day; nothing secret or personal.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Certificate {Thumbprint} (until {NotAfter:yyyy-MM-dd})");

    private static SigningCertificate From(X509Certificate2 certificate, bool isInMemory)
    {
        if (!certificate.HasPrivateKey)
        {
            throw new SigningCertificateException(SigningCertificateProblem.NoPrivateKey);
        }

        var key = GetKey(certificate);
        try
        {
            return Make(certificate, key, isInMemory);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private static SigningCertificate FromOwned(X509Certificate2 certificate, bool isInMemory)
    {
        try
        {
            var signer = From(certificate, isInMemory);
            signer._origin = certificate;
            return signer;
        }
        catch
        {
            certificate.Dispose();
            throw;
        }
    }

    private static SigningCertificate Make(X509Certificate2 certificate, RSA key, bool isInMemory)
    {
        if (key.KeySize is < MinKeySize or > RsaPublicKey.MaxKeySize)
        {
            throw new SigningCertificateException(key.KeySize < MinKeySize ? SigningCertificateProblem.KeyTooSmall : SigningCertificateProblem.KeyTooLarge);
        }

        if (RsaPublicKey.From(key.ExportParameters(includePrivateParameters: false)) is null)
        {
            throw new SigningCertificateException(SigningCertificateProblem.Damaged);
        }

        // A key elsewhere may ask its owner for a PIN each time.
        if (isInMemory && !SignsFor(key, certificate))
        {
            throw new SigningCertificateException(SigningCertificateProblem.OtherPrivateKey);
        }

        return new SigningCertificate(certificate, key);
    }

    /// <summary>Whether the certificate knows a signature of the key: files hold pairs that are none, and keys that are damaged without showing it.</summary>
    private static bool SignsFor(RSA key, X509Certificate2 certificate)
    {
        using var publicKey = certificate.GetRSAPublicKey();
        byte[] hash = new byte[SHA256.HashSizeInBytes];
        return publicKey is not null && publicKey.KeySize <= RsaPublicKey.MaxKeySize
            && publicKey.VerifyHash(hash, key.SignHash(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static RSA GetKey(X509Certificate2 certificate)
    {
        try
        {
            return certificate.GetRSAPrivateKey() ?? throw new SigningCertificateException(SigningCertificateProblem.NotRsa);
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            throw new SigningCertificateException(SigningCertificateProblem.Unreadable, refusal);
        }
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            // A device under the name of a file never ends.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            byte[] bytes = new byte[PfxLoader.MaxLength + 1];
            return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception refusal) when (refusal is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SigningCertificateException(SigningCertificateProblem.NotFound, refusal);
        }
        catch (Exception refusal) when (refusal is UnauthorizedAccessException or IOException)
        {
            throw new SigningCertificateException(SigningCertificateProblem.Unreadable, refusal);
        }
    }
}
