using System.Globalization;

namespace FMgo.Sii;

/// <summary>One code of one of SII's services: what it means, why it comes and what to do about it.</summary>
/// <remarks>All are in <see cref="SiiCodes"/> and in <c>docs/sii-codes.md</c>.</remarks>
public sealed class SiiCode
{
    private readonly Bilingual _meaning;
    private readonly Bilingual _cause;
    private readonly Bilingual _remedy;

    internal SiiCode(string code, SiiAdvice advice, bool isFinal, Bilingual meaning, Bilingual cause, Bilingual remedy)
    {
        Code = code;
        Advice = advice;
        IsFinal = isFinal;
        _meaning = meaning;
        _cause = cause;
        _remedy = remedy;
    }

    /// <summary>Which service says it.</summary>
    public SiiCodeFamily Family { get; private init; }

    /// <summary>The code as SII writes it, with its zeros and sign.</summary>
    public string Code { get; }

    /// <summary>What to do, for programs.</summary>
    public SiiAdvice Advice { get; }

    /// <summary>Whether it is SII's last word on what was asked: asking again brings nothing new.</summary>
    public bool IsFinal { get; }

    /// <summary>Whether a source documents the code; otherwise this is what can be said of any unknown code of its family.</summary>
    public bool IsDocumented { get; private init; } = true;

    /// <summary>What it means: in English for English cultures, in Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetMeaning(CultureInfo? culture = null) => _meaning.Get(culture);

    /// <summary>Why it comes.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetCause(CultureInfo? culture = null) => _cause.Get(culture);

    /// <summary>What to do, for people.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetRemedy(CultureInfo? culture = null) => _remedy.Get(culture);

    /// <summary>Family and code.</summary>
    public override string ToString() => $"{Family} {Code}";

    internal SiiCode In(SiiCodeFamily family) => new(Code, Advice, IsFinal, _meaning, _cause, _remedy) { Family = family };

    /// <summary>The same under another code.</summary>
    internal SiiCode Renamed(string code) => new(code, Advice, IsFinal, _meaning, _cause, _remedy);

    /// <summary>What is said of a code that nobody documents, in the words of the family's entry for others.</summary>
    internal SiiCode Undocumented(string code) => new(code, Advice, IsFinal, _meaning, _cause, _remedy) { Family = Family, IsDocumented = false };
}
