using System.Text;
using System.Text.RegularExpressions;

namespace FMgo.Cli.Tests;

/// <summary>Input that is wrong: the right exit status, one clear line, and nothing written at all.</summary>
public sealed class BadInputTests : IDisposable
{
    // What is done to a good order, and what is to be found.
    private static readonly (string Pattern, string Replacement, string Finding)[] WrongData =
    [
        ("\"Detalle\"", "\"Detalle\":[", "FMGO-FMT-001"),
        ("^.*$", "[1,2]", "FMGO-FMT-002"),
        ("^.*$", "<DTE/>", "FMGO-FMT-001"),
        ("^.*$", "\u0000\u0001\u0002PK\u0003\u0004", "FMGO-FMT-001"),
        ("Ca.er.a", "\\ud800", "FMGO-STR-016 Detalle[1]/NmbItem"),
        ("\"Acteco\"", "\"\\udc00\"", "FMGO-STR-013 Encabezado/Emisor/\\udc00"),
        ("\"PrcItem\":1000", "\"PrcItem\":12345678901234567890", "FMGO-TOT-008 Detalle[1]/PrcItem"),
        ("\"PrcItem\":1000", "\"PrcItem\":1234567890123456789012345678901234567890", "FMGO-STR-008 Detalle[1]/PrcItem"),
        ("\"PrcItem\":1000", "\"PrcItem\":1e30", "FMGO-STR-010 Detalle[1]/PrcItem"),
        ("\"PrcItem\":1000", "\"PrcItem\":1e-2147483648", "FMGO-STR-010 Detalle[1]/PrcItem"),
        ("\"QtyItem\":2,\"PrcItem\":1000", "\"QtyItem\":999999999999,\"PrcItem\":999999999999", "FMGO-TOT-008 Detalle[1]/MontoItem"),
        ("\"PrcItem\":1000", "\"MontoItem\":9999999999999999999", "FMGO-TOT-008 Detalle[1]/MontoItem"),
        ("\"PrcItem\":1000", "\"PrcItem\":\"123456789012345678901234567890123456789😀\"", "FMGO-STR-010 Detalle[1]/PrcItem"),
        ("Ca.er.a", "漢字", "FMGO-TXT-001 Detalle[1]/NmbItem"),
        ("Ca.er.a", "a\\u0007b", "FMGO-TXT-002 Detalle[1]/NmbItem"),
        ("76192083-9", "76192083-0", "FMGO-STR-012 Encabezado/Emisor/RUTEmisor"),
        ("\"RUTEmisor\":\"76192083-9\",", "", "FMGO-STR-001 Encabezado/Emisor/RUTEmisor"),
        ("\"Detalle\":.*\\]", "\"Detalle\":[]", "FMGO-STR-001 Detalle"),
        ("\"TipoDTE\":33,", "", "FMGO-STR-001 Encabezado/IdDoc/TipoDTE"),
        ("\"TipoDTE\":33,", "\"TipoDTE\":35,", "FMGO-STR-009 Encabezado/IdDoc/TipoDTE"),
        ("\"Folio\":7", "\"Folio\":-7", "FMGO-STR-006 Encabezado/IdDoc/Folio"),
        ("\"Folio\":7", "\"Folio\":123456789012", "FMGO-STR-006 Encabezado/IdDoc/Folio"),
        ("\"Folio\":7", "\"Folio\":123456789012345678901234567890", "FMGO-STR-008 Encabezado/IdDoc/Folio"),
        ("\"Folio\":7", "\"Folio\":\"siete\"", "FMGO-STR-010 Encabezado/IdDoc/Folio"),
        ("\"FchEmis\":null", "\"FchEmis\":\"1900-01-01\"", "FMGO-STR-006 Encabezado/IdDoc/FchEmis"),
        ("\"FchEmis\":null", "\"FchEmis\":\"31/12/2026\"", "FMGO-STR-011 Encabezado/IdDoc/FchEmis"),
    ];

    private readonly TemporaryFolder _folder = new();

    private string Output => _folder.Path("out");

    [Theory]
    [InlineData("\"Detalle\"", "\"Detalle\":[", "FMGO-FMT-001")]
    [InlineData("^.*$", "\u0000\u0001PK", "FMGO-FMT-001")]
    [InlineData("\"PrcItem\":1000", "\"PrcItem\":1e30", "FMGO-STR-010 Detalle[1]/PrcItem")]
    [InlineData("\"Folio\":7", "\"Folio\":-7", "FMGO-STR-006 Encabezado/IdDoc/Folio")]
    [InlineData("\"FchEmis\":null", "\"FchEmis\":\"1900-01-01\"", "FMGO-STR-006 Encabezado/IdDoc/FchEmis")]
    [InlineData("\"TipoDTE\":33,", "", "FMGO-STR-001 Encabezado/IdDoc/TipoDTE")]
    public void Wrong_data_is_a_finding_and_nothing_is_written(string pattern, string replacement, string finding)
    {
        string[] expected = finding.Split(' ');
        string order = _folder.Write("order.json", Changed(pattern, replacement));
        var result = Fmgo.Run("issue", "--in", order, "--out", Output, "--test-keys", "--envelope").AssertFinding(expected[0], expected.ElementAtOrDefault(1));
        Assert.Empty(result.Json.GetProperty("documents").EnumerateArray());
        Assert.Empty(result.Json.GetProperty("envelopes").EnumerateArray());
        Assert.Equal(["order.json"], Folders.Names(_folder.Path));
    }

    [Theory]
    [InlineData("<DTE/>", "FMGO-FMT-001")]
    [InlineData("[1,2]", "FMGO-FMT-002")]
    public void What_is_no_order_at_all_is_one_finding(string content, string code)
    {
        var result = Fmgo.Run("issue", "--in", _folder.Write("order.json", content), "--out", Output, "--test-keys").AssertFinding(code);
        Assert.Single(result.Json.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void All_that_is_wrong_in_a_file_is_found_at_once_each_with_its_line_and_path()
    {
        string[] lines = [Changed("7", "7"), .. WrongData.Select(wrong => Changed(wrong.Pattern, wrong.Replacement))];
        var result = Fmgo.Run("issue", "--in", _folder.Write("orders.jsonl", string.Join('\n', lines)), "--out", Output, "--test-keys");
        Assert.Equal(1, result.ExitCode);
        result.AssertOneLine();
        var found = result.Json.GetProperty("findings").EnumerateArray()
            .Select(finding => $"{finding.GetProperty("line")}: {finding.GetProperty("code")} {finding.GetProperty("path")}".Trim()).ToList();
        Assert.All(WrongData.Index(), wrong => Assert.Contains($"{wrong.Index + 2}: {wrong.Item.Finding}", found));
        Assert.Equal(["orders.jsonl"], Folders.Names(_folder.Path));
    }

    [Fact]
    public void A_name_cannot_break_the_line_or_drive_the_terminal()
    {
        string order = _folder.Write("order.json", Changed("\"Acteco\"", "\"a\\n\\u001b[31mb\\u2028c\""));
        var result = Fmgo.Run("issue", "--in", order, "--out", Output, "--test-keys").AssertFinding("FMGO-STR-013");
        Assert.DoesNotContain('\u001b', result.Error);
    }

    [Fact]
    public void A_boleta_without_lines_is_a_finding()
    {
        var boleta = Orders.Of(39);
        boleta.Remove("Detalle");
        Fmgo.Run("issue", "--in", _folder.Write("order.json", boleta), "--out", Output, "--test-keys").AssertFinding("FMGO-STR-001", "Detalle");
    }

    [Fact]
    public void Text_that_is_not_utf8_is_a_finding_everywhere()
    {
        byte[] latin = Encoding.Latin1.GetBytes(Orders.TextOf(Orders.Of(33, 7)));
        Fmgo.Run("issue", "--in", _folder.Write("latin.json", latin), "--out", Output, "--test-keys").AssertFinding("FMGO-FMT-008");
        Fmgo.Run("totals", "--in", _folder.Path("latin.json")).AssertFinding("FMGO-FMT-008");
        Assert.Contains("FMGO-FMT-008", Fmgo.Run("totals", "--lines", "--in", _folder.Path("latin.json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_wrong_line_among_many_keeps_all_from_being_written()
    {
        string lines = Orders.Lines([Orders.Of(33), Orders.Of(39), Orders.Of(33, name: "漢")]);
        var result = Fmgo.Run("issue", "--in", _folder.Write("orders.jsonl", lines.Replace("\n", "\n\n", StringComparison.Ordinal)), "--out", Output, "--test-keys");
        result.AssertFinding("FMGO-TXT-001", "Detalle[1]/NmbItem");
        Assert.Equal(5, result.Json.GetProperty("findings")[0].GetProperty("line").GetInt32());
        Assert.Contains("line 5: FMGO-TXT-001", result.Error, StringComparison.Ordinal);
        Assert.Equal(["orders.jsonl"], Folders.Names(_folder.Path));
    }

    [Fact]
    public void The_same_folio_twice_is_a_finding()
    {
        string orders = _folder.Write("orders.jsonl", Orders.Lines([Orders.Of(33, 7), Orders.Of(61, 7), Orders.Of(33), Orders.Of(33, 7)]));
        var result = Fmgo.Run("issue", "--in", orders, "--out", Output, "--test-keys").AssertFinding("FMGO-ENV-005", "SetDTE/DTE[4]/Encabezado/IdDoc/Folio");
        Assert.Contains("line 4: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(["orders.jsonl"], Folders.Names(_folder.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\r\n\t\n")]
    public void Nothing_to_issue_is_trouble(string content)
    {
        Fmgo.Run("issue", "--in", _folder.Write("empty.jsonl", content), "--out", Output, "--test-keys").AssertTrouble("no documents");
        Assert.Equal(["empty.jsonl"], Folders.Names(_folder.Path));
    }

    [Fact]
    public void A_file_that_is_not_there_or_a_folder_is_trouble()
    {
        string order = _folder.Write("order.json", Orders.Of(33));
        string[][] commands = [["totals", "--in"], ["totals", "--lines", "--in"], ["issue", "--test-keys", "--out", Output, "--in"], ["check"], ["verify"]];
        foreach (string[] command in commands)
        {
            Fmgo.Run([.. command, _folder.Path("none")]).AssertTrouble("does not exist");
            Fmgo.Run([.. command, _folder.Path]).AssertTrouble("is a folder");
        }

        Fmgo.Run("issue", "--in", order, "--out", order, "--test-keys").AssertTrouble("is a file");
        Fmgo.Run("issue", "--in", order, "--out", "", "--test-keys").AssertTrouble("--out");
        Fmgo.Run("issue", "--in", order, "--out", Path.Combine(order, "below"), "--test-keys").AssertTrouble("below");
        Assert.Equal(["order.json"], Folders.Names(_folder.Path));
    }

    [SkippableFact]
    public void A_folder_that_cannot_be_written_is_trouble()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "/proc");
        string order = _folder.Write("order.json", Orders.Of(33));

        // Nobody may make files there, root neither.
        Fmgo.Run("issue", "--in", order, "--out", "/proc/sys/fmgo", "--test-keys").AssertTrouble("/proc/sys/fmgo");
        Fmgo.Run("issue", "--in", order, "--out", "/proc/sys", "--test-keys").AssertTrouble("/proc/sys");
    }

    [Fact]
    public void A_folder_with_the_name_of_a_document_keeps_all_from_being_written()
    {
        string orders = _folder.Write("orders.jsonl", Orders.Lines([Orders.Of(33, 1), Orders.Of(33, 2)]));
        Directory.CreateDirectory(Path.Combine(Output, $"{Orders.Issuer}-33-2.xml"));
        Fmgo.Run("issue", "--in", orders, "--out", Output, "--test-keys").AssertTrouble($"{Orders.Issuer}-33-2.xml");
        Assert.Equal([$"{Orders.Issuer}-33-2.xml"], Folders.Names(Output));
    }

    [Fact]
    public void Deep_and_long_json_is_answered()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"Encabezado\":", 100_000));
        Fmgo.Run("issue", "--in", _folder.Write("deep.json", deep), "--out", Output, "--test-keys").AssertFinding("FMGO-FMT-001");
        Fmgo.Run("issue", "--in", _folder.Write("two.jsonl", $"{deep}\n{deep}\n"), "--out", Output, "--test-keys").AssertFinding("FMGO-FMT-001");
        string name = new('a', 10_000_000);
        string order = Orders.Of(33, name: name).ToJsonString();
        Fmgo.Run("issue", "--in", _folder.Write("long.json", order), "--out", Output, "--test-keys").AssertFinding("FMGO-STR-004", "Detalle[1]/NmbItem");
        var lines = Fmgo.RunWithInput($"{order}\n{Orders.Of(33).ToJsonString()}\n{order.Replace("NmbItem", name, StringComparison.Ordinal)}", "totals", "--lines");
        Assert.Equal(1, lines.ExitCode);
        lines.AssertOneLine();
        Assert.Equal(["FMGO-STR-004", "", "FMGO-STR-013"], lines.Lines.Select(line => CliResult.CodesOf(line).FirstOrDefault("")));
        string tag = order.Replace("NmbItem", name, StringComparison.Ordinal);
        Assert.InRange(Fmgo.RunWithInput(tag, "totals").AssertFinding("FMGO-STR-013").Error.Length, 1, 2000);
        Assert.False(Directory.Exists(Output));
    }

    public void Dispose() => _folder.Dispose();

    private static string Changed(string pattern, string replacement) =>
        new Regex(pattern, RegexOptions.Singleline).Replace(Orders.TextOf(Orders.Of(33, 7)), replacement, 1);
}
