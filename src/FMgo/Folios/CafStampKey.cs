using System.Security.Cryptography;
using FMgo.Keys;

namespace FMgo.Folios;

/// <summary>Reads the private key of a CAF file and checks that it pairs with the public one that SII signed.</summary>
internal sealed class CafStampKey
{
    private readonly CafAuthorization _authorization;
    private readonly List<Finding> _findings;

    public CafStampKey(CafAuthorization authorization, List<Finding> findings)
    {
        _authorization = authorization;
        _findings = findings;
    }

    /// <summary>The key, or null with a finding.</summary>
    /// <param name="publicKey"><c>RSAPK</c>; null when it could not be read.</param>
    public RsaKey? Read(RsaPublicKey? publicKey)
    {
        CheckPublicPem(publicKey);
        if (_authorization.PrivateKey is not { } pem)
        {
            _findings.Add(CafRules.NoPrivateKey.At(CafPaths.PrivateKey));
            return null;
        }

        if (TryImport(pem, "RSA PRIVATE KEY", "PRIVATE KEY") is not { } rsa)
        {
            _findings.Add(CafRules.BadPrivateKey.At(CafPaths.PrivateKey));
            return null;
        }

        var key = new RsaKey(rsa);
        if (publicKey is null || Pairs(key, publicKey))
        {
            return key;
        }

        key.Dispose();
        return null;
    }

    private bool Pairs(RsaKey key, RsaPublicKey publicKey)
    {
        if (!AreEqual(key.PublicParameters, publicKey))
        {
            _findings.Add(CafRules.KeyPairMismatch.At(CafPaths.PrivateKey));
            return false;
        }

        try
        {
            return SignsFor(key, publicKey);
        }
        catch (CryptographicException)
        {
            _findings.Add(CafRules.SystemRefuses.At(CafPaths.PrivateKey));
            return false;
        }
    }

    /// <summary>The test that SII asks for: sign with the private key, verify with the public one (Instructivo de emisión 1.4).</summary>
    private bool SignsFor(RsaKey key, RsaPublicKey publicKey)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        byte[] signature = new byte[key.SignatureSize];
        key.SignHash(hash, signature);
        if (publicKey.VerifiesOrThrows(hash, signature))
        {
            return true;
        }

        _findings.Add(CafRules.KeyPairMismatch.At(CafPaths.PrivateKey));
        return false;
    }

    private void CheckPublicPem(RsaPublicKey? publicKey)
    {
        if (publicKey is null || _authorization.PublicKey is not { } pem)
        {
            return;
        }

        using var rsa = TryImport(pem, "PUBLIC KEY", "RSA PUBLIC KEY");
        if (rsa is null || !AreEqual(rsa.ExportParameters(includePrivateParameters: false), publicKey))
        {
            _findings.Add(CafRules.OtherPublicKey.At(CafPaths.PublicKey));
        }
    }

    private static RSA? TryImport(string text, params ReadOnlySpan<string> labels)
    {
        if (!PemEncoding.TryFind(text, out var fields) || !labels.Contains(text[fields.Label]))
        {
            return null;
        }

        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(text.AsSpan()[fields.Location]);
            if (rsa.KeySize <= RsaPublicKey.MaxKeySize)
            {
                return rsa;
            }

            rsa.Dispose();
            return null;
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            // What these say about the key is of no use to the reader of the finding, and might show a part of it.
            rsa.Dispose();
            return null;
        }
    }

    private static bool AreEqual(RSAParameters parameters, RsaPublicKey publicKey) => RsaPublicKey.From(parameters)?.IsSameAs(publicKey) == true;
}
