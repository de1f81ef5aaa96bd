using System.Security.Cryptography;

namespace FMgo.Verification;

/// <summary>Settings of <see cref="DocumentVerifier"/>.</summary>
public sealed class VerificationOptions
{
    /// <summary>The default of <see cref="MaxFileBytes"/>: 32 MiB, an envelope of 2,000 documents of 16 KiB.</summary>
    public const int DefaultMaxFileBytes = 32 * 1024 * 1024;

    /// <summary>The largest value of <see cref="MaxFileBytes"/>: 256 MiB.</summary>
    public const int LargestMaxFileBytes = 256 * 1024 * 1024;

    /// <summary>The size above which a file is refused unread, in bytes; 32 MiB by default.</summary>
    /// <remarks>It bounds memory: checking the outer signature holds a tree of the file, some ten to sixteen times its size at the peak.</remarks>
    public int MaxFileBytes { get; init; } = DefaultMaxFileBytes;

    /// <summary>Public keys for CAFs by <c>IDK</c>, beside SII's 100 and 300, which cannot be replaced. For test CAFs; empty by default.</summary>
    public IReadOnlyDictionary<int, RSAParameters> ExtraCafKeys { get; init; } = new Dictionary<int, RSAParameters>();
}
