using System.Security.Cryptography;

namespace FMgo.Benchmarks.Setup;

/// <summary>The least that issuing can cost: .NET's RSA over hashes that are there already, with keys imported once. For one thread.</summary>
internal sealed class Floor
{
    private readonly RSA _certificateKey = RSA.Create();
    private readonly RSA _stampKey = RSA.Create();
    private readonly byte[] _hash = SHA1.HashData("a document"u8);
    private readonly byte[] _signature;
    private readonly byte[] _stamp;

    public Floor(BenchmarkKeys keys)
    {
        _certificateKey.ImportFromPem(keys.KeyPem);
        _stampKey.ImportFromPem(keys.StampKeyPem);
        _signature = new byte[_certificateKey.KeySize / 8];
        _stamp = new byte[_stampKey.KeySize / 8];
    }

    /// <summary>One document: its stamp (RSA 512) and its signature (RSA 2048).</summary>
    public void Document()
    {
        Sign(_stampKey, _stamp);
        Sign(_certificateKey, _signature);
    }

    /// <summary>One RSA 2048 signature, as an envelope has of its own.</summary>
    public void Signature() => Sign(_certificateKey, _signature);

    private void Sign(RSA key, Span<byte> destination) => key.SignHash(_hash, destination, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
}
