using System.Globalization;

namespace FMgo;

/// <summary>One thing that can be wrong: its stable code, how much it matters, and what to tell people.</summary>
/// <remarks>
/// <see cref="Rules"/> finds one by its code. A rule of documents also says where it looks and where it comes from; <c>docs/rules.md</c> is made from that.
/// </remarks>
public sealed class Rule
{
    private Rule(string code, Severity severity, string spanish, string english)
    {
        Code = code;
        Severity = severity;
        Spanish = spanish;
        English = english;
    }

    /// <summary>The stable code, such as <c>FMGO-TAX-001</c>, which its findings have.</summary>
    public string Code { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; }

    /// <summary>The types of document it applies to; empty when it is not a rule of documents but one of files, stamps, CAFs and so on.</summary>
    public ValueList<DocumentType> DocumentTypes => DocumentType.All.Where(type => Types.Contains(type)).ToValueList();

    /// <summary>The official paths it looks at, without indices; <c>*</c> stands for any field. Empty when it is not a rule of documents.</summary>
    public IReadOnlyList<string> Paths { get; private init; } = [];

    /// <summary>The manual and section, or the law, that it comes from.</summary>
    public string? Source { get; private init; }

    /// <summary>The code with which SII was seen to answer, such as <c>REF-3-758</c>.</summary>
    public string? SiiCode { get; private init; }

    internal string Spanish { get; }

    internal string English { get; }

    internal TypeSet Types { get; private init; }

    /// <summary>The message of its findings, with <c>{0}</c>, <c>{1}</c> for values: in English for English cultures, in Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetMessage(CultureInfo? culture = null) => Language.IsEnglish(culture) ? English : Spanish;

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <remarks>Messages have places <c>{0}</c>, <c>{1}</c> for values; no secret is ever passed as one.</remarks>
    internal static Rule Error(string code, string spanish, string english) => new(code, Severity.Error, spanish, english);

    internal static Rule Warning(string code, string spanish, string english) => new(code, Severity.Warning, spanish, english);

    internal static Rule Information(string code, string spanish, string english) => new(code, Severity.Information, spanish, english);

    /// <summary>This rule with the types it applies to and the paths it looks at.</summary>
    internal Rule On(TypeSet types, params string[] paths) => new(Code, Severity, Spanish, English)
    {
        Types = types,
        Paths = paths,
        Source = Source,
        SiiCode = SiiCode,
    };

    /// <summary>This rule with where it comes from.</summary>
    internal Rule From(string source, string? siiCode = null) => new(Code, Severity, Spanish, English)
    {
        Types = Types,
        Paths = Paths,
        Source = source,
        SiiCode = siiCode,
    };

    internal Finding At(string path, params ReadOnlySpan<string> arguments) => new(this, path, arguments);
}
