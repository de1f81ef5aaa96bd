using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;

namespace FMgo;

/// <summary>Something that is wrong, or worth a remark, in the data that was given.</summary>
/// <remarks>
/// Compare findings by <see cref="Code"/>, which is stable; messages may change. The path is the official XML path
/// with the index of the repetition, such as <c>Detalle[3]/MontoItem</c>, counted from 1.
/// </remarks>
[JsonConverter(typeof(FindingJsonConverter))]
[DebuggerDisplay("{Code,nq} {Path,nq}: {Message,nq}")]
public sealed record Finding
{
    private readonly ValueList<string> _arguments;

    internal Finding(Rule rule, string path, params ReadOnlySpan<string> arguments)
    {
        Rule = rule;
        _arguments = new ValueList<string>(arguments.ToArray());
        Path = path;
    }

    /// <summary>The stable code, such as <c>FMGO-STR-001</c>.</summary>
    public string Code => Rule.Code;

    /// <summary>Where: the official XML path, such as <c>Encabezado/Totales/MntTotal</c>; empty for the whole document.</summary>
    public string Path { get; private init; }

    /// <summary>How much it matters here: that of its rule, or <see cref="Severity.Warning"/> where the host waived an error.</summary>
    public Severity Severity => IsWaived ? Severity.Warning : Rule.Severity;

    /// <summary>Whether it is an error that the host turned into a remark by name.</summary>
    public bool IsWaived { get; internal init; }

    /// <summary>The rule that found it: which types of document it applies to, and the manual and section that it comes from.</summary>
    /// <remarks>
    /// Of a document that was issued it may be a remark with the code of a rule that is an error for new ones, in words and with a source of its own: compare codes, and take the severity
    /// from the finding.
    /// </remarks>
    public Rule Rule { get; }

    /// <summary>The path of the field whose value came and could not be taken, by whatever name it came; null where it says something else.</summary>
    internal string? UnreadPath => Rule.Kind switch
    {
        RuleKind.Unread => Path,
        RuleKind.Misnamed => FindingPath.Beside(Path, Arguments[0]),
        RuleKind.Misplaced => Arguments[0],
        _ => null,
    };

    /// <summary>The values in the message.</summary>
    public ValueList<string> Arguments => _arguments;

    /// <summary>What is wrong and what to do, in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public string Message => GetMessage(CultureInfo.CurrentUICulture);

    /// <summary>What is wrong and what to do: in English for English cultures, in Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetMessage(CultureInfo? culture) => TextIn(Language.IsEnglish(culture));

    internal string TextIn(bool english)
    {
        string format = english ? Rule.English : Rule.Spanish;
        return _arguments.Count == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, [.. _arguments]);
    }

    /// <summary>Whether both say the same of the same place: code, path, severity and values.</summary>
    /// <param name="other">The other finding.</param>
    public bool Equals(Finding? other) =>
        other is not null && Code == other.Code && Path == other.Path && Severity == other.Severity && IsWaived == other.IsWaived && _arguments == other._arguments;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, Path, IsWaived, _arguments);

    /// <summary>Code, path and message on one line.</summary>
    public override string ToString() => Path.Length == 0 ? $"{Code}: {Message}" : $"{Code} {Path}: {Message}";

    /// <summary>This finding at another path.</summary>
    internal Finding MovedTo(string path) => this with { Path = path };

    /// <summary>This finding below another path, such as that of a document in an envelope.</summary>
    /// <param name="prefix">The path.</param>
    public Finding Under(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        return this with { Path = Path.Length == 0 ? prefix : $"{prefix}/{Path}" };
    }
}
