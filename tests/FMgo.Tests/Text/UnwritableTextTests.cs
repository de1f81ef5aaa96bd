using System.Globalization;
using FMgo.Documents;
using FMgo.Tests.Validation;

namespace FMgo.Tests.Text;

/// <summary>All characters of a field that cannot be written are told at once: README promises that all faults come at once.</summary>
public class UnwritableTextTests
{
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-CL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void One_character_is_told_by_itself()
    {
        var finding = Assert.Single(Check("Té → café"));
        Assert.Equal("FMGO-TXT-001 Detalle[1]/NmbItem", $"{finding.Code} {finding.Path}");
        Assert.Equal(["'→' (U+2192)", "4"], finding.Arguments);
    }

    [Fact]
    public void All_characters_of_a_field_are_one_finding_with_their_positions()
    {
        var finding = Assert.Single(Check("‘Té’ → 7 € o 8 €, 😀!"));
        Assert.Equal("FMGO-TXT-001", finding.Code);
        Assert.Equal(["'‘' (U+2018), '’' (U+2019), '→' (U+2192), '€' (U+20AC), '😀' (U+1F600)", "1, 4, 6, 10, 16, 19", "6"], finding.Arguments);
        Assert.StartsWith("6 caracteres no existen en ISO-8859-1", finding.GetMessage(Spanish), StringComparison.Ordinal);
        Assert.StartsWith("6 characters do not exist in ISO-8859-1", finding.GetMessage(English), StringComparison.Ordinal);
        Assert.All([Spanish, English], culture => Assert.Contains(finding.Arguments[1], finding.GetMessage(culture), StringComparison.Ordinal));
    }

    [Fact]
    public void Control_characters_are_a_finding_of_their_own_beside_the_others()
    {
        var findings = Check("a\u0001b€\u0002\r…");
        Assert.Equal(["FMGO-TXT-001", "FMGO-TXT-002"], findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.Equal(["U+0001, U+0002, U+000D", "2, 5, 6", "3"], findings.Single(finding => finding.Code == "FMGO-TXT-002").Arguments);
        Assert.Equal(["'€' (U+20AC), '…' (U+2026)", "4, 7", "2"], findings.Single(finding => finding.Code == "FMGO-TXT-001").Arguments);
    }

    [Fact]
    public void Text_of_another_script_does_not_make_a_message_without_end()
    {
        string text = string.Concat(Enumerable.Range(0x4E00, 900).Select(code => (char)code));
        var document = Some.Document(DocumentType.Invoice).WithLine(line => line with { Description = text });
        var finding = Assert.Single(document.CheckStructure(), finding => finding.Code == "FMGO-TXT-001");
        Assert.All([Spanish, English], culture => Assert.InRange(finding.GetMessage(culture).Length, 100, 500));
        Assert.Equal("900", finding.Arguments[2]);
    }

    [Fact]
    public void Every_character_that_cannot_be_written_is_found_and_no_other()
    {
        string all = string.Concat(Enumerable.Range(1, 0x2FFF).Select(code => (char)code)) + "\uD800 \uDC00";
        var written = all.Where(character => character is '\t' or '\n' or (>= ' ' and <= '\u00FF')).ToArray();
        Assert.True(FMgo.Text.LatinText.IsWritable(written));
        Assert.Equal(all.Length - written.Length, FMgo.Text.LatinText.FindUnwritable(all).Count);
        Assert.All(FMgo.Text.LatinText.FindUnwritable(all), found => Assert.False(FMgo.Text.LatinText.IsWritable(all[found.Position - 1].ToString())));
    }

    [SkippableFact]
    public void All_five_characters_of_F47_are_told()
    {
        var read = DocumentJson.Read(File.ReadAllBytes(SharedFiles.Path("cases", "F47-caracteres.json")));
        var finding = Assert.Single(DocumentDraft.From(read).Complete(The.Options).Findings);
        Assert.Equal("FMGO-TXT-001", finding.Code);
        Assert.All(["“", "”", "–", "😀", "€"], character => Assert.Contains($"'{character}'", finding.Arguments[0], StringComparison.Ordinal));
    }

    private static ValueList<Finding> Check(string name) =>
        Some.Document(DocumentType.Invoice).WithLine(line => line with { Name = name }).CheckStructure().Where(finding => finding.Path == "Detalle[1]/NmbItem").ToValueList();
}
