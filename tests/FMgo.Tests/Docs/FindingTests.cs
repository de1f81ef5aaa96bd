using System.Text.RegularExpressions;

namespace FMgo.Tests.Docs;

public partial class FindingTests
{
    [Fact]
    public void List_of_findings_is_what_the_rules_say() => GeneratedText.AssertFile("docs/findings.md", FindingList.Write());

    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.NotEmpty(FindingList.All);
        Assert.All(FindingList.All, entry => Assert.Matches(Code(), entry.Rule.Code));
        Assert.Empty(FindingList.All.Where(entry => !entry.Rule.IsInOtherWords).GroupBy(entry => entry.Rule.Code).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Rule_in_other_words_is_said_beside_the_one_that_has_the_code()
    {
        var others = FindingList.All.Where(entry => entry.Rule.IsInOtherWords).ToList();
        Assert.NotEmpty(others);
        Assert.All(others, other =>
        {
            var rule = FindingList.All.Single(entry => entry.Rule.Code == other.Rule.Code && !entry.Rule.IsInOtherWords);
            Assert.Equal((rule.Class, rule.Rule.Severity), (other.Class, other.Rule.Severity));
            Assert.Same(rule.Rule, Rules.Find(other.Rule.Code));
        });
    }

    [Fact]
    public void Every_message_is_there_in_both_languages_with_the_same_places_for_values()
    {
        foreach (var (_, rule) in FindingList.All)
        {
            Assert.False(string.IsNullOrWhiteSpace(rule.Spanish), rule.Code);
            Assert.False(string.IsNullOrWhiteSpace(rule.English), rule.Code);
            Assert.True(Places(rule.Spanish).SequenceEqual(Places(rule.English)), $"{rule.Code}: {rule.Spanish} / {rule.English}");
        }
    }

    private static IEnumerable<string> Places(string message) => Place().Matches(message).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^FMGO-[A-Z]{3}-\d{3}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
