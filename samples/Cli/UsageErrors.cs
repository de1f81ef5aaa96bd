using System.CommandLine;

namespace FMgo.Cli;

/// <summary>What is wrong with the arguments. Only names are told, never values: with <c>--password</c>, which is no option, a password stands where a name is expected.</summary>
internal static class UsageErrors
{
    /// <summary>One text for all errors; empty where there are none. System.CommandLine repeats values only where it knows no place for them, and else the parsers in OptionText speak.</summary>
    public static string Of(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0
        ? OfUnknown(parsed)
        : string.Join(' ', parsed.Errors.Select(error => error.Message));

    private static string OfUnknown(ParseResult parsed)
    {
        string[] options = [.. parsed.UnmatchedTokens.Where(IsOption).Select(NameOf).Distinct()];
        string command = parsed.CommandResult.Command is RootCommand ? "fmgo" : $"fmgo {parsed.CommandResult.Command.Name}";
        return options.Length > 0
            ? Texts.Of("opción desconocida: {0}. Vea {1} --help", "unknown option: {0}. See {1} --help", string.Join(", ", options), command)
            : parsed.CommandResult.Command is RootCommand root
                ? Texts.Of("el primer argumento no es un comando: {0}", "the first argument is no command: {0}", string.Join(", ", root.Subcommands.Select(known => known.Name)))
                : Texts.Of("sobran argumentos, que no se repiten aquí. Vea {0} --help", "too many arguments, which are not repeated here. See {0} --help", command);
    }

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-';

    /// <summary>The name in <c>--name=value</c>, <c>--name:value</c>, <c>-nvalue</c>.</summary>
    private static string NameOf(string token)
    {
        int end = token.IndexOfAny(['=', ':']);
        string name = end < 0 ? token : token[..end];
        return name.StartsWith("--", StringComparison.Ordinal) || name.Length <= 2 ? name : name[..2];
    }
}
