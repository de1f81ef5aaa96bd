using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;

namespace FMgo.Signing;

/// <summary>How much work an encrypted PKCS#8 key asks for before it opens (RFC 5958, RFC 8018), told without doing any of it.</summary>
internal static class EncryptedKey
{
    private const string Pbes2 = "1.2.840.113549.1.5.13";
    private const string Pbkdf2 = "1.2.840.113549.1.5.12";
    private const string Pbes1 = "1.2.840.113549.1.5.";
    private const string Pkcs12 = "1.2.840.113549.1.12.1.";

    /// <summary>What .NET allows a PFX.</summary>
    private static int MaxIterations => Pkcs12LoaderLimits.Defaults.IndividualKdfIterationLimit ?? int.MaxValue;

    /// <exception cref="SigningCertificateException">It asks for too much, or for what nobody here can do.</exception>
    /// <exception cref="AsnContentException">It is no encrypted key.</exception>
    public static void EnsureCanBeOpened(ReadOnlyMemory<byte> der)
    {
        if (IterationsOf(der) is not { } iterations)
        {
            throw new SigningCertificateException(SigningCertificateProblem.UnsupportedEncryption);
        }

        if (iterations > MaxIterations)
        {
            throw new SigningCertificateException(SigningCertificateProblem.TooManyIterations);
        }
    }

    /// <summary>The rounds from password to key; null where they are derived in another way, such as scrypt.</summary>
    private static BigInteger? IterationsOf(ReadOnlyMemory<byte> der)
    {
        var algorithm = new AsnReader(der, AsnEncodingRules.BER).ReadSequence().ReadSequence();
        string name = algorithm.ReadObjectIdentifier();
        if (name == Pbes2)
        {
            algorithm = algorithm.ReadSequence().ReadSequence();
            return algorithm.ReadObjectIdentifier() == Pbkdf2 ? ReadIterations(algorithm) : null;
        }

        bool isOfPassword = name.StartsWith(Pbes1, StringComparison.Ordinal) || name.StartsWith(Pkcs12, StringComparison.Ordinal);
        return isOfPassword ? ReadIterations(algorithm) : null;
    }

    // Salt, then rounds, in all of them.
    private static BigInteger ReadIterations(AsnReader algorithm)
    {
        var parameters = algorithm.ReadSequence();
        parameters.ReadEncodedValue();
        return parameters.ReadInteger();
    }
}
