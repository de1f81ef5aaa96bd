namespace FMgo.Validation;

/// <summary>One thing that can be wrong: its stable code, how much it matters, and what to tell people.</summary>
/// <remarks>
/// Messages have places <c>{0}</c>, <c>{1}</c> for values; no secret is ever passed as one. A rule of documents also says where it looks
/// (<see cref="On"/>) and why (<see cref="From"/>): <c>docs/rules.md</c> is made from that.
/// </remarks>
internal sealed class Rule
{
    private Rule(string code, Severity severity, string spanish, string english)
    {
        Code = code;
        Severity = severity;
        Spanish = spanish;
        English = english;
    }

    public string Code { get; }

    public Severity Severity { get; }

    public string Spanish { get; }

    public string English { get; }

    /// <summary>The types of document it applies to; none when it is not a rule of documents.</summary>
    public TypeSet Types { get; private init; }

    /// <summary>The official paths it looks at, without indices; a final <c>*</c> stands for every field of a group.</summary>
    public IReadOnlyList<string> Paths { get; private init; } = [];

    /// <summary>The manual and section, or the law, that it comes from.</summary>
    public string? Source { get; private init; }

    /// <summary>The code with which SII was seen to answer, such as <c>REF-3-758</c>.</summary>
    public string? SiiCode { get; private init; }

    public static Rule Error(string code, string spanish, string english) => new(code, Severity.Error, spanish, english);

    public static Rule Warning(string code, string spanish, string english) => new(code, Severity.Warning, spanish, english);

    public static Rule Information(string code, string spanish, string english) => new(code, Severity.Information, spanish, english);

    /// <summary>This rule with the types it applies to and the paths it looks at.</summary>
    public Rule On(TypeSet types, params string[] paths) => new(Code, Severity, Spanish, English)
    {
        Types = types,
        Paths = paths,
        Source = Source,
        SiiCode = SiiCode,
    };

    /// <summary>This rule with where it comes from.</summary>
    public Rule From(string source, string? siiCode = null) => new(Code, Severity, Spanish, English)
    {
        Types = Types,
        Paths = Paths,
        Source = source,
        SiiCode = siiCode,
    };

    public Finding At(string path, params ReadOnlySpan<string> arguments) => new(this, path, arguments);
}
