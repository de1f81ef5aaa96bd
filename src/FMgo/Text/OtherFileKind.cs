using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace FMgo.Text;

/// <summary>What a file is that is no XML at all: people save what came in the mail.</summary>
internal static class OtherFileKind
{
    private const int HeadLength = 256;
    private const int MailLength = 8_192;
    private const int Sequence = 0x30;

    private static readonly SearchValues<byte> HeaderName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"u8);

    // pkcs7-signedData and its siblings, 1.2.840.113549.1.7.
    private static ReadOnlySpan<byte> Pkcs7 => [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07];

    /// <summary>The name of the kind; null for what may be XML.</summary>
    public static string? NameOf(ReadOnlySpan<byte> file)
    {
        var head = file[..Math.Min(file.Length, HeadLength)];
        if (head is [Sequence, ..] && head.IndexOf(Pkcs7) is > 0 and < 20)
        {
            return "PKCS#7 (p7m, S/MIME)";
        }

        return NameByMark(head) ?? NameOfMail(file) ?? NameOfText(head[XmlSource.MarkLength(head)..].TrimStart(" \t\r\n"u8));
    }

    /// <summary>Whether it has nothing but white space.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> file) => file[XmlSource.MarkLength(file)..].IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static string? NameByMark(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) ? "ZIP"
        : head is [0x1F, 0x8B, ..] ? "gzip"
        : head.StartsWith("Rar!\u001A\u0007"u8) ? "RAR"
        : head is [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] ? "7z"
        : head.StartsWith("%PDF-"u8) ? "PDF"
        : null;

    // Another file, or XML itself, as mail and web services carry it.
    private static string? NameOfBase64(ReadOnlySpan<byte> text)
    {
        const int Looked = 24;
        Span<byte> decoded = stackalloc byte[Looked];
        if (text.Length < Looked || Base64.DecodeFromUtf8(text[..Looked], decoded, out _, out int length, isFinalBlock: false) == OperationStatus.InvalidData)
        {
            return null;
        }

        decoded = decoded[..length];
        return NameByMark(decoded) is { } name ? $"base64 ({name})" : decoded[XmlSource.MarkLength(decoded)..].StartsWith("<?xml"u8) ? "base64 (XML)" : null;
    }

    // A message with its headers, as mail programs save it (RFC 5322, 2.2).
    private static string? NameOfMail(ReadOnlySpan<byte> file)
    {
        var text = file[..Math.Min(file.Length, MailLength)].TrimStart("\r\n"u8);
        int name = text.IndexOf((byte)':');
        if (name <= 0 || text[..name].IndexOfAnyExcept(HeaderName) >= 0)
        {
            return null;
        }

        bool isMail = Contains(text, "\nMIME-Version:") || Contains(text, "\nContent-Type:") || StartsWith(text, "MIME-Version:"u8) || StartsWith(text, "Content-Type:"u8);
        return !isMail ? null : Contains(text, "pkcs7-") ? "PKCS#7 (p7m, S/MIME)" : "MIME (e-mail)";
    }

    private static string? NameOfText(ReadOnlySpan<byte> text)
    {
        if (StartsWith(text, "<!DOCTYPE html"u8) || StartsWith(text, "<html"u8))
        {
            return "HTML";
        }

        // A signed message as text: PEM, or bare base64 of the same beginning.
        var start = text[..Math.Min(text.Length, 40)];
        bool isPkcs7 = text.StartsWith("-----BEGIN PKCS7"u8) || text.StartsWith("-----BEGIN CMS"u8)
            || (text.StartsWith("MI"u8) && (start.IndexOf("GCSqGSIb3DQEH"u8) > 0 || start.IndexOf("JKoZIhvcNAQc"u8) > 0));
        return isPkcs7 ? "PKCS#7 (p7m, S/MIME)" : NameOfBase64(text);
    }

    private static bool Contains(ReadOnlySpan<byte> text, string part) => Encoding.ASCII.GetString(text).Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);
}
