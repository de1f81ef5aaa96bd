using System.Security.Cryptography;
using System.Text;
using FMgo.Testing;

namespace FMgo.Cli;

/// <summary>Whether a document or envelope was made with <c>--test-keys</c>: its stamp says so.</summary>
internal static class TestMark
{
    // The first document of an envelope tells who granted its folios; the longest one is some hundred KB.
    private const int LookedAt = 1024 * 1024;

    private static readonly byte[] Mark = Encoding.ASCII.GetBytes($"<IDK>{TestCafAuthority.DefaultKeyId}</IDK>");

    public static bool IsIn(string path)
    {
        using var stream = File.OpenRead(path);
        return IsIn(stream);
    }

    /// <summary>The SHA-256 of a file that has the mark; null for all others, and for what is no regular file, which is not opened.</summary>
    public static byte[]? DigestOf(string path)
    {
        if (FileSystem.KindOf(path) != EntryKind.File)
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        if (!IsIn(stream))
        {
            return null;
        }

        stream.Position = 0;
        return SHA256.HashData(stream);
    }

    private static bool IsIn(FileStream stream)
    {
        byte[] start = new byte[(int)Math.Min(stream.Length, LookedAt)];
        stream.ReadExactly(start);
        return start.AsSpan().IndexOf(Mark) >= 0;
    }
}
