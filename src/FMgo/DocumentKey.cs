using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace FMgo;

/// <summary>What identifies a tax document in Chile for ever: who issued it, its type and its folio.</summary>
[JsonConverter(typeof(ParsableJsonConverter<DocumentKey>))]
[TypeConverter(typeof(ParsableTypeConverter<DocumentKey>))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record DocumentKey : IParsable<DocumentKey>
{
    /// <summary>The largest folio: ten digits (SiiTypes_v10.xsd, <c>FolioType</c>).</summary>
    public const long MaxFolio = 9_999_999_999;

    /// <summary>Makes a key.</summary>
    /// <param name="issuer">The RUT of the issuer.</param>
    /// <param name="type">The type.</param>
    /// <param name="folio">The folio, 1 to <see cref="MaxFolio"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The folio is not in the range.</exception>
    /// <exception cref="ArgumentException">The RUT was never given a value (<c>default</c>).</exception>
    public DocumentKey(Rut issuer, DocumentType type, long folio)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentOutOfRangeException.ThrowIfLessThan(folio, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(folio, MaxFolio);
        Issuer = Given.Value(issuer);
        Type = type;
        Folio = folio;
    }

    /// <summary>The RUT of the issuer.</summary>
    public Rut Issuer { get; }

    /// <summary>The type.</summary>
    public DocumentType Type { get; }

    /// <summary>The folio, 1 to <see cref="MaxFolio"/>.</summary>
    public long Folio { get; }

    /// <summary>Reads the form that <see cref="ToString"/> writes, such as <c>76192083-9-33-170</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a document key.</exception>
    public static DocumentKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException("Not a document key, such as 76192083-9-33-170 (RUT, type, folio).");

    /// <summary>Reads the form that <see cref="ToString"/> writes, such as <c>76192083-9-33-170</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The key, when the result is true.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DocumentKey? key)
    {
        key = null;
        string[] parts = text?.Split('-') ?? [];
        if (parts.Length != 4
            || !Rut.TryParse($"{parts[0]}-{parts[1]}", out var issuer)
            || issuer == default
            || !DocumentType.TryParse(parts[2], out var type)
            || !long.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out long folio)
            || folio is < 1 or > MaxFolio)
        {
            return false;
        }

        key = new DocumentKey(issuer, type, folio);
        return true;
    }

    static DocumentKey IParsable<DocumentKey>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DocumentKey>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DocumentKey result) =>
        TryParse(s, out result);

    /// <summary>RUT, type and folio with hyphens, such as <c>76192083-9-33-170</c>: also a good file name.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Issuer}-{Type.Code}-{Folio}");
}
