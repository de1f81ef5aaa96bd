using System.Security.Cryptography;

namespace FMgo.Benchmarks.Setup;

/// <summary>The least that verifying can cost: .NET's RSA over hashes that are there already, with public keys imported once. For one thread.</summary>
internal sealed class VerifyingFloor
{
    private readonly RSA _certificateKey = RSA.Create();
    private readonly RSA _stampKey = RSA.Create();
    private readonly byte[] _hash = SHA1.HashData("a document"u8);
    private readonly byte[] _signature;
    private readonly byte[] _stamp;

    public VerifyingFloor(BenchmarkKeys keys)
    {
        _certificateKey.ImportFromPem(keys.KeyPem);
        _stampKey.ImportFromPem(keys.StampKeyPem);
        _signature = Sign(_certificateKey);
        _stamp = Sign(_stampKey);
        _certificateKey.ImportParameters(_certificateKey.ExportParameters(includePrivateParameters: false));
        _stampKey.ImportParameters(_stampKey.ExportParameters(includePrivateParameters: false));
    }

    /// <summary>One document: its stamp (RSA 512) and its signature (RSA 2048). The CAF is verified once per range, which is nothing beside two thousand documents.</summary>
    public void Document()
    {
        Verify(_stampKey, _stamp);
        Verify(_certificateKey, _signature);
    }

    /// <summary>An envelope: its documents and its own signature.</summary>
    public void Envelope(int documents)
    {
        for (int i = 0; i < documents; i++)
        {
            Document();
        }

        Verify(_certificateKey, _signature);
    }

    private byte[] Sign(RSA key) => key.SignHash(_hash, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);

    private void Verify(RSA key, byte[] signature)
    {
        if (!key.VerifyHash(_hash, signature, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1))
        {
            throw new InvalidOperationException("The floor's own signature does not verify.");
        }
    }
}
