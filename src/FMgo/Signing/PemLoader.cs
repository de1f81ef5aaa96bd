using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using FMgo.Keys;

namespace FMgo.Signing;

/// <summary>Reads certificates and RSA private keys in PEM, and names what is wrong with them.</summary>
internal static class PemLoader
{
    private const string RsaOid = "1.2.840.113549.1.1.1";

    // A chain of certificates with remarks takes some 20,000 characters. Blocks that begin and never end are searched to the end of the text, each.
    private const int MaxLength = 128 * 1024;

    /// <summary>The certificate of a key; the text may hold its chain too.</summary>
    public static X509Certificate2 LoadCertificate(ReadOnlySpan<char> pem, RSA key)
    {
        var all = LoadCertificates(pem);
        byte[] wanted = key.ExportSubjectPublicKeyInfo();
        var keys = all.Select(PublicKeyOf).ToList();
        int at = keys.FindIndex(found => found.AsSpan().SequenceEqual(wanted));
        var chosen = at < 0 ? null : all[at];
        foreach (var certificate in all.Where(certificate => certificate != chosen))
        {
            certificate.Dispose();
        }

        return chosen ?? throw new SigningCertificateException(keys.Contains(null) ? SigningCertificateProblem.Damaged : SigningCertificateProblem.OtherPrivateKey);
    }

    /// <summary>The first private key: PKCS#1, PKCS#8 or encrypted PKCS#8.</summary>
    public static RSA LoadKey(ReadOnlySpan<char> pem, ReadOnlySpan<char> password)
    {
        EnsureLength(pem);
        for (var rest = pem; PemEncoding.TryFind(rest, out var fields); rest = rest[fields.Location.End..])
        {
            string label = rest[fields.Label].ToString();
            if (!label.EndsWith("PRIVATE KEY", StringComparison.Ordinal))
            {
                continue;
            }

            byte[] der = Convert.FromBase64String(rest[fields.Base64Data].ToString());
            try
            {
                return Import(label, der, password);
            }
            finally
            {
                CryptographicOperations.ZeroMemory(der);
            }
        }

        // The headers of old OpenSSL keys ("Proc-Type: 4,ENCRYPTED") are not PEM in the sense of RFC 7468.
        bool isOldEncryption = pem.Contains("Proc-Type:", StringComparison.Ordinal);
        throw new SigningCertificateException(isOldEncryption ? SigningCertificateProblem.UnsupportedEncryption : SigningCertificateProblem.NoPrivateKey);
    }

    private static X509Certificate2Collection LoadCertificates(ReadOnlySpan<char> pem)
    {
        EnsureLength(pem);
        var all = new X509Certificate2Collection();
        try
        {
            all.ImportFromPem(pem);
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            throw new SigningCertificateException(SigningCertificateProblem.NoCertificate, refusal);
        }

        return all.Count > 0 ? all : throw new SigningCertificateException(SigningCertificateProblem.NoCertificate);
    }

    private static void EnsureLength(ReadOnlySpan<char> pem)
    {
        if (pem.Length > MaxLength)
        {
            throw new SigningCertificateException(SigningCertificateProblem.Damaged);
        }
    }

    /// <summary>The key of a certificate; empty where it is not RSA, null where it is damaged.</summary>
    private static byte[]? PublicKeyOf(X509Certificate2 certificate)
    {
        try
        {
            using var publicKey = certificate.GetRSAPublicKey();
            return publicKey?.ExportSubjectPublicKeyInfo() ?? [];
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            return null;
        }
    }

    private static RSA Import(string label, byte[] der, ReadOnlySpan<char> password) => label switch
    {
        "RSA PRIVATE KEY" => Import(der, SigningCertificateProblem.NoPrivateKey, static (rsa, bytes) => rsa.ImportRSAPrivateKey(bytes, out _)),
        "PRIVATE KEY" => ImportPkcs8(Decode(der)),
        "ENCRYPTED PRIVATE KEY" => ImportPkcs8(Decrypt(der, password)),
        _ => throw new SigningCertificateException(SigningCertificateProblem.NotRsa),
    };

    private static Pkcs8PrivateKeyInfo Decode(byte[] der)
    {
        try
        {
            return Pkcs8PrivateKeyInfo.Decode(der, out _, skipCopy: true);
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            throw new SigningCertificateException(SigningCertificateProblem.NoPrivateKey, refusal);
        }
    }

    private static Pkcs8PrivateKeyInfo Decrypt(byte[] der, ReadOnlySpan<char> password)
    {
        EncryptedKey.EnsureCanBeOpened(der);
        try
        {
            return Pkcs8PrivateKeyInfo.DecryptAndDecode(password, der, out _);
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            throw new SigningCertificateException(SigningCertificateProblem.WrongPassword, refusal);
        }
    }

    private static RSA ImportPkcs8(Pkcs8PrivateKeyInfo info)
    {
        if (info.AlgorithmId.Value != RsaOid)
        {
            throw new SigningCertificateException(SigningCertificateProblem.NotRsa);
        }

        byte[] der = info.Encode();
        try
        {
            return Import(der, SigningCertificateProblem.NoPrivateKey, static (rsa, bytes) => rsa.ImportPkcs8PrivateKey(bytes, out _));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    private static RSA Import(byte[] der, SigningCertificateProblem otherwise, Action<RSA, byte[]> import)
    {
        var rsa = RSA.Create();
        try
        {
            import(rsa, der);
            return rsa;
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            rsa.Dispose();
            throw new SigningCertificateException(otherwise, refusal);
        }
    }
}
