using System.Globalization;

namespace FMgo;

/// <summary>Something that is wrong, or worth a remark, in the data that was given.</summary>
/// <remarks>
/// Compare findings by <see cref="Code"/>, which is stable; messages may change. The path is the official XML path
/// with the index of the repetition, such as <c>Detalle[3]/MontoItem</c>, counted from 1.
/// </remarks>
public sealed record Finding
{
    private readonly Rule _rule;
    private readonly ValueList<string> _arguments;

    internal Finding(Rule rule, string path, params ReadOnlySpan<string> arguments)
    {
        _rule = rule;
        _arguments = new ValueList<string>(arguments.ToArray());
        Path = path;
    }

    /// <summary>The stable code, such as <c>FMGO-STR-001</c>.</summary>
    public string Code => _rule.Code;

    /// <summary>Where: the official XML path, such as <c>Encabezado/Totales/MntTotal</c>; empty for the whole document.</summary>
    public string Path { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity => _rule.Severity;

    /// <summary>The rule that found it: which types of document it applies to, and the manual and section that it comes from.</summary>
    public Rule Rule => _rule;

    /// <summary>What is wrong and what to do, in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public string Message => GetMessage(CultureInfo.CurrentUICulture);

    /// <summary>What is wrong and what to do: in English for English cultures, in Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetMessage(CultureInfo? culture)
    {
        string format = Language.IsEnglish(culture) ? _rule.English : _rule.Spanish;
        return _arguments.Count == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, [.. _arguments]);
    }

    /// <summary>Code, path and message on one line.</summary>
    public override string ToString() => Path.Length == 0 ? $"{Code}: {Message}" : $"{Code} {Path}: {Message}";

    internal Finding Under(string prefix) =>
        new(_rule, Path.Length == 0 ? prefix : $"{prefix}/{Path}", _arguments.AsSpan());
}
