namespace FMgo.Format;

/// <summary>
/// Which values of a document a finding may quote: what is plainly a number, a code or a date. Any field may hold a name, an address or a RUT that was put into the wrong
/// place, so the field alone does not decide; of fields that are <see cref="Field.IsPersonal">personal</see> nothing is quoted (Ley 21.719; decision 0025).
/// </summary>
internal static class Quote
{
    /// <summary>What stands for a value that is not quoted.</summary>
    public const string Hidden = "…";

    private const int LongestPlain = 40;
    private const int MostLetters = 3;
    private const int LongestCode = 4;
    private const int ShortestRut = 6;
    private const int LongestRut = 15;
    private const int MostDigitsOfRut = 9;

    private static readonly string[] Schemes = ["http://", "https://", "urn:"];

    private static readonly Rule TextBetween = StructureRules.UnexpectedContent.InOtherWords(
        "Contenido inesperado: hay texto entre los elementos, donde no va ninguno.",
        "Unexpected content: there is text between the elements, where none belongs.");

    private static readonly Rule OtherJson = StructureRules.UnexpectedContent.InOtherWords(
        "Contenido inesperado: viene un valor JSON de tipo {0}, y este campo es {1}.",
        "Unexpected content: a JSON value of type {0} came, and this field is {1}.");

    private static readonly Rule[] Untold =
    [
        StructureRules.UnexpectedContent.InOtherWords(
            "Contenido inesperado, de {0} caracteres.",
            "Unexpected content of {0} characters."),
        StructureRules.NotACode.InOtherWords(
            "El valor, de {0} caracteres, no es uno de los códigos permitidos: {1}.",
            "The value, of {0} characters, is not one of the codes allowed: {1}."),
        StructureRules.NotANumber.InOtherWords(
            "El valor, de {0} caracteres, no es un número (use punto decimal, sin separador de miles).",
            "The value, of {0} characters, is not a number (use a decimal point and no thousands separator)."),
        StructureRules.NotADate.InOtherWords(
            "El valor, de {0} caracteres, no es una fecha u hora de la forma {1}.",
            "The value, of {0} characters, is not a date or time of the form {1}."),
        StructureRules.NotARut.InOtherWords(
            "El valor, de {0} caracteres, no es un RUT, o su dígito verificador no corresponde.",
            "The value, of {0} characters, is not a RUT, or its check digit is wrong."),
        StructureRules.OutOfRange.InOtherWords(
            "El valor, de {0} caracteres, está fuera del rango permitido: de {1} a {2}.",
            "The value, of {0} characters, is out of range: {1} to {2}."),
        StructureRules.TooManyDecimals.InOtherWords(
            "El valor, de {0} caracteres, tiene más decimales que los {1} permitidos.",
            "The value, of {0} characters, has more than the {1} decimals allowed."),
        StructureRules.TooManyDigits.InOtherWords(
            "El valor, de {0} caracteres, tiene más de {1} dígitos.",
            "The value, of {0} characters, has more than {1} digits."),
    ];

    /// <summary>A finding on a value that came: it quotes the value, or says how long it is.</summary>
    /// <param name="rule">A rule whose first argument is the value.</param>
    /// <param name="path">Where.</param>
    /// <param name="value">The value.</param>
    /// <param name="mayQuote">Whether the value may be quoted.</param>
    /// <param name="others">The other arguments.</param>
    public static Finding At(Rule rule, string path, string value, bool mayQuote, params ReadOnlySpan<string> others) => mayQuote
        ? rule.At(path, [value, .. others])
        : Array.Find(Untold, untold => untold.Code == rule.Code)!.At(path, [Text(value.Length), .. others]);

    /// <summary>A finding on text that stands between elements.</summary>
    /// <param name="path">The path of the text.</param>
    public static Finding BetweenElements(string path) => TextBetween.At(path);

    /// <summary>The rule of a finding on a JSON value that is not of the kind of its field; its arguments are what came and what the field is, in JSON's own words.</summary>
    public static Rule OtherKindOfJson => OtherJson;

    /// <summary>The text where it is plainly a number, a code or a date; <see cref="Hidden"/> where it may be something else.</summary>
    /// <param name="text">What a field of codes holds.</param>
    public static string Code(string text) => text.Length <= LongestCode || IsPlain(text) ? text : Hidden;

    /// <summary>The name of a namespace where it has the form of one; <see cref="Hidden"/> where it may be something else.</summary>
    public static string Namespace(string uri) =>
        uri.Length == 0 || Array.Exists(Schemes, scheme => uri.StartsWith(scheme, StringComparison.Ordinal)) ? FieldReader.ShownName(uri) : Hidden;

    /// <summary>Whether a text is one of the codes of its field, but for case and blanks.</summary>
    public static bool IsOneOf(string text, ReadOnlySpan<string> codes)
    {
        foreach (string code in codes)
        {
            if (text.AsSpan().Trim().Equals(code, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text is plainly a number, a short code or a date: digits and their signs, hardly a letter, and no RUT.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        text = text.Trim(FieldReader.XmlSpaces);
        if (text.Length > LongestPlain || IsLikeRut(text))
        {
            return false;
        }

        bool isTime = text.Contains(':');
        int letters = 0;
        foreach (char each in text)
        {
            if (char.IsAsciiLetter(each))
            {
                letters++;
            }
            else if (!char.IsAsciiDigit(each) && !".,:;-/%$#_".Contains(each, StringComparison.Ordinal) && !(each == ' ' && isTime))
            {
                return false;
            }
        }

        return letters <= MostLetters;
    }

    /// <summary>Whether a text has the form of a RUT with its check digit, right or wrong.</summary>
    public static bool IsLikeRut(ReadOnlySpan<char> text)
    {
        text = text.Trim(FieldReader.XmlSpaces);
        if (text.Length is < ShortestRut or > LongestRut || !(char.IsAsciiDigit(text[^1]) || text[^1] is 'k' or 'K') || (text[^2] != '-' && char.IsAsciiDigit(text[^1])))
        {
            return false;
        }

        int digits = 0;
        foreach (char each in text[..^1])
        {
            if (char.IsAsciiDigit(each))
            {
                digits++;
            }
            else if (each is not ('.' or ',' or '-' or ' '))
            {
                return false;
            }
        }

        return digits <= MostDigitsOfRut;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
