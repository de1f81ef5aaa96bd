namespace FMgo.Testing;

/// <summary>Names and bytes that a database may take for one another, or change.</summary>
internal static class Odd
{
    /// <summary>Names of 1 to 100 characters, no two of them equal, though many a collation thinks so.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "a", "A", "á", "Á", "a\u0301", "à", "ａ", "ª", "a ", " a", "a  ", "a\u00a0", "a\u200b", "a.", "a'", "a''", "'", "\"", "`", "%", "_", "a%", "a_", "\\", "a\\", "\\\\", "a\\%", ";", "--", "a;--", "[a]", "*", "?",
        "ss", "ß", "i", "I", "ı", "İ", "n", "ñ", "Ñ", "n\u0303", "æ", "ae", "ﬁ", "fi", "😀", "😁", "a😀", "👩‍👩", "0", "00", "+0", "0.0", "1", "01", "1e0", "١", "null", "NULL", "true", "a-b", "a/b", "a:b", "{a}", "<a>", "&amp;", "&",
        new string('x', 100), new string('x', 99), new string('x', 99) + "X", new string('ñ', 100), string.Concat(Enumerable.Repeat("😀", 50)),
    ];

    /// <summary>All 256 bytes, so that no encoding holds for them.</summary>
    public static readonly ReadOnlyMemory<byte> EveryByte = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();

    /// <summary>Bytes that have been changed before: by a text column, a trim, a limit.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Bytes(int largest) =>
    [
        new byte[1], new byte[4], EveryByte, "\r\n"u8.ToArray(), "a\r\nb\nc\rd\r\n"u8.ToArray(), "\uFEFF<?xml?>"u8.ToArray(), new byte[] { 0xD1, 0x61, 0xF1, 0x64, 0xFA }, "Ñandú 😀"u8.ToArray(), " a "u8.ToArray(), "a\0b\0"u8.ToArray(), "\\000\\x41'"u8.ToArray(),
        Large(8_000), Large(65_536), Large(largest),
    ];

    public static ReadOnlyMemory<byte> Large(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
