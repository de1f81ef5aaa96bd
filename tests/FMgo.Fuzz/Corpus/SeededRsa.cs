using System.Numerics;
using System.Security.Cryptography;

namespace FMgo.Fuzz.Corpus;

/// <summary>RSA keys from a seed, so that the corpus is the same bytes on every run. They protect nothing.</summary>
internal static class SeededRsa
{
    private const int Rounds = 24;
    private static readonly int[] SmallPrimes = [.. Enumerable.Range(3, 2000).Where(number => Enumerable.Range(2, (int)Math.Sqrt(number) - 1).All(divisor => number % divisor != 0))];

    /// <param name="seed">The seed.</param>
    /// <param name="bits">The size of the key.</param>
    /// <param name="exponent">The public exponent: 65537, or 3 as in SII's CAFs.</param>
    public static RSA Create(int seed, int bits, int exponent = 65537)
    {
        var random = new Random(seed);
        var p = Prime(random, bits / 2, exponent);
        var q = Prime(random, bits / 2, exponent);
        var phi = (p - 1) * (q - 1);
        var d = Inverse(exponent, phi);
        return RSA.Create(new RSAParameters
        {
            Modulus = Bytes(p * q, bits / 8),
            Exponent = new BigInteger(exponent).ToByteArray(isUnsigned: true, isBigEndian: true),
            D = Bytes(d, bits / 8),
            P = Bytes(p, bits / 16),
            Q = Bytes(q, bits / 16),
            DP = Bytes(d % (p - 1), bits / 16),
            DQ = Bytes(d % (q - 1), bits / 16),
            InverseQ = Bytes(Inverse(q, p), bits / 16),
        });
    }

    private static BigInteger Prime(Random random, int bits, int exponent)
    {
        byte[] bytes = new byte[bits / 8];
        while (true)
        {
            random.NextBytes(bytes);
            bytes[0] |= 0xC0;
            bytes[^1] |= 1;
            var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
            if (Array.TrueForAll(SmallPrimes, prime => !(number % prime).IsZero) && IsPrime(random, number) && BigInteger.GreatestCommonDivisor(number - 1, exponent).IsOne)
            {
                return number;
            }
        }
    }

    // Miller and Rabin.
    private static bool IsPrime(Random random, BigInteger number)
    {
        var odd = number - 1;
        int twos = 0;
        while (odd.IsEven)
        {
            odd >>= 1;
            twos++;
        }

        for (int round = 0; round < Rounds; round++)
        {
            var power = BigInteger.ModPow(random.Next(2, int.MaxValue), odd, number);
            int squared = 0;
            while (squared < twos && !power.IsOne && power != number - 1)
            {
                power = BigInteger.ModPow(power, 2, number);
                squared++;
            }

            if (squared == twos || (power.IsOne && squared > 0))
            {
                return false;
            }
        }

        return true;
    }

    private static BigInteger Inverse(BigInteger number, BigInteger modulus)
    {
        var (old, remainder) = (number, modulus);
        var (oldFactor, factor) = (BigInteger.One, BigInteger.Zero);
        while (!remainder.IsZero)
        {
            var quotient = old / remainder;
            (old, remainder) = (remainder, old - quotient * remainder);
            (oldFactor, factor) = (factor, oldFactor - quotient * factor);
        }

        return (oldFactor % modulus + modulus) % modulus;
    }

    private static byte[] Bytes(BigInteger number, int length)
    {
        byte[] bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - bytes.Length], .. bytes];
    }
}
