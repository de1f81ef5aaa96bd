using FMgo.Folios;

namespace FMgo.Verification;

/// <summary>Settings of <see cref="DocumentVerifier"/>.</summary>
public sealed class VerificationOptions
{
    /// <summary>The default of <see cref="MaxFileBytes"/>: 32 MiB, an envelope of 2,000 documents of 16 KiB.</summary>
    public const int DefaultMaxFileBytes = 32 * 1024 * 1024;

    /// <summary>The largest value of <see cref="MaxFileBytes"/>: 256 MiB.</summary>
    public const int LargestMaxFileBytes = 256 * 1024 * 1024;

    /// <summary>The size above which a file is refused unread, in bytes; 32 MiB by default.</summary>
    /// <remarks>It bounds memory: verifying a file takes up to ten times its size at the peak.</remarks>
    public int MaxFileBytes { get; init; } = DefaultMaxFileBytes;

    /// <summary>Whose CAFs are genuine; <see cref="CafTrust.Sii"/> by default. Tests add the key of their own authority.</summary>
    public CafTrust Trust { get; init; } = CafTrust.Sii;
}
