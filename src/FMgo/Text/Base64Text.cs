using System.Buffers;
using System.Buffers.Text;

namespace FMgo.Text;

/// <summary>Base64 as XML carries it: wrapped or not.</summary>
internal static class Base64Text
{
    private static ReadOnlySpan<byte> Alphabet => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;

    /// <summary>Appends base64 on one line.</summary>
    /// <remarks>
    /// By hand: .NET's encoder is vector code that does not come compiled. For the few hundred bytes of a document it saves nothing that could be
    /// measured, and the first document of a process would wait a millisecond for the JIT.
    /// </remarks>
    public static void AppendBase64(this ByteBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        var text = buffer.GetSpan((bytes.Length + 2) / 3 * 4);
        int length = 0;
        for (; bytes.Length > 2; bytes = bytes[3..])
        {
            WriteGroup(text[length..], (bytes[0] << 16) | (bytes[1] << 8) | bytes[2]);
            length += 4;
        }

        if (!bytes.IsEmpty)
        {
            WriteGroup(text[length..], (bytes[0] << 16) | (bytes.Length > 1 ? bytes[1] << 8 : 0));
            text[length + 3] = (byte)'=';
            text[length + 2] = bytes.Length > 1 ? text[length + 2] : (byte)'=';
            length += 4;
        }

        buffer.Advance(length);
    }

    /// <summary>The bytes, or null where the text is absent, empty or not base64.</summary>
    public static byte[]? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        byte[] buffer = new byte[text.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(text, buffer, out int written) && written > 0 ? buffer[..written] : null;
    }

    /// <summary>The bytes, or null where the text is absent, empty or not base64.</summary>
    public static byte[]? Read(ReadOnlySpan<byte> text)
    {
        const int OnStack = 1024;
        int length = Base64.GetMaxDecodedFromUtf8Length(text.Length);
        var buffer = length <= OnStack ? stackalloc byte[OnStack] : new byte[length];
        return Base64.DecodeFromUtf8(text, buffer, out int read, out int written) == OperationStatus.Done && read == text.Length && written > 0
            ? buffer[..written].ToArray()
            : null;
    }

    private static void WriteGroup(Span<byte> text, int bits)
    {
        text[3] = Alphabet[bits & 63];
        text[2] = Alphabet[(bits >> 6) & 63];
        text[1] = Alphabet[(bits >> 12) & 63];
        text[0] = Alphabet[bits >> 18];
    }
}
