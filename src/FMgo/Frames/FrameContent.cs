using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using FMgo.Format;
using FMgo.Text;

namespace FMgo.Frames;

/// <summary>Checks the text of an element of the frame against its shape, without making a value of it.</summary>
internal static class FrameContent
{
    private const int LongestPlain = 64;
    private const int LongestRut = 10;

    private static readonly Rule WhiteSpace = StructureRules.UnexpectedContent.InOtherWords(
        "Contenido inesperado: espacios en blanco, que el esquema no admite en este elemento.",
        "Unexpected content: white space, which the schema does not take in this element.");

    private static readonly SearchValues<char> RutCharacters = SearchValues.Create("0123456789-K");

    /// <summary>Checks an element that holds no others, from its start tag to its end tag.</summary>
    public static void Check(XmlTokenizer tokens, FrameElement element, List<Finding> findings)
    {
        int depth = tokens.Depth;
        tokens.Read();
        ReadOnlySpan<byte> raw = default;
        if (tokens.Token == XmlToken.Text)
        {
            raw = tokens.Raw;
            tokens.Read();
        }

        bool isPlain = tokens.Token == XmlToken.End && tokens.Depth == depth;
        if (isPlain && element.IsBase64 && raw.IndexOf((byte)'&') < 0)
        {
            if (!IsBase64(raw))
            {
                Refuse(tokens, element, tokens.File.Decode(raw), findings);
            }

            return;
        }

        Span<char> buffer = stackalloc char[LongestPlain];
        ReadOnlySpan<char> text = !isPlain ? ReadParts(tokens, raw, depth, element, findings)
            : FileBytes.TryReadPlain(raw, buffer, out int length) ? buffer[..length]
            : tokens.File.ReadText(raw);
        bool isRight = element.IsBase64 ? IsBase64(Encoding.UTF8.GetBytes(text.ToString()))
            : element.Content is { } shape ? IsOf(shape, text)
            : text.IsEmpty;
        if (!isRight)
        {
            Refuse(tokens, element, text.ToString(), findings);
        }
    }

    // Comments and sections cut text into any number of parts; elements have no place in it.
    private static string ReadParts(XmlTokenizer tokens, ReadOnlySpan<byte> first, int depth, FrameElement element, List<Finding> findings)
    {
        var text = new StringBuilder(tokens.File.ReadText(first));
        while (tokens.Token != XmlToken.End || tokens.Depth != depth)
        {
            switch (tokens.Token)
            {
                case XmlToken.Start:
                    FrameChecker.Add(findings, StructureRules.UnexpectedContent, element.Path, FrameChecker.Shown(tokens.ReadLocalName()));
                    tokens.SkipElement();
                    break;
                case XmlToken.Text:
                    text.Append(tokens.File.ReadText(tokens.Raw));
                    break;
                case XmlToken.Section:
                    text.Append(tokens.File.ReadSection(tokens.Raw["<![CDATA[".Length..^"]]>".Length]));
                    break;
                case XmlToken.Comment or XmlToken.Instruction:
                    FrameChecker.Add(findings, StructureRules.CommentInValue, element.Path);
                    break;
            }

            tokens.Read();
        }

        return text.ToString();
    }

    private static bool IsOf(Shape shape, ReadOnlySpan<char> text) => shape.Kind switch
    {
        ContentKind.Text => text.Length >= shape.MinLength && text.Length <= shape.MaxLength,
        ContentKind.Rut => text.Length <= LongestRut && !text.ContainsAnyExcept(RutCharacters) && Rut.TryParse(text, out _),
        ContentKind.Type => IsCode(shape, text.Trim(FieldReader.XmlSpaces)),
        ContentKind.Date => DateText.TryParseDate(text.Trim(FieldReader.XmlSpaces), out var date) && IsIn(shape, date),
        ContentKind.DateTime => DateText.TryParseDateTime(text.Trim(FieldReader.XmlSpaces), out var moment) && IsIn(shape, moment),
        _ => NumberText.TryParse(text.Trim(FieldReader.XmlSpaces), strict: true, integer: shape.Kind == ContentKind.Integer, out decimal number) && DecimalDigits.AreTaken(shape, number),
    };

    private static bool IsCode(Shape shape, ReadOnlySpan<char> text)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code) || !DocumentType.TryFromCode(code, out var type))
        {
            return false;
        }

        return Array.IndexOf(shape.Codes, type.CodeText) >= 0;
    }

    private static bool IsIn(Shape shape, DateOnly date) => shape.Earliest is null || !shape.IsOutside((date.Year * 100L + date.Month) * 100 + date.Day);

    private static bool IsIn(Shape shape, DateTime moment) => shape.Earliest is null
        || !shape.IsOutside(((((moment.Year * 100L + moment.Month) * 100 + moment.Day) * 100 + moment.Hour) * 100 + moment.Minute) * 100 + moment.Second);

    // Base64 of nothing is base64 (XML Schema 2, 3.2.16).
    private static bool IsBase64(ReadOnlySpan<byte> text) => Base64.IsValid(text);

    private static void Refuse(XmlTokenizer tokens, FrameElement element, string text, List<Finding> findings)
    {
        switch (element.Content)
        {
            case { Kind: ContentKind.Text } shape when text.Length > shape.MaxLength:
                FrameChecker.Add(findings, StructureRules.TooLong, element.Path, Number(text.Length), Number(shape.MaxLength));
                break;
            case { Kind: ContentKind.Text } shape:
                FrameChecker.Add(findings, StructureRules.TooShort, element.Path, Number(text.Length), Number(shape.MinLength));
                break;
            case { Kind: ContentKind.Rut }:
                Tell(StructureRules.NotARut, Quote.IsLikeRut(text) || Quote.IsPlain(text));
                break;
            case { Kind: ContentKind.Type } shape:
                Tell(StructureRules.NotACode, Quote.IsPlain(text), string.Join(", ", shape.Codes));
                break;
            case { Kind: ContentKind.Date or ContentKind.DateTime } shape:
                Tell(IsNoDate(shape, text) ? StructureRules.NoSuchDate : StructureRules.NotADate, Quote.IsPlain(text), FormOf(shape));
                break;
            case { Kind: var kind } shape when text.AsSpan().Trim(FieldReader.XmlSpaces) is var number && !NumberText.TryParse(number, strict: true, kind == ContentKind.Integer, out _):
                FrameChecker.Add(findings, UnreadNumbers.At(element.Path, number, element.IsPersonal, kind == ContentKind.Integer, shape));
                break;
            case { } shape:
                Tell(StructureRules.OutOfRange, Quote.IsPlain(text), Number(shape.Min), Number(shape.Max));
                break;
            case null when string.IsNullOrWhiteSpace(text):
                FrameChecker.Add(findings, WhiteSpace, element.Path);
                break;
            default:
                Tell(StructureRules.UnexpectedContent, mayQuote: false);
                break;
        }

        void Tell(Rule rule, bool mayQuote, params ReadOnlySpan<string> others) =>
            FrameChecker.Tell(findings, rule, element.Path, text, mayQuote && !element.IsPersonal, others);
    }

    private static string FormOf(Shape shape) => shape.Kind == ContentKind.Date ? "AAAA-MM-DD" : "AAAA-MM-DDTHH:MM:SS";

    // Of the form, and in no calendar; one that only is out of bounds is another thing.
    private static bool IsNoDate(Shape shape, string text)
    {
        var trimmed = text.AsSpan().Trim(FieldReader.XmlSpaces);
        bool exists = shape.Kind == ContentKind.Date ? DateText.TryParseDate(trimmed, out _) : DateText.TryParseDateTime(trimmed, out _);
        return !exists && DateText.IsOfForm(trimmed, FormOf(shape));
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
