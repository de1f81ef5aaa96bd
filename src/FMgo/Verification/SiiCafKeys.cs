using System.Security.Cryptography;

namespace FMgo.Verification;

/// <summary>SII's public keys for CAFs, by <c>IDK</c>.</summary>
/// <remarks>
/// SII publishes them as self-signed certificates of 2003 and 2004, long expired: only the keys matter. RSA of 512 bits, exponent 65537.
/// </remarks>
internal static class SiiCafKeys
{
    public const int Certification = 100;
    public const int Production = 300;

    private const string CertificationKey =
        "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAMj78A3LIaVQAKWFUixd5SinPgzhbMA6seXqfeSyooER41L6743LfVHjSavUsQXc1PZ8+eExFQWMnwFUKRuMcVMCAwEAAQ==";

    private const string ProductionKey =
        "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAJ3uv8XuvZbfTHz1Pxv6Fdhdc+8ExnGPjAez94Xv7nXntO9aOuB5wyZakA5F9gKJCvb7T6+iuNaTj38BHDWFszUCAwEAAQ==";

    /// <summary>The key with a number, or null.</summary>
    public static RSAParameters? Find(int idk) => idk switch
    {
        Certification => Read(CertificationKey),
        Production => Read(ProductionKey),
        _ => null,
    };

    private static RSAParameters Read(string subjectPublicKeyInfo)
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(subjectPublicKeyInfo), out _);
        return rsa.ExportParameters(includePrivateParameters: false);
    }
}
