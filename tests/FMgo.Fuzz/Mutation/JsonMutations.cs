using System.Text;
using System.Text.RegularExpressions;

namespace FMgo.Fuzz.Mutation;

/// <summary>Changes that know where a value or a member of JSON is.</summary>
internal static partial class JsonMutations
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "[]", "{}", "[[]]", "[{}]", "\"\"", "\" \"", "0", "-0", "-1", "1e400", "1E-400", "1e9", "0.1", "12345678901234567890123456789012345678901234567890", "1.00000000000000000000000000000000001",
        "\"\\ud800\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"٣٣\"", "\"33\"", "\"1.000\"", "\"1e5\"", "\"2026-02-30\"", "\"60803000-K\"", "NaN", "01", "+1", "'x'", "{\"a\":1}", "[1,2,3]", "\"\uD800\"",
    ];

    public static string Apply(string text, Random random, bool isLarge)
    {
        var tokens = Token().Matches(text);
        if (tokens.Count == 0)
        {
            return text;
        }

        var token = tokens[random.Next(tokens.Count)];
        string value = random.Next(8) switch
        {
            0 => Deep(random, isLarge),
            1 => $"\"{Hostile.Value(random, isLarge).Replace("\"", "", StringComparison.Ordinal)}\"",
            2 => token.Value + "," + token.Value,
            3 => $"\"{Hostile.Name(random)}\":{token.Value},\"{Hostile.Name(random)}\"",
            4 => tokens[random.Next(tokens.Count)].Value,
            5 => "",
            _ => Values[random.Next(Values.Length)],
        };
        return text[..token.Index] + value + text[(token.Index + token.Length)..];
    }

    private static string Deep(Random random, bool isLarge)
    {
        int depth = isLarge ? random.Next(50_000) : random.Next(100);
        var text = new StringBuilder();
        string open = random.Next(2) == 0 ? "[" : "{\"a\":";
        return text.Insert(0, open, depth).Append('1').Append(random.Next(3) == 0 ? "" : new string(open == "[" ? ']' : '}', depth)).ToString();
    }

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9][0-9.eE+-]*|true|false|null|[\\[\\]{}]")]
    private static partial Regex Token();
}
