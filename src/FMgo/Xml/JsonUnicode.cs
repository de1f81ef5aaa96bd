using System.Buffers.Text;
using System.Text.Unicode;

namespace FMgo.Xml;

/// <summary>Whether all text of a JSON value can be read: the parser lets bytes that are not UTF-8, and halves of surrogate pairs, through until it is too late for a finding.</summary>
internal static class JsonUnicode
{
    private const int EscapeLength = 6;

    /// <param name="json">Well-formed JSON, where a backslash stands inside of text only.</param>
    public static bool IsValid(ReadOnlySpan<byte> json) => Utf8.IsValid(json) && EscapesAreValid(json);

    private static bool EscapesAreValid(ReadOnlySpan<byte> json)
    {
        for (int next = json.IndexOf((byte)'\\'); next >= 0; next = json.IndexOf((byte)'\\'))
        {
            json = json[next..];
            char unit = Unit(json);
            bool isPair = char.IsHighSurrogate(unit) && char.IsLowSurrogate(Unit(json[EscapeLength..]));
            if (char.IsSurrogate(unit) && !isPair)
            {
                return false;
            }

            json = json[(isPair ? 2 * EscapeLength : 2)..];
        }

        return true;
    }

    /// <summary>The UTF-16 code unit of an escape such as <c>\u00D1</c>; 0 where none begins.</summary>
    private static char Unit(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength && json.StartsWith("\\u"u8) && Utf8Parser.TryParse(json[2..EscapeLength], out ushort unit, out int read, 'x') && read == 4
            ? (char)unit
            : '\0';
}
