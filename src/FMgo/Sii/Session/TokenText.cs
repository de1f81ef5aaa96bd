namespace FMgo.Sii;

/// <summary>What may be a token: it goes into a header and into SOAP as it is, so one that would end either is none, wherever it comes from.</summary>
internal static class TokenText
{
    private const int Longest = 200;

    public static bool IsWellFormed(string? token) =>
        token is { Length: > 0 and <= Longest } && token.All(character => character is > ' ' and < '\x7F' and not ';' and not ',');
}
