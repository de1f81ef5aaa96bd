using System.Formats.Asn1;
using System.Numerics;

namespace FMgo.Tests;

/// <summary>RSA keys that are none, made in no time: the numbers fit each other, and their factors are no primes.</summary>
internal static class OddKeys
{
    /// <summary>A private key in DER (PKCS#1).</summary>
    /// <param name="bits">Of its modulus, about.</param>
    /// <param name="exponent">The public exponent.</param>
    public static byte[] Composite(int bits, int exponent = 65_537)
    {
        var random = new Random(bits);
        var p = Odd(random, bits / 2);
        var q = Odd(random, bits / 2);
        while (BigInteger.GreatestCommonDivisor(exponent, (p - 1) * (q - 1)) != 1 || BigInteger.GreatestCommonDivisor(p, q) != 1)
        {
            (p, q) = (Odd(random, bits / 2), Odd(random, bits / 2));
        }

        var d = Inverse(exponent, (p - 1) * (q - 1));
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.PushSequence();
        foreach (var number in new[] { 0, p * q, exponent, d, p, q, d % (p - 1), d % (q - 1), Inverse(q, p) })
        {
            writer.WriteInteger(number);
        }

        writer.PopSequence();
        return writer.Encode();
    }

    private static BigInteger Odd(Random random, int bits)
    {
        byte[] bytes = new byte[bits / 8];
        random.NextBytes(bytes);
        bytes[0] |= 0xC0;
        bytes[^1] |= 1;
        return new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
    }

    private static BigInteger Inverse(BigInteger number, BigInteger modulus)
    {
        var (high, low, x, y) = (modulus, number % modulus, BigInteger.Zero, BigInteger.One);
        while (low != 0)
        {
            var times = high / low;
            (high, low) = (low, high - times * low);
            (x, y) = (y, x - times * y);
        }

        return (x % modulus + modulus) % modulus;
    }
}
