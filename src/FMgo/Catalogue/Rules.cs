using System.Collections.Frozen;

namespace FMgo;

/// <summary>All rules of the library, found by the code of a finding.</summary>
public static class Rules
{
    private static readonly FrozenDictionary<string, Rule> ByCode = RuleCatalogue.All().ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);

    /// <summary>Every rule, by code.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. ByCode.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <summary>The rule with a code.</summary>
    /// <param name="code">The code, such as <c>FMGO-REF-002</c> (<see cref="Finding.Code"/>).</param>
    /// <returns>The rule, or <c>null</c> if there is none.</returns>
    /// <exception cref="ArgumentNullException">There is no code.</exception>
    public static Rule? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ByCode.GetValueOrDefault(code);
    }
}
