namespace FMgo.Tests.Docs;

public class CodeTablePageTests
{
    [Fact]
    public void Page_is_what_the_tables_say() => GeneratedText.AssertFile("docs/code-tables.md", CodeTablePage.Write());
}
