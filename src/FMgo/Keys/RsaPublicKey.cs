using System.Numerics;
using System.Security.Cryptography;
using FMgo.Text;

namespace FMgo.Keys;

/// <summary>An RSA public key as documents and CAFs carry it: two numbers. Verifies SHA-1 hashes with PKCS#1 v1.5, for any number of callers at once.</summary>
internal sealed class RsaPublicKey
{
    /// <summary>Bits. Larger numbers are no key of anybody, only a way to make who reads them work.</summary>
    public const int MaxKeySize = 4096;

    private const int MinModulusBytes = 64;
    private const int MaxModulusBytes = MaxKeySize / 8;
    private const int MaxExponentBytes = 4;

    private readonly RSAParameters _parameters;

    // .NET promises nothing about one RSA used by two threads. Importing costs more than verifying, which takes some microseconds: so one, in turns.
    private readonly Lock _gate = new();
    private RSA? _imported;

    private RsaPublicKey(RSAParameters parameters)
    {
        _parameters = parameters;
        KeySize = (int)new BigInteger(parameters.Modulus, isUnsigned: true, isBigEndian: true).GetBitLength();
    }

    /// <summary>Bits of the modulus.</summary>
    public int KeySize { get; }

    /// <summary>The modulus, without leading zeros.</summary>
    public ReadOnlySpan<byte> Modulus => _parameters.Modulus;

    /// <summary>The exponent, without leading zeros.</summary>
    public ReadOnlySpan<byte> Exponent => _parameters.Exponent;

    /// <summary>The key of two numbers in base64; null where they are none.</summary>
    public static RsaPublicKey? From(string? modulus, string? exponent) =>
        Base64Text.Read(modulus) is { } n && Base64Text.Read(exponent) is { } e ? From(new RSAParameters { Modulus = n, Exponent = e }) : null;

    /// <summary>The key of two numbers; null where they are too small or too large for one, or even; with an exponent of 1 anybody could sign.</summary>
    public static RsaPublicKey? From(RSAParameters parameters)
    {
        byte[] modulus = Trim(parameters.Modulus);
        byte[] exponent = Trim(parameters.Exponent);
        bool isExponent = exponent.Length is > 0 and <= MaxExponentBytes && int.IsOddInteger(exponent[^1]) && exponent is not [1];
        return isExponent && modulus.Length is >= MinModulusBytes and <= MaxModulusBytes && int.IsOddInteger(modulus[^1])
            ? new RsaPublicKey(new RSAParameters { Modulus = modulus, Exponent = exponent })
            : null;
    }

    public bool IsSameAs(RsaPublicKey other) =>
        Modulus.SequenceEqual(other.Modulus) && _parameters.Exponent.AsSpan().SequenceEqual(other._parameters.Exponent);

    /// <summary>Whether the key made a signature. False also where the system does not take the two numbers for a key, such as an even modulus.</summary>
    public bool Verifies(ReadOnlySpan<byte> sha1, ReadOnlySpan<byte> signature)
    {
        try
        {
            return VerifiesOrThrows(sha1, signature);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether the key made a signature; for keys that are known to be good.</summary>
    /// <exception cref="CryptographicException">The system refuses the algorithm or the key.</exception>
    public bool VerifiesOrThrows(ReadOnlySpan<byte> sha1, ReadOnlySpan<byte> signature)
    {
        lock (_gate)
        {
            _imported ??= RSA.Create(_parameters);
            return _imported.VerifyHash(sha1, signature, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
        }
    }

    // Some emitters write a leading zero byte, as DER does.
    private static byte[] Trim(byte[]? number) => number.AsSpan().TrimStart((byte)0).ToArray();
}
