using System.Security.Cryptography;
using FMgo.Text;

namespace FMgo.Tests.Text;

/// <summary>A SHA-1 on another thread is the SHA-1.</summary>
public sealed class BackgroundSha1Tests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(64 * 1024 + 1)]
    [InlineData(5_000_000)]
    public void It_is_the_digest_however_the_text_is_cut(int length)
    {
        var random = new Random(length);
        byte[] text = new byte[length];
        random.NextBytes(text);
        using var sha1 = new BackgroundSha1();
        for (int round = 0; round < 3; round++)
        {
            for (int at = 0; at < length;)
            {
                int part = Math.Min(length - at, random.Next(1, 200_000));
                sha1.Append(text.AsSpan(at, part));
                at += part;
            }

            Assert.Equal(SHA1.HashData(text), sha1.GetHashAndReset());
        }
    }

    [Fact]
    public async Task Many_at_once_on_every_thread_of_the_pool()
    {
        byte[] text = new byte[1_000_000];
        new Random(1).NextBytes(text);
        byte[] expected = SHA1.HashData(text);
        var all = Enumerable.Range(0, 8 * Environment.ProcessorCount).Select(_ => Task.Run(() =>
        {
            using var sha1 = new BackgroundSha1();
            sha1.Append(text);
            return sha1.GetHashAndReset();
        }));
        Assert.All(await Task.WhenAll(all), digest => Assert.Equal(expected, digest));
    }

    [Fact]
    public void It_can_be_left_at_any_time()
    {
        byte[] text = new byte[300_000];
        for (int i = 0; i < 100; i++)
        {
            var sha1 = new BackgroundSha1();
            sha1.Append(text.AsSpan(0, i * 3000));
            sha1.Dispose();
        }
    }
}
