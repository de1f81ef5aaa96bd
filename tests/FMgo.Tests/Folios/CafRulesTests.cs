using System.Reflection;
using FMgo.Folios;

namespace FMgo.Tests.Folios;

public class CafRulesTests
{
    private static Rule[] Rules => [.. typeof(CafRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(info => (Rule)info.GetValue(null)!)];

    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.All(Rules, rule => Assert.Matches("^FMGO-CAF-[0-9]{3}$", rule.Code));
        Assert.Equal(Rules.Length, Rules.Select(rule => rule.Code).Distinct().Count());
    }

    [Fact]
    public void Both_languages_have_the_same_places() =>
        Assert.All(Rules, rule => Assert.Equal(Places(rule.Spanish), Places(rule.English)));

    private static int[] Places(string text) => [.. Enumerable.Range(0, 5).Where(place => text.Contains($"{{{place}}}", StringComparison.Ordinal))];
}
