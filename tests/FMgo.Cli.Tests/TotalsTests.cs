using System.Globalization;
using System.Text.Json;

namespace FMgo.Cli.Tests;

/// <summary>How <c>fmgo totals</c> reads and answers.</summary>
public class TotalsTests
{
    private const string Invoice = """{"Encabezado":{"IdDoc":{"TipoDTE":33}},"Detalle":[{"NmbItem":"Clavo","QtyItem":3,"PrcItem":1000}]}""";

    [Fact]
    public void A_file_and_standard_input_give_the_same_answer()
    {
        using var folder = new TemporaryFolder();
        string fromFile = Fmgo.Run("totals", "--in", folder.Write("order.json", Invoice)).AssertFine().Output;
        Assert.Equal(fromFile, Fmgo.RunWithInput(Invoice, "totals", "--in", "-").AssertFine().Output);
        Assert.Equal(fromFile, Fmgo.RunWithInput("\uFEFF" + Invoice, "totals").AssertFine().Output);
        Assert.Equal(3570, JsonSerializer.Deserialize<JsonElement>(fromFile).GetProperty("document").GetProperty("Encabezado").GetProperty("Totales").GetProperty("MntTotal").GetInt32());
    }

    [Fact]
    public void The_answer_has_the_document_and_the_findings_and_nothing_else()
    {
        var answer = Fmgo.RunWithInput(Invoice, "totals").AssertFine().Json;
        Assert.Equal(["document", "findings"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Empty(answer.GetProperty("findings").EnumerateArray());
        var line = answer.GetProperty("document").GetProperty("Detalle")[0];
        Assert.Equal("""{"NroLinDet":1,"NmbItem":"Clavo","QtyItem":3,"PrcItem":1000,"MontoItem":3000}""", JsonSerializer.Serialize(line));
    }

    [Fact]
    public void Numbers_as_text_and_one_object_for_a_list_are_the_same()
    {
        const string Loose = """{"Encabezado":{"IdDoc":{"TipoDTE":"33"}},"Detalle":{"NmbItem":"Clavo","QtyItem":"3","PrcItem":"1000","DescuentoPct":null,"CdgItem":[]},"Referencia":{}}""";
        Assert.Equal(Fmgo.RunWithInput(Invoice, "totals").Output, Fmgo.RunWithInput(Loose, "totals").AssertFine().Output);
    }

    [Fact]
    public void An_unknown_tag_is_a_finding_of_that_shape()
    {
        var result = Fmgo.RunWithInput(Invoice.Replace("QtyItem", "Cantidad", StringComparison.Ordinal), "totals").AssertFinding("FMGO-STR-013", "Detalle[1]/Cantidad");
        var finding = result.Json.GetProperty("findings")[0];
        Assert.Equal(["code", "path", "severity", "message"], finding.EnumerateObject().Select(property => property.Name));
        Assert.Equal("Unknown field; the nearest official name is QtyItem.", finding.GetProperty("message").GetString());
        Assert.Contains("Detalle[1]/Cantidad", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_that_is_wrong_is_a_finding_and_the_right_one_is_shown()
    {
        string wrong = Invoice.Replace("}},", """},"Totales":{"MntNeto":3000,"IVA":571}},""", StringComparison.Ordinal);
        var result = Fmgo.RunWithInput(wrong, "totals").AssertFinding("FMGO-TOT-001", "Encabezado/Totales/IVA");
        Assert.Equal(570, result.Json.GetProperty("document").GetProperty("Encabezado").GetProperty("Totales").GetProperty("IVA").GetInt32());
    }

    [Fact]
    public void A_warning_does_not_fail()
    {
        const string OnlyExempt = """{"Encabezado":{"IdDoc":{"TipoDTE":33}},"Detalle":{"NmbItem":"Curso","IndExe":1,"QtyItem":1,"PrcItem":1000}}""";
        var result = Fmgo.RunWithInput(OnlyExempt, "totals").AssertFine();
        Assert.Equal(["warning"], result.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("severity").GetString()!));
    }

    [Theory]
    [InlineData("\"NmbItem\":\"Clavo\",", "", "FMGO-STR-001", "Detalle[1]/NmbItem")]
    [InlineData("}},", "},\"Receptor\":{\"RUTRecep\":\"77777777-7\"}},", "FMGO-STR-001", "Encabezado/Receptor/RznSocRecep")]
    [InlineData("\"TipoDTE\":33", "\"TipoDTE\":52", "FMGO-PRE-001", "Encabezado/IdDoc/IndTraslado")]
    [InlineData("\"TipoDTE\":33", "\"TipoDTE\":110", "FMGO-STR-001", "Encabezado/Totales/TpoMoneda")]
    public void What_is_missing_is_found_unless_it_is_a_whole_party(string old, string replacement, string code, string path) =>
        Assert.Contains((code, path), Found(Fmgo.RunWithInput(Invoice.Replace(old, replacement, StringComparison.Ordinal), "totals")));

    [Fact]
    public void Where_a_line_cannot_be_computed_the_totals_are_not_missing_too()
    {
        Assert.Equal([("FMGO-TOT-004", "Detalle[1]/QtyItem")], Found(Fmgo.RunWithInput(Invoice.Replace(":3,", ":-3,", StringComparison.Ordinal), "totals")));
        Assert.Equal([("FMGO-TOT-007", "Detalle[1]/DescuentoPct")], Found(Fmgo.RunWithInput(Invoice.Replace(":3,", ":3,\"DescuentoPct\":101,", StringComparison.Ordinal), "totals")));
    }

    [Fact]
    public void A_thousand_lines_are_answered_in_order_with_a_finding_for_the_one_that_is_malformed()
    {
        const int Malformed = 500;
        string[] lines = [.. Enumerable.Range(1, 1000).Select(number => number == Malformed
            ? """{"Encabezado":{"IdDoc":{"TipoDTE":33}},"Detalle":["""
            : string.Create(CultureInfo.InvariantCulture, $$$"""{"Encabezado":{"IdDoc":{"TipoDTE":33,"Folio":{{{number}}}}},"Detalle":{"NmbItem":"A","QtyItem":{{{number}}},"PrcItem":100}}"""))];
        var result = Fmgo.RunWithInput(string.Join("\r\n", lines), "totals", "--lines");
        Assert.Equal(1, result.ExitCode);
        result.AssertOneLine();
        Assert.Contains("line 500: FMGO-FMT-001", result.Error, StringComparison.Ordinal);
        var answers = result.Lines;
        Assert.Equal(1000, answers.Length);
        Assert.Equal(JsonValueKind.Null, answers[Malformed - 1].GetProperty("document").ValueKind);
        Assert.Equal(["FMGO-FMT-001"], CliResult.CodesOf(answers[Malformed - 1]));
        for (int number = 1; number <= 1000; number++)
        {
            if (number != Malformed)
            {
                var header = answers[number - 1].GetProperty("document").GetProperty("Encabezado");
                Assert.Equal(number, header.GetProperty("IdDoc").GetProperty("Folio").GetInt32());
                Assert.Equal(119 * number, header.GetProperty("Totales").GetProperty("MntTotal").GetInt32());
                Assert.Empty(answers[number - 1].GetProperty("findings").EnumerateArray());
            }
        }
    }

    [Fact]
    public void Every_line_is_answered_before_the_next_one_comes()
    {
        using var process = Fmgo.Start([], ["totals", "--lines"]);
        for (int i = 0; i < 3; i++)
        {
            process.StandardInput.WriteLine(Invoice);
            process.StandardInput.Flush();
            Assert.StartsWith("{\"document\":", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        }

        process.StandardInput.Close();
        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void No_lines_give_no_answers() => Assert.Empty(Fmgo.RunWithInput("\n \n", "totals", "--lines").AssertFine().Output);

    private static (string, string)[] Found(CliResult result) =>
        [.. result.Json.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("code").GetString()!, finding.GetProperty("path").GetString()!))];
}
