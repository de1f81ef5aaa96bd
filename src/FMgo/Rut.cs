using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace FMgo;

/// <summary>
/// A RUT (Rol Único Tributario), the tax number of a person or company in Chile, with a valid check digit.
/// </summary>
/// <remarks>
/// <para>A <see cref="Rut"/> always has the check digit that belongs to its body; there is no invalid instance. <c>default</c> is <c>0-0</c>.</para>
/// <para>The body has 1 to 8 digits (SiiTypes_v10.xsd, <c>RUTType</c>: 3 to 10 characters with hyphen and check digit).</para>
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<Rut>))]
[TypeConverter(typeof(ParsableTypeConverter<Rut>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct Rut : IComparable<Rut>, ISpanParsable<Rut>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>The largest body: eight digits.</summary>
    public const int MaxBody = 99_999_999;

    private const int MaxCompactLength = 10;
    private const int MaxInputLength = 32;

    private Rut(int body) => Body = body;

    /// <summary>The RUT of SII itself, receiver of every envelope sent to it: 60803000-K.</summary>
    public static Rut Sii { get; } = new(60_803_000);

    /// <summary>The receiver of a boleta whose buyer is not identified: 66666666-6 (Formato Boletas v4.2, RUTRecep).</summary>
    public static Rut UnidentifiedBuyer { get; } = new(66_666_666);

    /// <summary>A receiver without a Chilean RUT, as in exports and tourist invoices: 55555555-5 (Formato DTE v2.5, Encabezado 50).</summary>
    public static Rut Foreigner { get; } = new(55_555_555);

    /// <summary>The number without its check digit, 0 to 99,999,999.</summary>
    public int Body { get; }

    /// <summary>The check digit: <c>0</c> to <c>9</c> or <c>K</c>.</summary>
    public char CheckDigit => CheckDigitOf(Body);

    /// <summary>Makes a RUT from its body, computing the check digit.</summary>
    /// <param name="body">0 to <see cref="MaxBody"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The body is negative or has more than eight digits.</exception>
    public static Rut FromBody(int body) => body is >= 0 and <= MaxBody ? new Rut(body) : throw NotABody(nameof(body));

    /// <summary>The check digit that belongs to a body (modulo 11 with weights 2 to 7).</summary>
    /// <param name="body">The number without check digit, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The body is negative.</exception>
    public static char CheckDigitOf(int body)
    {
        if (body < 0)
        {
            throw NotABody(nameof(body));
        }

        int sum = 0;
        int weight = 2;
        for (; body > 0; body /= 10)
        {
            sum += body % 10 * weight;
            weight = weight == 7 ? 2 : weight + 1;
        }

        return (11 - sum % 11) switch
        {
            11 => '0',
            10 => 'K',
            var digit => (char)('0' + digit),
        };
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Rut)"/>
    /// <exception cref="FormatException">The text is not a RUT, or its check digit is wrong.</exception>
    public static Rut Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Rut)"/>
    /// <exception cref="FormatException">The text is not a RUT, or its check digit is wrong.</exception>
    public static Rut Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var rut)
            ? rut
            : throw new FormatException("Not a RUT: it needs up to 8 digits (dots allowed), a hyphen and the right check digit, like 76192083-9.");

    /// <summary>
    /// Reads a RUT with or without dots, with leading zeros, with a lower-case <c>k</c>, between blanks: <c>76.192.083-9</c>, <c>07880442-4</c>.
    /// The hyphen is needed: without it a missing check digit would go unnoticed.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="rut">The RUT, when the result is true.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Rut rut)
    {
        rut = default;
        text = text.Trim();
        if (text.Length is < 3 or > MaxInputLength || text[^2] != '-')
        {
            return false;
        }

        if (!TryReadBody(text[..^2], out int body) || char.ToUpperInvariant(text[^1]) != CheckDigitOf(body))
        {
            return false;
        }

        rut = new Rut(body);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Rut)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Rut rut) => TryParse(text.AsSpan(), out rut);

    // Explicit, so that culture rules (CA1305) do not bother callers: a RUT reads the same everywhere.
    static Rut IParsable<Rut>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Rut ISpanParsable<Rut>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Rut>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Rut result) => TryParse(s.AsSpan(), out result);

    static bool ISpanParsable<Rut>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Rut result) => TryParse(s, out result);

    /// <summary>The form SII uses: <c>76192083-9</c>, no dots, capital K, no leading zeros.</summary>
    public override string ToString()
    {
        Span<char> buffer = stackalloc char[MaxCompactLength];
        TryFormat(buffer, out int length, default, null);
        return new string(buffer[..length]);
    }

    /// <summary>Formats the RUT: <c>null</c>, empty or <c>"C"</c> compact (<c>76192083-9</c>); <c>"P"</c> printed, with dots (<c>76.192.083-9</c>).</summary>
    /// <param name="format">The format.</param>
    /// <exception cref="FormatException">Another format.</exception>
    public string ToString(string? format) => format switch
    {
        null or "" or "C" => ToString(),
        "P" => string.Create(CultureInfo.InvariantCulture, $"{Body:#,0}").Replace(',', '.') + "-" + CheckDigit,
        _ => throw new FormatException("A RUT has the formats C (compact) and P (printed, with dots)."),
    };

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        if (!format.IsEmpty && !format.SequenceEqual("C"))
        {
            string text = ToString(format.ToString());
            if (!text.TryCopyTo(destination))
            {
                return false;
            }

            charsWritten = text.Length;
            return true;
        }

        if (!Body.TryFormat(destination, out int digits, default, CultureInfo.InvariantCulture) || destination.Length < digits + 2)
        {
            return false;
        }

        destination[digits] = '-';
        destination[digits + 1] = CheckDigit;
        charsWritten = digits + 2;
        return true;
    }

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<char> text = stackalloc char[MaxCompactLength + 4];
        bytesWritten = 0;
        return TryFormat(text, out int length, format, provider)
            && System.Text.Ascii.FromUtf16(text[..length], utf8Destination, out bytesWritten) == System.Buffers.OperationStatus.Done;
    }

    /// <summary>Orders by body.</summary>
    /// <param name="other">The other RUT.</param>
    public int CompareTo(Rut other) => Body.CompareTo(other.Body);

    /// <summary>Whether the first body is smaller.</summary>
    public static bool operator <(Rut left, Rut right) => left.Body < right.Body;

    /// <summary>Whether the first body is larger.</summary>
    public static bool operator >(Rut left, Rut right) => left.Body > right.Body;

    /// <summary>Whether the first body is smaller or equal.</summary>
    public static bool operator <=(Rut left, Rut right) => left.Body <= right.Body;

    /// <summary>Whether the first body is larger or equal.</summary>
    public static bool operator >=(Rut left, Rut right) => left.Body >= right.Body;

    // Without the number: it may be a person's, and exceptions end in logs (decision 0025).
    private static ArgumentOutOfRangeException NotABody(string name) => new(name, "The body of a RUT is 0 to 99,999,999.");

    private static bool TryReadBody(ReadOnlySpan<char> text, out int body)
    {
        body = 0;
        bool dotted = text.Contains('.');
        for (int i = 0; i < text.Length; i++)
        {
            int fromEnd = text.Length - 1 - i;
            if (dotted && fromEnd % 4 == 3)
            {
                if (text[i] != '.' || i == 0)
                {
                    return false;
                }

                continue;
            }

            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            body = body * 10 + (text[i] - '0');
            if (body > MaxBody)
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
