using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FMgo.Tests.Conformance;

namespace FMgo.Cli.Tests;

/// <summary><c>fmgo issue</c> with test keys: a rehearsal.</summary>
public class IssueTests
{
    [Fact]
    public void A_document_and_its_envelope_hold()
    {
        using var folder = new TemporaryFolder();
        string output = folder.Path("new/out");
        var result = Fmgo.Run("issue", "--in", folder.Write("order.json", Orders.Of(33, 7)), "--out", output, "--test-keys", "--envelope").AssertFine();
        const string Name = $"{Orders.Issuer}-33-7.xml";
        const string Envelope = $"envelope-{Orders.Issuer}-dte-1.xml";
        Assert.Equal([Name, Envelope, "test-caf-key.pem"], Folders.Names(output));
        Assert.Equal(
            $$"""[{"file":"{{Name}}","issuer":"{{Orders.Issuer}}","type":33,"typeName":"Invoice","folio":7,"receiver":"77777777-7","total":2380}]""",
            JsonSerializer.Serialize(result.Json.GetProperty("documents")));
        Assert.Equal($$"""[{"file":"{{Envelope}}","documents":1}]""", JsonSerializer.Serialize(result.Json.GetProperty("envelopes")));
        Assert.Empty(result.Codes);
        byte[] document = File.ReadAllBytes(Path.Combine(output, Name));
        byte[] envelope = File.ReadAllBytes(Path.Combine(output, Envelope));
        Assert.True(SignedXmlOracle.Verifies(document));
        Assert.True(SignedXmlOracle.Verifies(envelope));
        Assert.Equal(Encoding.Latin1.GetString(document), Encoding.Latin1.GetString(Assert.Single(SignedXmlOracle.Extract(envelope))));
    }

    [SkippableFact]
    public void Every_everyday_type_holds()
    {
        using var folder = new TemporaryFolder();
        string output = folder.Path("out");
        int[] types = [33, 34, 39, 41, 52, 56, 61];
        string orders = folder.Write("orders.jsonl", Orders.Lines(types.Select(type => Orders.Of(type))));
        Fmgo.Run("issue", "--in", orders, "--out", output, "--test-keys").AssertFine();
        string[] files = Directory.GetFiles(output, "*.xml");
        Assert.Equal(types.Length + 2, files.Length);
        Assert.All(types, type => Assert.Contains(Path.Combine(output, $"{Orders.Issuer}-{type}-1.xml"), files));
        Assert.All(files, file => Assert.True(SignedXmlOracle.Verifies(File.ReadAllBytes(file))));
        Fmgo.Run(["check", .. files]).AssertFine();
        Fmgo.Run(["verify", "--caf-key", Path.Combine(output, "test-caf-key.pem"), .. files]).AssertFine();
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        Assert.Empty(SiiSchemas.For(DocumentType.Invoice).Validate(File.ReadAllBytes(Path.Combine(output, $"envelope-{Orders.Issuer}-dte-1.xml"))));
        Assert.Empty(SiiSchemas.For(DocumentType.Boleta).Validate(File.ReadAllBytes(Path.Combine(output, $"envelope-{Orders.Issuer}-boletas-1.xml"))));
    }

    [Fact]
    public void Standard_input_is_read_too()
    {
        using var folder = new TemporaryFolder();
        Fmgo.RunWithInput(Orders.Lines([Orders.Of(33), Orders.Of(33)]), "issue", "--in", "-", "--out", folder.Path("out"), "--test-keys").AssertFine();
        Assert.Equal(4, Folders.Names(folder.Path("out")).Length);
    }

    [Fact]
    public void One_document_on_several_lines_is_one_document()
    {
        using var folder = new TemporaryFolder();
        string pretty = Orders.Of(33).ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        Fmgo.Run("issue", "--in", folder.Write("order.json", pretty), "--out", folder.Path("out"), "--test-keys").AssertFine();
        Assert.Equal([$"{Orders.Issuer}-33-1.xml", "test-caf-key.pem"], Folders.Names(folder.Path("out")));
    }

    [Theory]
    [InlineData("2026-07-01T23:30:00", "2026-07-01T23:30:00")]
    [InlineData("2026-07-02T03:30:00Z", "2026-07-01T23:30:00")]
    [InlineData("2026-07-02T05:30:00.5+02:00", "2026-07-01T23:30:00")]
    [InlineData("2026-01-01T02:59:59Z", "2025-12-31T23:59:59")]
    [InlineData("2026-07-01", "2026-07-01T00:00:00")]
    public void Now_is_the_time_of_stamp_and_signature_and_the_default_of_the_date(string now, string chile)
    {
        using var folder = new TemporaryFolder();
        Fmgo.Run("issue", "--in", folder.Write("order.json", Orders.Of(33)), "--out", folder.Path("out"), "--test-keys", "--now", now).AssertFine();
        string document = File.ReadAllText(folder.Path($"out/{Orders.Issuer}-33-1.xml"), Encoding.Latin1);
        Assert.Contains($"<TSTED>{chile}</TSTED>", document, StringComparison.Ordinal);
        Assert.Contains($"<TmstFirma>{chile}</TmstFirma>", document, StringComparison.Ordinal);
        Assert.Contains($"<FchEmis>{chile[..10]}</FchEmis>", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10:30")]
    [InlineData("11/24/2026")]
    [InlineData("2026-13-01T00:00:00")]
    [InlineData("1999-12-31T23:59:59")]
    [InlineData("9999-12-31T23:59:59")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("mañana")]
    public void What_is_not_a_moment_is_refused(string now)
    {
        using var folder = new TemporaryFolder();
        Fmgo.Run("issue", "--in", folder.Write("order.json", Orders.Of(33)), "--out", folder.Path("out"), "--test-keys", "--now", now).AssertTrouble("--now");
        Assert.Equal(["order.json"], Folders.Names(folder.Path));
    }

    [Fact]
    public void The_date_is_todays_in_Chile_when_nothing_says_another()
    {
        using var folder = new TemporaryFolder();
        var before = TimeProvider.System.GetChileDate();
        Fmgo.Run("issue", "--in", folder.Write("order.json", Orders.Of(33)), "--out", folder.Path("out"), "--test-keys").AssertFine();
        string document = File.ReadAllText(folder.Path($"out/{Orders.Issuer}-33-1.xml"), Encoding.Latin1);
        var date = DateOnly.Parse(Regex.Match(document, "<FchEmis>(.*)</FchEmis>").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(date, before, TimeProvider.System.GetChileDate());
    }

    [Fact]
    public void Old_documents_are_rehearsed_on_their_own_day()
    {
        using var folder = new TemporaryFolder();
        Fmgo.Run("issue", "--in", folder.Write("order.json", Orders.Of(33, date: "2019-03-05")), "--out", folder.Path("out"), "--test-keys").AssertFine();
        Assert.Contains("<TSTED>2019-03-05T12:00:00</TSTED>", File.ReadAllText(folder.Path($"out/{Orders.Issuer}-33-1.xml"), Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_transliterated_only_when_asked()
    {
        using var folder = new TemporaryFolder();
        string order = folder.Write("order.json", Orders.Of(33, name: "Cable – “5 m” €"));
        Fmgo.Run("issue", "--in", order, "--out", folder.Path("out"), "--test-keys").AssertFinding("FMGO-TXT-001", "Detalle[1]/NmbItem");
        Assert.Equal(["order.json"], Folders.Names(folder.Path));
        Fmgo.Run("issue", "--in", order, "--out", folder.Path("out"), "--test-keys", "--transliterate").AssertFine();
        string document = File.ReadAllText(folder.Path($"out/{Orders.Issuer}-33-1.xml"), Encoding.Latin1);
        Assert.Contains("<NmbItem>Cable - \"5 m\" EUR</NmbItem>", document, StringComparison.Ordinal);
        string emoji = folder.Write("emoji.json", Orders.Of(33, name: "Cable 😀"));
        Fmgo.Run("issue", "--in", emoji, "--out", folder.Path("out2"), "--test-keys", "--transliterate").AssertFinding("FMGO-TXT-001", "Detalle[1]/NmbItem");
    }

    [Fact]
    public void The_resolution_is_that_of_the_options()
    {
        using var folder = new TemporaryFolder();
        Fmgo.Run("issue", "--in", folder.Write("order.json", Orders.Of(33)), "--out", folder.Path("out"), "--test-keys", "--envelope", "--issuer-resolution", "80", "--issuer-resolution-date", "2015-04-30").AssertFine();
        string envelope = File.ReadAllText(folder.Path($"out/envelope-{Orders.Issuer}-dte-1.xml"), Encoding.Latin1);
        Assert.Contains("<FchResol>2015-04-30</FchResol>\n<NroResol>80</NroResol>", envelope, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--issuer-resolution", "-1")]
    [InlineData("--issuer-resolution", "1000000")]
    [InlineData("--issuer-resolution", "uno")]
    [InlineData("--issuer-resolution-date", "1999-12-31")]
    [InlineData("--issuer-resolution-date", "30-04-2015")]
    [InlineData("--environment", "7")]
    [InlineData("--caf", "caf.xml")]
    public void An_option_that_makes_no_sense_is_trouble(string option, string value)
    {
        using var folder = new TemporaryFolder();
        Fmgo.Run("issue", "--in", folder.Write("order.json", Orders.Of(33)), "--out", folder.Path("out"), "--test-keys", "--envelope", option, value).AssertTrouble();
        Assert.Equal(["order.json"], Folders.Names(folder.Path));
    }

    [Fact]
    public void A_rehearsal_may_be_repeated_but_never_replaces_what_is_not_one()
    {
        using var folder = new TemporaryFolder();
        string order = folder.Write("order.json", Orders.Of(33, 5));
        string[] rehearse = ["issue", "--in", order, "--out", folder.Path("out"), "--test-keys", "--envelope"];
        Fmgo.Run(rehearse).AssertFine();
        string[] names = Folders.Names(folder.Path("out"));
        Fmgo.Run(rehearse).AssertFine();
        Assert.Equal(names, Folders.Names(folder.Path("out")));
        string document = folder.Path($"out/{Orders.Issuer}-33-5.xml");
        File.WriteAllText(document, File.ReadAllText(document, Encoding.Latin1).Replace("<IDK>999</IDK>", "<IDK>300</IDK>", StringComparison.Ordinal), Encoding.Latin1);
        byte[] issued = File.ReadAllBytes(document);
        Fmgo.Run(rehearse).AssertTrouble($"{Orders.Issuer}-33-5.xml");
        Assert.Equal(issued, File.ReadAllBytes(document));
        Assert.Equal(names, Folders.Names(folder.Path("out")));
    }
}
