using System.Globalization;
using System.Text.Json.Serialization;

namespace FMgo.Sii;

/// <summary>What SII said, verbatim, with what it means.</summary>
[JsonConverter(typeof(SiiStatusJsonConverter))]
public sealed record SiiStatus
{
    internal SiiStatus(SiiCodeFamily family, string code, string? text)
    {
        Code = code;
        Text = text;
        Explanation = SiiCodes.Get(family, code);
    }

    /// <summary>SII's code, verbatim: <c>00</c>, <c>-07</c>, <c>EPR</c>.</summary>
    public string Code { get; }

    /// <summary>SII's text, verbatim, at most its first 4,000 characters; null where it gave none.</summary>
    public string? Text { get; }

    /// <summary>What the code means, why it comes and what to do.</summary>
    public SiiCode Explanation { get; }

    /// <summary>Whether it is SII's last word on what was asked.</summary>
    public bool IsFinal => Explanation.IsFinal;

    /// <summary>What to do, for programs.</summary>
    public SiiAdvice Advice => Explanation.Advice;

    /// <summary>Code, meaning and remedy in one line, for people.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string Describe(CultureInfo? culture = null) => $"{Code}: {Explanation.GetMeaning(culture)} {Explanation.GetRemedy(culture)}";

    /// <summary>The code and SII's text.</summary>
    public override string ToString() => Text is null ? Code : $"{Code} {Text}";
}
