using System.Security.Cryptography;
using FMgo.Keys;

namespace FMgo.Folios;

/// <summary>The public keys whose signature (<c>FRMA</c>) makes a CAF genuine, by the number that CAFs call them (<c>IDK</c>).</summary>
/// <remarks>
/// Immutable. In production <see cref="Sii"/> is the right one; tests add keys of their own with <see cref="With(int, RSA)"/>, several under one number if need be.
/// </remarks>
public sealed class CafTrust
{
    /// <summary>SII's key for certification (maullin).</summary>
    internal const int CertificationKeyId = 100;

    /// <summary>SII's key for production (palena).</summary>
    internal const int ProductionKeyId = 300;

    // The moduli of SII's certificates 100.cer and 300.cer, RSA 512, e = 65537. They expired in 2004 and the keys sign CAFs to this day:
    // only the keys count. Checked against CAFs of 2003 to 2025.
    private const string CertificationModulus = "yPvwDcshpVAApYVSLF3lKKc+DOFswDqx5ep95LKigRHjUvrvjct9UeNJq9SxBdzU9nz54TEVBYyfAVQpG4xxUw==";
    private const string ProductionModulus = "ne6/xe69lt9MfPU/G/oV2F1z7wTGcY+MB7P3he/udee071o64HnDJlqQDkX2AokK9vtPr6K41pOPfwEcNYWzNQ==";
    private const string Exponent = "AQAB";

    private readonly Dictionary<int, RsaPublicKey[]> _keys;

    private CafTrust(Dictionary<int, RsaPublicKey[]> keys) => _keys = keys;

    /// <summary>SII's two published keys: 100 (certification) and 300 (production).</summary>
    public static CafTrust Sii { get; } = new(new Dictionary<int, RsaPublicKey[]>
    {
        [CertificationKeyId] = [RsaPublicKey.From(CertificationModulus, Exponent)!],
        [ProductionKeyId] = [RsaPublicKey.From(ProductionModulus, Exponent)!],
    });

    /// <summary>These keys and one more, for CAFs that SII did not grant: tests and simulators.</summary>
    /// <param name="keyId">The number (<c>IDK</c>) that the CAFs carry; not 100 or 300, which are SII's.</param>
    /// <param name="publicKey">The key, of 512 to 4096 bits; only its public half is read.</param>
    /// <exception cref="ArgumentException">The number is SII's, or the key has another size, or is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public CafTrust With(int keyId, RSA publicKey)
    {
        ArgumentNullException.ThrowIfNull(publicKey);
        return With(keyId, Read(publicKey), nameof(publicKey));
    }

    /// <summary>These keys and one more, for CAFs that SII did not grant: tests and simulators.</summary>
    /// <param name="keyId">The number (<c>IDK</c>) that the CAFs carry; not 100 or 300, which are SII's.</param>
    /// <param name="subjectPublicKeyInfo">The RSA key in DER, as <see cref="AsymmetricAlgorithm.ExportSubjectPublicKeyInfo"/> writes it.</param>
    /// <exception cref="ArgumentException">The number is SII's, or the bytes are not an RSA public key of 512 to 4096 bits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public CafTrust With(int keyId, ReadOnlySpan<byte> subjectPublicKeyInfo) => With(keyId, Read(subjectPublicKeyInfo), nameof(subjectPublicKeyInfo));

    /// <summary>The environment whose key this is; null for keys that are not SII's.</summary>
    internal static SiiEnvironment? EnvironmentOf(int keyId) => keyId switch
    {
        CertificationKeyId => SiiEnvironment.Certification,
        ProductionKeyId => SiiEnvironment.Production,
        _ => null,
    };

    /// <summary>The keys with a number, the last one added first; none where none is trusted under it.</summary>
    internal ReadOnlySpan<RsaPublicKey> Find(int keyId) => _keys.GetValueOrDefault(keyId);

    private CafTrust With(int keyId, RsaPublicKey? key, string parameterName)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(keyId);
        if (keyId is CertificationKeyId or ProductionKeyId)
        {
            throw new ArgumentException("100 and 300 are SII's keys and cannot be replaced; give the test key another number.", nameof(keyId));
        }

        return key is null
            ? throw new ArgumentException("Not an RSA public key of 512 to 4096 bits (SubjectPublicKeyInfo in DER).", parameterName)
            : new CafTrust(new Dictionary<int, RsaPublicKey[]>(_keys) { [keyId] = [key, .. Find(keyId)] });
    }

    private static RsaPublicKey? Read(RSA publicKey)
    {
        try
        {
            return RsaPublicKey.From(publicKey.ExportParameters(includePrivateParameters: false));
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            return null;
        }
    }

    private static RsaPublicKey? Read(ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out int read);
            return read == subjectPublicKeyInfo.Length ? RsaPublicKey.From(rsa.ExportParameters(includePrivateParameters: false)) : null;
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            return null;
        }
    }
}
