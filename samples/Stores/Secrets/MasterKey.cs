using System.Security.Cryptography;

namespace FMgo.Stores.Secrets;

/// <summary>The key of the host that opens the key ring: 256 bits, from its vault or environment, never beside the database.</summary>
internal sealed class MasterKey
{
    private const int TagSize = 16;
    private const int NonceSize = 12;

    private readonly byte[] _key;

    /// <exception cref="ArgumentException">It has not 32 bytes.</exception>
    public MasterKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != 32)
        {
            throw new ArgumentException("La llave maestra debe tener 32 bytes. / The master key must have 32 bytes.", nameof(key));
        }

        _key = key.ToArray();
    }

    /// <summary>Nonce, tag and what is encrypted (AES-256-GCM).</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plain)
    {
        byte[] sealedBytes = new byte[NonceSize + TagSize + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagSize);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceSize + TagSize), sealedBytes.AsSpan(NonceSize, TagSize));
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">It was encrypted with another key, or changed since.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("El anillo de llaves está dañado. / The key ring is damaged.");
        }

        byte[] plain = new byte[sealedBytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(_key, TagSize);
        aes.Decrypt(sealedBytes[..NonceSize], sealedBytes[(NonceSize + TagSize)..], sealedBytes.Slice(NonceSize, TagSize), plain);
        return plain;
    }
}
