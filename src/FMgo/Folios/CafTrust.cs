using System.Security.Cryptography;

namespace FMgo.Folios;

/// <summary>The public keys whose signature (<c>FRMA</c>) makes a CAF genuine, by the number that CAFs call them (<c>IDK</c>).</summary>
/// <remarks>
/// Immutable. In production <see cref="Sii"/> is the right one; tests add a key of their own with <see cref="With(int, RSA)"/>.
/// </remarks>
public sealed class CafTrust
{
    /// <summary>SII's key for certification (maullin).</summary>
    internal const int CertificationKeyId = 100;

    /// <summary>SII's key for production (palena).</summary>
    internal const int ProductionKeyId = 300;

    // SII's certificates 100.cer and 300.cer, RSA 512, e = 65537, SubjectPublicKeyInfo. They expired in 2004 and the keys sign CAFs to this day:
    // only the keys count. Checked against CAFs of 2003 to 2025.
    private const string CertificationKey = "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAMj78A3LIaVQAKWFUixd5SinPgzhbMA6seXqfeSyooER41L6743LfVHjSavUsQXc1PZ8+eExFQWMnwFUKRuMcVMCAwEAAQ==";
    private const string ProductionKey = "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAJ3uv8XuvZbfTHz1Pxv6Fdhdc+8ExnGPjAez94Xv7nXntO9aOuB5wyZakA5F9gKJCvb7T6+iuNaTj38BHDWFszUCAwEAAQ==";

    private readonly Dictionary<int, byte[]> _keys;

    private CafTrust(Dictionary<int, byte[]> keys) => _keys = keys;

    /// <summary>SII's two published keys: 100 (certification) and 300 (production).</summary>
    public static CafTrust Sii { get; } = new(new Dictionary<int, byte[]>
    {
        [CertificationKeyId] = Convert.FromBase64String(CertificationKey),
        [ProductionKeyId] = Convert.FromBase64String(ProductionKey),
    });

    /// <summary>These keys and one more, for CAFs that SII did not grant: tests and simulators.</summary>
    /// <param name="keyId">The number (<c>IDK</c>) that the CAFs carry; not 100 or 300, which are SII's.</param>
    /// <param name="publicKey">The key; only its public half is read.</param>
    /// <exception cref="ArgumentException">The number is SII's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public CafTrust With(int keyId, RSA publicKey)
    {
        ArgumentNullException.ThrowIfNull(publicKey);
        return With(keyId, publicKey.ExportSubjectPublicKeyInfo());
    }

    /// <summary>These keys and one more, for CAFs that SII did not grant: tests and simulators.</summary>
    /// <param name="keyId">The number (<c>IDK</c>) that the CAFs carry; not 100 or 300, which are SII's.</param>
    /// <param name="subjectPublicKeyInfo">The RSA key in DER, as <see cref="AsymmetricAlgorithm.ExportSubjectPublicKeyInfo"/> writes it.</param>
    /// <exception cref="ArgumentException">The number is SII's, or the bytes are not an RSA public key.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public CafTrust With(int keyId, ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(keyId);
        if (keyId is CertificationKeyId or ProductionKeyId)
        {
            throw new ArgumentException("100 and 300 are SII's keys and cannot be replaced; give the test key another number.", nameof(keyId));
        }

        if (!IsRsaPublicKey(subjectPublicKeyInfo))
        {
            throw new ArgumentException("Not an RSA public key (SubjectPublicKeyInfo in DER).", nameof(subjectPublicKeyInfo));
        }

        return new CafTrust(new Dictionary<int, byte[]>(_keys) { [keyId] = subjectPublicKeyInfo.ToArray() });
    }

    /// <summary>The environment whose key this is; null for keys that are not SII's.</summary>
    internal static SiiEnvironment? EnvironmentOf(int keyId) => keyId switch
    {
        CertificationKeyId => SiiEnvironment.Certification,
        ProductionKeyId => SiiEnvironment.Production,
        _ => null,
    };

    internal ReadOnlySpan<byte> KeyOf(int keyId) => _keys[keyId];

    internal bool Knows(int keyId) => _keys.ContainsKey(keyId);

    /// <summary>Whether <c>FRMA</c> is the signature of the key over a <c>DA</c> in the form of <see cref="Signing.FlatXml"/>.</summary>
    internal bool Verifies(int keyId, ReadOnlySpan<byte> flatData, ReadOnlySpan<byte> signature)
    {
        if (!_keys.TryGetValue(keyId, out byte[]? key))
        {
            return false;
        }

        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(key, out _);
        return rsa.VerifyData(flatData, signature, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
    }

    private static bool IsRsaPublicKey(ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out int read);
            return read == subjectPublicKeyInfo.Length;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
