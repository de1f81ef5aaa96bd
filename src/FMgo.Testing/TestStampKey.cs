using System.Numerics;
using System.Security.Cryptography;

namespace FMgo.Testing;

/// <summary>Makes the kind of key that SII puts in a CAF: RSA of 512 bits with exponent 3, which .NET cannot generate.</summary>
/// <remarks>The primes are those of keys that .NET generates, kept when they suit the exponent. For tests only: 512 bits protect nothing.</remarks>
internal static class TestStampKey
{
    private const int KeySize = 512;
    private const int PrimeBytes = KeySize / 16;

    public static RSA Create()
    {
        var p = CreatePrime();
        var q = CreatePrime();
        while (p == q)
        {
            q = CreatePrime();
        }

        // The inverse of 3: both primes are 2 modulo 3, so phi is 1 and 2 phi + 1 is a multiple of 3.
        var phi = (p - 1) * (q - 1);
        var d = (2 * phi + 1) / 3;
        return RSA.Create(new RSAParameters
        {
            Modulus = Bytes(p * q, 2 * PrimeBytes),
            Exponent = [3],
            D = Bytes(d, 2 * PrimeBytes),
            P = Bytes(p, PrimeBytes),
            Q = Bytes(q, PrimeBytes),
            DP = Bytes(d % (p - 1), PrimeBytes),
            DQ = Bytes(d % (q - 1), PrimeBytes),
            InverseQ = Bytes(BigInteger.ModPow(q, p - 2, p), PrimeBytes),
        });
    }

    /// <summary>A prime that is 2 modulo 3, with its two highest bits set, so that two of them make 512 bits.</summary>
    private static BigInteger CreatePrime()
    {
        while (true)
        {
            using var key = RSA.Create(KeySize);
            var parameters = key.ExportParameters(includePrivateParameters: true);
            foreach (byte[]? bytes in (ReadOnlySpan<byte[]?>)[parameters.P, parameters.Q])
            {
                var prime = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
                if (prime % 3 == 2 && prime >> (KeySize / 2 - 2) == 3)
                {
                    return prime;
                }
            }
        }
    }

    private static byte[] Bytes(BigInteger number, int length)
    {
        byte[] bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - bytes.Length], .. bytes];
    }
}
