using System.Numerics;
using System.Security.Cryptography;

namespace FMgo.Verification;

/// <summary>An RSA public key as documents carry it: two numbers.</summary>
internal sealed class RsaKey
{
    // Larger numbers are no key of anybody, only a way to make the verifier work.
    private const int MaxModulusBytes = 512;
    private const int MaxExponentBytes = 4;
    private const int MinModulusBytes = 64;

    private readonly RSAParameters _parameters;

    private RsaKey(RSAParameters parameters) => _parameters = parameters;

    public int Bits => (int)new BigInteger(_parameters.Modulus, isUnsigned: true, isBigEndian: true).GetBitLength();

    public static RsaKey? From(string? modulus, string? exponent) =>
        Base64.Read(modulus) is { } n && Base64.Read(exponent) is { } e ? From(new RSAParameters { Modulus = n, Exponent = e }) : null;

    public static RsaKey? From(RSAParameters parameters)
    {
        byte[] modulus = Trim(parameters.Modulus);
        byte[] exponent = Trim(parameters.Exponent);
        return modulus.Length is >= MinModulusBytes and <= MaxModulusBytes && exponent.Length is > 0 and <= MaxExponentBytes
            ? new RsaKey(new RSAParameters { Modulus = modulus, Exponent = exponent })
            : null;
    }

    public bool IsSameAs(RsaKey other) =>
        _parameters.Modulus.AsSpan().SequenceEqual(other._parameters.Modulus) && _parameters.Exponent.AsSpan().SequenceEqual(other._parameters.Exponent);

    /// <summary>Whether it verifies a SHA-1 digest, PKCS#1 v1.5.</summary>
    public bool Verifies(byte[] sha1, byte[] signature)
    {
        try
        {
            using var rsa = RSA.Create(_parameters);
            return rsa.VerifyHash(sha1, signature, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            // Two numbers that the platform does not take for an RSA key, such as an even modulus.
            return false;
        }
    }

    // Some emitters write a leading zero byte, as DER does.
    private static byte[] Trim(byte[]? number) => number.AsSpan().TrimStart((byte)0).ToArray();
}
