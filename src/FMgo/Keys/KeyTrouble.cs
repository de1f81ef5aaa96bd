using System.Formats.Asn1;
using System.Security.Cryptography;

namespace FMgo.Keys;

/// <summary>Tells trouble with a key or a certificate from a fault of the program: .NET has no one exception for bytes that are none.</summary>
internal static class KeyTrouble
{
    /// <summary>Whether .NET's readers of keys and certificates throw it at what is damaged, odd, or not allowed by the system.</summary>
    public static bool IsOfContent(Exception trouble) =>
        trouble is CryptographicException or AsnContentException or FormatException or ArgumentException or OverflowException or NotSupportedException
        || (trouble is InvalidOperationException and not ObjectDisposedException);
}
