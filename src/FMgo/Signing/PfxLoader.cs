using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using FMgo.Keys;

namespace FMgo.Signing;

/// <summary>Opens PFX files, in memory where the system can, and names what is wrong with them.</summary>
internal static class PfxLoader
{
    /// <summary>Bytes of the largest file that is opened; one with a chain of certificates takes some 10,000.</summary>
    public const int MaxLength = 1024 * 1024;

    // Exportable: so that the key can be copied for parallel signing. macOS has no keys in memory only.
    private static X509KeyStorageFlags Flags =>
        OperatingSystem.IsMacOS() ? X509KeyStorageFlags.Exportable : X509KeyStorageFlags.Exportable | X509KeyStorageFlags.EphemeralKeySet;

    /// <summary>The certificate that has a private key; those of the chain are ignored. Of several, the one that lasts longest.</summary>
    public static X509Certificate2 Load(ReadOnlySpan<byte> pfx, ReadOnlySpan<char> password)
    {
        var all = LoadAll(pfx, password);
        var chosen = all.Where(certificate => certificate.HasPrivateKey).MaxBy(certificate => certificate.NotAfter);
        foreach (var certificate in all.Where(certificate => certificate != chosen))
        {
            certificate.Dispose();
        }

        return chosen ?? throw new SigningCertificateException(SigningCertificateProblem.NoPrivateKey);
    }

    private static X509Certificate2Collection LoadAll(ReadOnlySpan<byte> pfx, ReadOnlySpan<char> password)
    {
        if (pfx.Length > MaxLength)
        {
            throw new SigningCertificateException(SigningCertificateProblem.NotPfx);
        }

        try
        {
            return X509CertificateLoader.LoadPkcs12Collection(pfx, password, Flags);
        }
        catch (Pkcs12LoadLimitExceededException refusal)
        {
            throw new SigningCertificateException(SigningCertificateProblem.TooManyIterations, refusal);
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            throw new SigningCertificateException(Explain(pfx), refusal);
        }
    }

    /// <summary>The loader says "bad password or corrupt" for nearly everything; a file that has the shape of a PFX is taken not to be corrupt.</summary>
    private static SigningCertificateProblem Explain(ReadOnlySpan<byte> pfx)
    {
        try
        {
            Pkcs12Info.Decode(pfx.ToArray(), out _, skipCopy: true);
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            return SigningCertificateProblem.NotPfx;
        }

        return UsesRc4(pfx) ? SigningCertificateProblem.UnsupportedEncryption : SigningCertificateProblem.WrongPassword;
    }

    /// <summary>pbeWithSHAAnd128BitRC4 and pbeWithSHAAnd40BitRC4 (1.2.840.113549.1.12.1.1 and .2, RFC 7292 appendix C), named outside the encrypted parts.</summary>
    private static bool UsesRc4(ReadOnlySpan<byte> pfx) => pfx.IndexOf(Rc4Of128Bits) >= 0 || pfx.IndexOf(Rc4Of40Bits) >= 0;

    private static ReadOnlySpan<byte> Rc4Of128Bits => [0x06, 0x0A, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x0C, 0x01, 0x01];

    private static ReadOnlySpan<byte> Rc4Of40Bits => [0x06, 0x0A, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x0C, 0x01, 0x02];
}
