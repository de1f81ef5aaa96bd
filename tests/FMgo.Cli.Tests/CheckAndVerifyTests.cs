using System.Text;

namespace FMgo.Cli.Tests;

/// <summary><c>fmgo check</c> and <c>fmgo verify</c> on files of others, damaged ones and attacks.</summary>
public sealed class CheckAndVerifyTests : IDisposable
{
    private static readonly (string Old, string New)[] Damages =
    [
        ("<MntTotal>2380</MntTotal>", "<MntTotal>2381</MntTotal>"),
        ("<NmbItem>Ca", "<NmbItem>Co"),
        ("<TSTED>2026", "<TSTED>2025"),
        ("<H>7</H>", "<H>9</H>"),
    ];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_was_changed_after_signing_is_not_trusted()
    {
        string document = Issued();
        string key = _folder.Path("out/test-caf-key.pem");
        Assert.True(Fmgo.Run("verify", "--caf-key", key, document).AssertFine().Json.GetProperty("trusted").GetBoolean());
        string text = File.ReadAllText(document, Encoding.Latin1);
        foreach (var (old, changed) in Damages)
        {
            var result = Fmgo.Run("verify", "--caf-key", key, Damaged(text, old, changed));
            Assert.Equal(1, result.ExitCode);
            result.AssertOneLine();
            Assert.False(result.Json.GetProperty("trusted").GetBoolean());
            Assert.False(result.Json.GetProperty("documents")[0].GetProperty("trusted").GetBoolean());
            Assert.NotEmpty(result.Codes);
        }
    }

    [Fact]
    public void Several_files_give_several_reports_and_one_complaint()
    {
        string document = Issued();
        string text = File.ReadAllText(document, Encoding.Latin1);
        string wrong = Damaged(text, "CmnaRecep>", "ComunaRecep>");
        var result = Fmgo.Run("check", wrong, document, wrong);
        Assert.Equal(1, result.ExitCode);
        result.AssertOneLine();
        Assert.Contains($"{wrong}: FMGO-STR-013", result.Error, StringComparison.Ordinal);
        Fmgo.Run("check", document).AssertFine();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<DTE")]
    [InlineData("<a/>")]
    [InlineData("{}")]
    [InlineData("\u0000\u0001\u0002")]
    [InlineData("<?xml version=\"1.0\" encoding=\"klingon\"?><DTE/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><DTE>&b;</DTE>")]
    public void A_file_without_a_document_is_a_finding(string content)
    {
        string file = _folder.Write("file.xml", content);
        foreach (string command in (string[])["check", "verify"])
        {
            var result = Fmgo.Run(command, file);
            Assert.Equal(1, result.ExitCode);
            result.AssertOneLine();
            Assert.Equal(file, result.Json.GetProperty("file").GetString());
        }
    }

    [Fact]
    public void An_envelope_is_checked_from_its_first_element_to_its_last()
    {
        Issued();
        string file = Assert.Single(Directory.GetFiles(_folder.Path("out"), "envelope-*.xml"));
        string text = File.ReadAllText(file, Encoding.Latin1);
        Fmgo.Run("check", file).AssertFine();
        foreach (var (old, changed, path) in (ReadOnlySpan<(string, string, string)>)[("<FchResol>20", "<FchResol>22-08-20", "Caratula/FchResol"), ("<SetDTE ID=", "<SetDTE Id=", "SetDTE/@ID"), ("<TmstFirma>", "<TmstFirma>a", "TmstFirma")])
        {
            var result = Fmgo.Run("check", Damaged(text, old, changed));
            Assert.Equal(1, result.ExitCode);
            Assert.Contains(path, result.Json.GetProperty("documents").EnumerateArray().Last().GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("path").GetString()));
        }

        var counted = Fmgo.Run("check", Damaged(text, "<NroDTE>1<", "<NroDTE>4<"));
        Assert.Equal((0, "FMGO-ENV-015"), (counted.ExitCode, Assert.Single(CliResult.CodesOf(counted.Json.GetProperty("documents")[0]))));
    }

    [SkippableFact]
    public void Attacks_are_refused()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        string[] files = Directory.GetFiles(SharedFiles.Path("samples", "hostile"), "*.xml");
        Assert.Equal(4, files.Length);
        foreach (string command in (string[])["check", "verify"])
        {
            foreach (string file in files)
            {
                var result = Fmgo.Run(command, file);
                Assert.Equal(1, result.ExitCode);
                result.AssertOneLine();
                Assert.Contains("DTD", result.Error, StringComparison.Ordinal);
            }
        }
    }

    [SkippableFact]
    public void Real_documents_are_checked()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        string[] files = Directory.GetFiles(SharedFiles.Path("samples", "received"), "*.xml");
        (string Name, string Fault)[] changed = [("empty-emails", "FMGO-STR-014"), ("removed-signature", "FMGO-STR-001 Signature"), ("no-base64", "FMGO-STR-016 Signature/KeyInfo/X509Data/X509Certificate")];
        string[] wrong = [.. changed.Select(each => files.Single(file => file.Contains(each.Name, StringComparison.Ordinal)))];
        Fmgo.Run(["check", .. files.Except(wrong)]).AssertFine();
        foreach (var (file, fault) in wrong.Zip(changed, (file, each) => (file, each.Fault)))
        {
            var result = Fmgo.Run("check", file);
            Assert.Equal(1, result.ExitCode);
            Assert.Contains(fault, result.Error, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public void Real_documents_are_verified()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        string received = SharedFiles.Path("samples", "received");
        string real = Path.Combine(received, "DTE--76354771-K--33--170.xml");
        var report = Fmgo.Run("verify", real).AssertFine().Json;
        Assert.Equal("76354771-K-33-170", report.GetProperty("documents")[0].GetProperty("document").GetString());
        Assert.Equal(300, report.GetProperty("documents")[0].GetProperty("caf").GetProperty("idk").GetInt32());
        foreach (string changed in Directory.GetFiles(received, "*-mod-*.xml").Where(file => !file.Contains("empty-emails", StringComparison.Ordinal)))
        {
            var result = Fmgo.Run("verify", changed);
            Assert.Equal((changed, 1), (changed, result.ExitCode));
            result.AssertOneLine();
        }
    }

    public void Dispose() => _folder.Dispose();

    private string Issued()
    {
        string order = _folder.Write("order.json", Orders.Of(33, 7));
        Fmgo.Run("issue", "--in", order, "--out", _folder.Path("out"), "--test-keys", "--envelope", "--now", "2026-11-24T10:00:00").AssertFine();
        return _folder.Path($"out/{Orders.Issuer}-33-7.xml");
    }

    private string Damaged(string text, string old, string replacement)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return _folder.Write("damaged.xml", Encoding.Latin1.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal)));
    }
}
