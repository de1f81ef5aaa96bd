using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace FMgo.Sii;

/// <summary><c>TRACKID</c>: the number that SII gives to a submission, kept as SII wrote it: ten digits for documents and assignments, fifteen for boletas, with their zeros.</summary>
[JsonConverter(typeof(ParsableJsonConverter<TrackId>))]
[TypeConverter(typeof(ParsableTypeConverter<TrackId>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct TrackId : IParsable<TrackId>
{
    private const int MaxLength = 20;

    private readonly string? _text;

    private TrackId(string text) => _text = text;

    /// <summary>Reads a TrackID.</summary>
    /// <param name="text">1 to 20 digits; blanks around them are ignored.</param>
    /// <exception cref="FormatException">It is not a TrackID.</exception>
    public static TrackId Parse(string text) =>
        TryParse(text, out var trackId) ? trackId : throw new FormatException("Not a TrackID: it has 1 to 20 digits.");

    /// <summary>Reads a TrackID.</summary>
    /// <param name="text">1 to 20 digits; blanks around them are ignored.</param>
    /// <param name="trackId">The TrackID, when the result is true.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out TrackId trackId)
    {
        string digits = text?.Trim() ?? "";
        bool isTrackId = digits.Length is > 0 and <= MaxLength && digits.All(char.IsAsciiDigit);
        trackId = isTrackId ? new TrackId(digits) : default;
        return isTrackId;
    }

    static TrackId IParsable<TrackId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<TrackId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TrackId result) => TryParse(s, out result);

    /// <summary>The digits as SII wrote them; empty for <c>default</c>.</summary>
    public override string ToString() => _text ?? "";
}
