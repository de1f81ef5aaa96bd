namespace FMgo.Tests.Docs;

public class RuleListTests
{
    [Fact]
    public void List_of_rules_is_what_the_rules_say() => GeneratedText.AssertFile("docs/rules.md", RuleList.Write());

    [Fact]
    public void Every_rule_of_documents_says_where_it_looks_and_where_it_comes_from()
    {
        foreach (var (_, rule) in RuleList.Rules)
        {
            Assert.NotEmpty(rule.Paths);
            Assert.False(string.IsNullOrWhiteSpace(rule.Source), rule.Code);
        }
    }
}
