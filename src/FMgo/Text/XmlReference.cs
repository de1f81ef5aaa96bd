using System.Globalization;
using System.Text;

namespace FMgo.Text;

/// <summary>The references that a file without DTD can have: the five entities of XML and characters by number.</summary>
internal static class XmlReference
{
    private const int MaxLength = 32;

    /// <summary>How long the reference at the start is, <c>&amp;</c> and semicolon included; 0 where it is none of XML's.</summary>
    public static int LengthOf(ReadOnlySpan<byte> text)
    {
        int length = text[..Math.Min(text.Length, MaxLength)].IndexOf((byte)';') + 1;
        return length > 0 && TryRead(text[..length], out _) ? length : 0;
    }

    /// <summary>The character of a reference that <see cref="LengthOf"/> took.</summary>
    public static Rune Read(ReadOnlySpan<byte> reference) => TryRead(reference, out var character) ? character : Rune.ReplacementChar;

    private static bool TryRead(ReadOnlySpan<byte> reference, out Rune character)
    {
        character = reference switch
        {
            [_, (byte)'a', (byte)'m', (byte)'p', _] => new Rune('&'),
            [_, (byte)'l', (byte)'t', _] => new Rune('<'),
            [_, (byte)'g', (byte)'t', _] => new Rune('>'),
            [_, (byte)'q', (byte)'u', (byte)'o', (byte)'t', _] => new Rune('"'),
            [_, (byte)'a', (byte)'p', (byte)'o', (byte)'s', _] => new Rune('\''),
            _ => default,
        };
        return character != default || (reference is [_, (byte)'#', ..] && TryReadNumber(reference[2..^1], out character));
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> digits, out Rune character)
    {
        character = default;
        bool isHex = digits is [(byte)'x', ..];
        digits = isHex ? digits[1..] : digits;
        if (digits.IsEmpty || digits.ContainsAnyExcept(isHex ? "0123456789abcdefABCDEF"u8 : "0123456789"u8))
        {
            return false;
        }

        return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && Rune.TryCreate(number, out character)
            && IsCharacter(number);
    }

    // XML 1.0, production 2.
    private static bool IsCharacter(int number) => number is '\t' or '\n' or '\r' or (>= ' ' and not (0xFFFE or 0xFFFF));
}
