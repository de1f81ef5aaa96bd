using System.Globalization;
using System.Text;
using FMgo.Sii;

namespace FMgo.Tests.Docs;

/// <summary>Writes <c>docs/sii-codes.md</c>: every code of SII's services, in both languages.</summary>
public class SiiCodeListTests
{
    private const string Introduction = """
        # SII's codes

        <!-- Generated from the catalogue by tests/FMgo.Tests/Docs/SiiCodeListTests.cs. Do not edit: see CONTRIBUTING.md. -->

        Every code that SII's manuals document, and those seen in production. The same code means different things in different services. In a program:
        `SiiCodes.Get(family, code)`, or `Status.Explanation` of any answer ([sii-client.md](sii-client.md)). *Final*: asking again brings nothing new.

        """;

    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-CL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void List_of_codes_is_what_the_catalogue_says() => GeneratedText.AssertFile("docs/sii-codes.md", Write());

    [Fact]
    public void Every_code_is_explained_in_both_languages()
    {
        foreach (var code in Enum.GetValues<SiiCodeFamily>().SelectMany(family => SiiCodes.Of(family)))
        {
            Assert.All([code.GetMeaning(Spanish), code.GetMeaning(English), code.GetCause(Spanish), code.GetCause(English), code.GetRemedy(Spanish), code.GetRemedy(English)], text => Assert.EndsWith(".", text, StringComparison.Ordinal));
            Assert.True(code.IsDocumented);
            Assert.Same(code, SiiCodes.Get(code.Family, code.Code));
        }
    }

    [Fact]
    public void Code_that_nobody_documents_keeps_its_text_and_says_so()
    {
        var code = SiiCodes.Get(SiiCodeFamily.Submission, "ZZZ");
        Assert.Equal(("ZZZ", SiiCodeFamily.Submission, false, false), (code.Code, code.Family, code.IsDocumented, code.IsFinal));
    }

    private static string Write()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var family in Enum.GetValues<SiiCodeFamily>())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {family}\n\n{XmlDocumentation.OfField(typeof(SiiCodeFamily).FullName!, family.ToString())}\n\n");
            text.Append("| Code | Final | Advice | Español | English |\n|---|---|---|---|---|\n");
            foreach (var code in SiiCodes.Of(family))
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{code.Code}` | {(code.IsFinal ? "yes" : "no")} | {code.Advice} | {Cell(code, Spanish)} | {Cell(code, English)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(SiiCode code, CultureInfo culture) =>
        $"{code.GetMeaning(culture)} *{code.GetCause(culture)}* {code.GetRemedy(culture)}".Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);
}
