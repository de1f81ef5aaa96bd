using System.Security.Cryptography;
using System.Text.Json;
using FMgo.Keys;

namespace FMgo.Tests.Keys;

public class RsaKeyTests
{
    private static readonly byte[] Hash = SHA1.HashData("FMgo"u8);
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    [Theory]
    [InlineData(512)]
    [InlineData(1024)]
    [InlineData(2048)]
    public void Signature_is_the_one_of_the_platform(int bits)
    {
        using var rsa = RSA.Create(bits);
        byte[] expected = rsa.SignHash(Hash, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
        using var key = new RsaKey(RSA.Create(rsa.ExportParameters(true)));
        Assert.Equal((bits, bits / 8), (key.KeySize, key.SignatureSize));
        Assert.Equal(expected, Sign(key));
        Assert.Equal(expected, Sign(key));
    }

    [Theory]
    [InlineData(512)]
    [InlineData(2048)]
    public void Signing_allocates_nothing(int bits)
    {
        using var key = new RsaKey(RSA.Create(bits));
        byte[] signature = new byte[key.SignatureSize];
        for (int i = 0; i < 50; i++)
        {
            key.SignHash(Hash, signature);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            key.SignHash(Hash, signature);
        }

        // The runtime itself now and then allocates on this thread; one object per signature would be 2,400 bytes.
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1000);
    }

    [Fact]
    public void Many_callers_at_once_get_right_signatures()
    {
        using var key = new RsaKey(RSA.Create(512));
        using var publicKey = RSA.Create(key.PublicParameters);
        Assert.True(key.IsParallel);
        AssertParallel(key);
    }

    [Fact]
    public void Key_that_cannot_be_exported_signs_in_turn()
    {
        using var inner = RSA.Create(512);
        using var key = new RsaKey(new LockedRsa(inner));
        Assert.False(key.IsParallel);
        AssertParallel(key);
    }

    [Theory]
    [InlineData(19, 64)]
    [InlineData(32, 64)]
    [InlineData(20, 63)]
    [InlineData(20, 65)]
    public void Sizes_must_fit(int hash, int signature)
    {
        using var key = new RsaKey(RSA.Create(512));
        Assert.Throws<ArgumentOutOfRangeException>(() => key.SignHash(new byte[hash], new byte[signature]));
    }

    [Fact]
    public void Disposed_key_does_not_sign()
    {
        using var inner = RSA.Create(512);
        RsaKey[] keys = [new(RSA.Create(512)), new(new LockedRsa(inner))];
        foreach (var key in keys)
        {
            key.Dispose();
            key.Dispose();
            Assert.Throws<ObjectDisposedException>(() => Sign(key));
        }
    }

    [Fact]
    public async Task Disposing_while_others_sign_gives_no_wrong_signature()
    {
        using var rsa = RSA.Create(512);
        byte[] expected = rsa.SignHash(Hash, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
        for (int round = 0; round < 10; round++)
        {
            var key = new RsaKey(RSA.Create(rsa.ExportParameters(true)));
            var signers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                try
                {
                    while (true)
                    {
                        Assert.Equal(expected, Sign(key));
                    }
                }
                catch (ObjectDisposedException)
                {
                    // What a late caller gets.
                }
            })).ToArray();
            await Task.Delay(round % 4);
            key.Dispose();
            await Task.WhenAll(signers);
        }
    }

    [Fact]
    public void Dispose_clears_the_exported_secret()
    {
        var rsa = RSA.Create(512);
        var secret = rsa.ExportParameters(true);
        var pool = new RsaPool(rsa, secret);
        pool.Dispose();
        Assert.All([secret.D, secret.P, secret.Q, secret.DP, secret.DQ, secret.InverseQ], part => Assert.All(part!, octet => Assert.Equal(0, octet)));
    }

    [Fact]
    public void Nothing_that_is_shown_holds_the_key()
    {
        using var key = new RsaKey(RSA.Create(512));
        Assert.Equal("RSA key of 512 bits", key.ToString());
        Assert.Null(key.PublicParameters.D);
        string json = JsonSerializer.Serialize(key, WithFields);
        Assert.DoesNotContain("\"D\":\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"P\":\"", json, StringComparison.Ordinal);
    }

    private static byte[] Sign(RsaKey key)
    {
        byte[] signature = new byte[key.SignatureSize];
        key.SignHash(Hash, signature);
        return signature;
    }

    private static void AssertParallel(RsaKey key)
    {
        byte[] expected = Sign(key);
        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ => Assert.Equal(expected, Sign(key)));
    }

    /// <summary>A key that, like one in a store or a card, signs and does not come out.</summary>
    private sealed class LockedRsa : RSA
    {
        private readonly RSA _inner;
        private int _inUse;

        public LockedRsa(RSA inner)
        {
            _inner = inner;
            KeySizeValue = inner.KeySize;
        }

        public override RSAParameters ExportParameters(bool includePrivateParameters) =>
            includePrivateParameters ? throw new CryptographicException("Not exportable.") : _inner.ExportParameters(false);

        public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();

        public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
        {
            Assert.Equal(1, Interlocked.Increment(ref _inUse));
            byte[] signature = _inner.SignHash(hash, hashAlgorithm, padding);
            Interlocked.Decrement(ref _inUse);
            return signature;
        }
    }
}
