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
        byte[] start = new byte[(int)Math.Min(stream.Length, LookedAt)];
        stream.ReadExactly(start);
        return start.AsSpan().IndexOf(Mark) >= 0;
    }
}
