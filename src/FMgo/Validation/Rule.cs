namespace FMgo.Validation;

/// <summary>One thing that can be wrong: its stable code, how much it matters, and what to tell people.</summary>
/// <remarks>Messages have places <c>{0}</c>, <c>{1}</c> for values; no secret is ever passed as one.</remarks>
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

    public static Rule Error(string code, string spanish, string english) => new(code, Severity.Error, spanish, english);

    public static Rule Warning(string code, string spanish, string english) => new(code, Severity.Warning, spanish, english);

    public static Rule Information(string code, string spanish, string english) => new(code, Severity.Information, spanish, english);

    public Finding At(string path, params ReadOnlySpan<string> arguments) => new(this, path, arguments);
}
