using FMgo.Tests.Conformance;

namespace FMgo.Tests.Docs;

/// <summary>C# in the documentation compiles without a warning; whole programs also run.</summary>
public class SnippetTests
{
    private const int LinesOfFirstInvoice = 15;

    public static TheoryData<string> Files => [.. Snippet.All().Select(snippet => snippet.File).Distinct()];

    public static TheoryData<string, int> Programs
    {
        get
        {
            var programs = new TheoryData<string, int>();
            foreach (var snippet in Snippet.All().Where(snippet => snippet.IsProgram))
            {
                programs.Add(snippet.File, snippet.Line);
            }

            return programs;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Snippets_compile_without_warnings(string file) => Assert.Empty(Snippet.In(file).SelectMany(SnippetCompiler.Complaints));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Whole_programs_run(string file, int line)
    {
        using var program = new SnippetProgram(Snippet.In(file).Single(snippet => snippet.Line == line));
        Assert.True(program.ExitCode == 0, program.Output);
    }

    [Fact]
    public void First_invoice_of_the_README_has_15_lines_and_verifies_with_SignedXml()
    {
        var snippet = Snippet.In("README.md").First();
        Assert.InRange(snippet.Code.Split('\n').Count(line => line.Trim().Length > 0), 1, LinesOfFirstInvoice);
        using var program = new SnippetProgram(snippet);
        Assert.True(program.ExitCode == 0, program.Output);
        var file = Assert.Single(program.Files);
        Assert.True(SignedXmlOracle.Verifies(File.ReadAllBytes(file.FullName)));
    }
}
