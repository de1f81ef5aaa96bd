using System.Security.Cryptography;

namespace FMgo.Keys;

/// <summary>A private key that signs SHA-1 hashes with PKCS#1 v1.5, for any number of callers at once, without allocating.</summary>
/// <remarks>
/// <para>.NET promises nothing about one <see cref="RSA"/> used by two threads. A key that can be exported is therefore imported into a few instances,
/// each used by one caller at a time; one that cannot (a store, an HSM) is one instance behind a lock.</para>
/// <para>An import costs more than a signature (OpenSSL checks the key: 0.5 ms beside 0.03 ms for 512 bits), so instances are made when callers
/// first collide and kept for the life of the key.</para>
/// </remarks>
internal sealed class RsaKey : IDisposable
{
    private readonly RSA? _shared;
    private readonly Lock _sharedGate = new();
    private readonly RsaPool? _pool;
    private bool _disposed;

    /// <summary>Takes ownership of a key.</summary>
    /// <exception cref="CryptographicException">The key does not even tell its public half.</exception>
    public RsaKey(RSA key)
    {
        KeySize = key.KeySize;
        SignatureSize = (KeySize + 7) / 8;
        PublicParameters = key.ExportParameters(includePrivateParameters: false);
        if (TryExport(key, out var secret))
        {
            _pool = new RsaPool(key, secret);
        }
        else
        {
            _shared = key;
        }
    }

    /// <summary>Bytes of a signature.</summary>
    public int SignatureSize { get; }

    /// <summary>Bits of the modulus.</summary>
    public int KeySize { get; }

    /// <summary>Modulus and exponent only.</summary>
    public RSAParameters PublicParameters { get; }

    /// <summary>Whether callers sign side by side; otherwise they take turns.</summary>
    public bool IsParallel => _pool is not null;

    /// <summary>Signs a SHA-1 hash (20 bytes) into exactly <see cref="SignatureSize"/> bytes.</summary>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    /// <exception cref="CryptographicException">The system or the device refuses to sign.</exception>
    public void SignHash(ReadOnlySpan<byte> sha1, Span<byte> signature)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sha1.Length, SHA1.HashSizeInBytes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(signature.Length, SignatureSize);
        if (_pool is null)
        {
            SignInTurn(sha1, signature);
            return;
        }

        var instance = _pool.Rent();
        try
        {
            Sign(instance, sha1, signature);
        }
        finally
        {
            _pool.Return(instance);
        }
    }

    /// <summary>Frees the instances and clears the exported secrets.</summary>
    public void Dispose()
    {
        _pool?.Dispose();
        lock (_sharedGate)
        {
            _disposed = true;
            _shared?.Dispose();
        }
    }

    /// <summary>What it is, never what it holds.</summary>
    public override string ToString() => $"RSA key of {KeySize} bits";

    private static bool TryExport(RSA key, out RSAParameters secret)
    {
        try
        {
            secret = key.ExportParameters(includePrivateParameters: true);
            return true;
        }
        catch (Exception refusal) when (refusal is CryptographicException or NotSupportedException or InvalidOperationException)
        {
            // Keys of stores, cards and cloud vaults say no in these three ways.
            secret = default;
            return false;
        }
    }

    private static void Sign(RSA key, ReadOnlySpan<byte> sha1, Span<byte> signature) =>
        key.SignHash(sha1, signature, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);

    private void SignInTurn(ReadOnlySpan<byte> sha1, Span<byte> signature)
    {
        lock (_sharedGate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Sign(_shared!, sha1, signature);
        }
    }
}
