using System.Diagnostics;
using System.Globalization;

namespace FMgo;

/// <summary>One thing that can be wrong: its stable code, how much it matters, and what to tell people.</summary>
/// <remarks>
/// <para><see cref="Rules"/> finds FMgo's own by their code. A rule of documents also says where it looks and where it comes from; <c>docs/rules.md</c> is made from that.</para>
/// <para>Hosts and other packages make rules of their own and report them with <see cref="At"/>; keep them in static fields.</para>
/// </remarks>
/// <example>
/// <code>
/// static readonly Rule NoStock = Rule.Warning("SHOP-STK-001", "No queda stock de {0}.", "There is no stock left of {0}.");
/// var finding = NoStock.At("Detalle[2]/CdgItem", "A-17");
/// </code>
/// </example>
[DebuggerDisplay("{Code} {Severity}")]
public sealed class Rule
{
    private const int LongestCode = 40;

    // What they find cannot be talked away: the file could not be written, read or trusted, or the correction could not be computed.
    private static readonly string[] FixedFamilies =
        ["FMGO-STR-", "FMGO-TXT-", "FMGO-FMT-", "FMGO-TED-", "FMGO-CAF-", "FMGO-ENV-", "FMGO-SGN-", "FMGO-VER-", "FMGO-COR-", "FMGO-BIL-", "FMGO-MOV-", "FMGO-ISS-", "FMGO-FOL-"];

    private Rule(string code, Severity severity, string spanish, string english)
    {
        Code = CheckCode(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(spanish);
        ArgumentException.ThrowIfNullOrWhiteSpace(english);
        Severity = severity;
        Spanish = spanish;
        English = english;
    }

    private Rule(Rule other)
    {
        Code = other.Code;
        Severity = other.Severity;
        Spanish = other.Spanish;
        English = other.English;
        Types = other.Types;
        Paths = other.Paths;
        Source = other.Source;
        SiiCode = other.SiiCode;
        Regulation = other.Regulation;
        Betters = other.Betters;
        Kind = other.Kind;
        IsInOtherWords = other.IsInOtherWords;
    }

    /// <summary>The stable code, such as <c>FMGO-TAX-001</c>, which its findings have.</summary>
    public string Code { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; private init; }

    /// <summary>The types of document it applies to; empty when it is not a rule of documents but one of files, stamps, CAFs and so on.</summary>
    public ValueList<DocumentType> DocumentTypes => DocumentType.All.Where(type => Types.Contains(type)).ToValueList();

    /// <summary>The official paths it looks at, without indices; <c>*</c> stands for any field. Empty when it is not a rule of documents.</summary>
    public IReadOnlyList<string> Paths { get; private init; } = [];

    /// <summary>The manual and section, or the law, that it comes from.</summary>
    public string? Source { get; private init; }

    /// <summary>The law or resolution from whose first day on it is asked for, by date of issue; null where it has no date.</summary>
    public Regulation? Regulation { get; private init; }

    /// <summary>The code with which SII was seen to answer, such as <c>REF-3-758</c>.</summary>
    public string? SiiCode { get; private init; }

    /// <summary>Whether a host may turn its errors into remarks by name. Structure, text, CAF, stamp and signatures cannot be waived, nor what makes a correction impossible.</summary>
    public bool CanBeWaived => !IsFixed(Code);

    internal string Spanish { get; private init; }

    internal string English { get; private init; }

    internal TypeSet Types { get; private init; }

    /// <summary>The beginnings of the codes that say it better at the same place.</summary>
    internal string[] Betters { get; private init; } = [];

    internal RuleKind Kind { get; private init; }

    /// <summary>Whether another rule has the code, of which this one says a case.</summary>
    internal bool IsInOtherWords { get; private init; }

    /// <summary>Makes a rule whose findings are errors.</summary>
    /// <param name="code">The stable code: capital letters, digits and hyphens, up to 40, such as <c>SHOP-STK-001</c>. <c>FMGO-</c> is FMgo's own.</param>
    /// <param name="spanish">What is wrong and what to do, in Spanish, with <c>{0}</c>, <c>{1}</c> for values. Never pass a secret as a value.</param>
    /// <param name="english">The same in English.</param>
    /// <exception cref="ArgumentException">The code is not well formed, or a text is blank.</exception>
    public static Rule Error(string code, string spanish, string english) => new(code, Severity.Error, spanish, english);

    /// <summary>Makes a rule whose findings are warnings.</summary>
    /// <inheritdoc cref="Error" path="/param"/>
    /// <exception cref="ArgumentException">The code is not well formed, or a text is blank.</exception>
    public static Rule Warning(string code, string spanish, string english) => new(code, Severity.Warning, spanish, english);

    /// <summary>Makes a rule whose findings are information.</summary>
    /// <inheritdoc cref="Error" path="/param"/>
    /// <exception cref="ArgumentException">The code is not well formed, or a text is blank.</exception>
    public static Rule Information(string code, string spanish, string english) => new(code, Severity.Information, spanish, english);

    /// <summary>This rule with where it comes from.</summary>
    /// <param name="source">The manual and section, or the law.</param>
    /// <param name="siiCode">The code with which SII was seen to answer.</param>
    public Rule From(string source, string? siiCode = null) => new(this) { Source = source, SiiCode = siiCode };

    /// <summary>This rule, which has nothing to say where one of these was found: the same path, said better.</summary>
    /// <param name="codes">Codes, or their beginnings, such as <c>FMGO-TOT-</c>.</param>
    /// <exception cref="ArgumentException">One of them is blank.</exception>
    public Rule YieldsTo(params string[] codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        foreach (string code in codes)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(code, nameof(codes));
        }

        return new Rule(this) { Betters = [.. codes] };
    }

    /// <summary>A finding of this rule.</summary>
    /// <param name="path">The official XML path with the index of the repetition, from 1, such as <c>Detalle[3]/MontoItem</c>; empty for the whole document.</param>
    /// <param name="arguments">The values of the message.</param>
    public Finding At(string path, params ReadOnlySpan<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new Finding(this, path, arguments);
    }

    /// <summary>The message of its findings, with <c>{0}</c>, <c>{1}</c> for values: in English for English cultures, in Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetMessage(CultureInfo? culture = null) => Language.IsEnglish(culture) ? English : Spanish;

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>The same rule in words that fit one of its cases better. Declare it beside the rule, not public: <see cref="Rules"/> has one a code.</summary>
    internal Rule InOtherWords(string spanish, string english) => new(this) { Spanish = spanish, English = english, IsInOtherWords = true };

    /// <summary>The same code where SII takes what it finds: a remark in other words, which leaves it to the structure and to the rules to say what SII rejects.</summary>
    internal Rule AsRemark(string spanish, string english, string source) => new(this)
    {
        Severity = Severity.Warning,
        Spanish = spanish,
        English = english,
        Source = source,
        Betters = [.. Betters, "FMGO-STR-", "FMGO-TAX-012"],
    };

    internal static bool IsFixed(string code) => Array.Exists(FixedFamilies, family => code.StartsWith(family, StringComparison.Ordinal));

    internal static bool IsCode(string? code) =>
        code is { Length: > 0 and <= LongestCode } && code.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '-');

    /// <summary>This rule with the types it applies to and the paths it looks at.</summary>
    internal Rule On(TypeSet types, params string[] paths) => new(this) { Types = types, Paths = paths };

    /// <summary>This rule from the first day of a regulation on, which is its source too where it has no other.</summary>
    internal Rule Since(Regulation regulation) => new(this) { Regulation = regulation, Source = Source ?? regulation.Source };

    /// <summary>This rule as one that says that something is missing: nobody needs to hear it of what could not be read, or of what the calculator would have filled in.</summary>
    /// <param name="isComputed">Whether what is missing is always the calculator's, wherever the finding points.</param>
    internal Rule OfAbsence(bool isComputed = false) => new(this) { Kind = isComputed ? RuleKind.AbsenceOfComputed : RuleKind.Absence };

    /// <summary>This rule as one that says that a value came and could not be taken.</summary>
    internal Rule OfUnread() => new(this) { Kind = RuleKind.Unread };

    /// <summary>This rule as one that says that a value came under another name than that of its field, which is the first argument.</summary>
    internal Rule OfMisnamed() => new(this) { Kind = RuleKind.Misnamed };

    /// <summary>This rule as one that says that a value came in another place than that of its field, which is the first argument.</summary>
    internal Rule OfMisplaced() => new(this) { Kind = RuleKind.Misplaced };

    /// <summary>This rule as one that says that something could not be computed: nobody needs to hear it where a value of the same group could not be read.</summary>
    internal Rule OfUncomputed() => new(this) { Kind = RuleKind.Uncomputed };

    /// <summary>This rule as one that compares what came with what the other fields lead to: nobody needs to hear it where one of those could not be read.</summary>
    internal Rule OfComparison() => new(this) { Kind = RuleKind.Comparison };

    private static string CheckCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return IsCode(code) ? code : throw new ArgumentException("A code has capital letters, digits and hyphens, at most 40, such as SHOP-STK-001.", nameof(code));
    }
}
