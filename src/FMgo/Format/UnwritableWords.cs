using System.Globalization;
using FMgo.Text;

namespace FMgo.Format;

/// <summary>How the characters of one field that cannot be written are told: all at once, and as many as people will read.</summary>
internal static class UnwritableWords
{
    private const int MostCharacters = 10;
    private const int MostPositions = 20;

    private static readonly Rule NotLatinCharacters = StructureRules.NotALatinCharacter.InOtherWords(
        "{2} caracteres no existen en ISO-8859-1, la codificación del SII: {0} (posiciones {1}); reemplácelos o active la transliteración.",
        "{2} characters do not exist in ISO-8859-1, SII's encoding: {0} (positions {1}); replace them or turn transliteration on.");

    private static readonly Rule ControlCharacters = StructureRules.ControlCharacter.InOtherWords(
        "{2} caracteres de control no pueden escribirse: {0} (posiciones {1}); elimínelos (para separar líneas use solo U+000A).",
        "{2} control characters cannot be written: {0} (positions {1}); remove them (to break lines use U+000A alone).");

    /// <summary>The rule and its arguments.</summary>
    /// <param name="characters">At least one; either control characters or others.</param>
    public static (Rule Rule, string[] Arguments) Tell(IReadOnlyList<UnwritableCharacter> characters)
    {
        bool areControl = characters[0].IsControl;
        if (characters.Count == 1)
        {
            return (areControl ? StructureRules.ControlCharacter : StructureRules.NotALatinCharacter, [characters[0].Description, Number(characters[0].Position)]);
        }

        string which = Some(characters.Select(character => character.Description).Distinct(), MostCharacters);
        string where = Some(characters.Select(character => Number(character.Position)), MostPositions);
        return (areControl ? ControlCharacters : NotLatinCharacters, [which, where, Number(characters.Count)]);
    }

    private static string Some(IEnumerable<string> all, int most)
    {
        string[] shown = [.. all.Take(most + 1)];
        return shown.Length <= most ? string.Join(", ", shown) : string.Join(", ", shown.AsSpan(0, most)!) + ", …";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
