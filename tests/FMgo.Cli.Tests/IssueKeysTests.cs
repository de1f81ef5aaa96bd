using System.Text.RegularExpressions;
using FMgo.Tests.Conformance;

namespace FMgo.Cli.Tests;

/// <summary><c>fmgo issue</c> with a certificate and CAFs from files, which is how a company issues.</summary>
public sealed class IssueKeysTests(KeyFiles keys) : IClassFixture<KeyFiles>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Output => _folder.Path("out");

    private static string[] Resolution => ["--issuer-resolution", "80", "--issuer-resolution-date", "2015-04-30"];

    [Fact]
    public void A_document_is_issued_with_the_keys_of_files()
    {
        keys.Issue(Order(), Output, more: ["--envelope", .. Resolution]).AssertFine();
        Assert.Equal([$"{Orders.Issuer}-33-1.xml", $"envelope-{Orders.Issuer}-dte-1.xml"], Folders.Names(Output));
        string[] files = [.. Directory.GetFiles(Output)];
        Assert.All(files, file => Assert.True(SignedXmlOracle.Verifies(File.ReadAllBytes(file))));
        Fmgo.Run(["verify", "--caf-key", keys.CafKey, .. files]).AssertFine();
        Assert.Equal(1, Fmgo.Run(["verify", .. files]).ExitCode);
    }

    [Fact]
    public void A_caf_that_SII_did_not_grant_is_refused_unless_its_key_is_given()
    {
        var result = Fmgo.RunWith(
            [(KeyFiles.PasswordVariable, KeyFiles.Password)],
            "issue", "--in", Order(), "--out", Output, "--caf", keys.Caf, "--pfx", keys.Pfx, "--password-env", KeyFiles.PasswordVariable, "--now", KeyFiles.Now);
        result.AssertTrouble("FMGO-CAF-013");
        KeyFiles.AssertNoSecret(result);
        AssertNothingWritten();
    }

    [Fact]
    public void Folios_follow_those_that_were_given_and_are_never_repeated()
    {
        string second = keys.CafOf(33, 101, 102);
        string[] cafs = [second, keys.CafOf(33, 98, 100)];
        keys.Issue(Order(price: 1), Output, cafs: cafs).AssertFine();
        keys.Issue(Order(price: 2), Output, cafs: cafs).AssertFine();
        Assert.Equal([98, 99], FoliosIn(Output));

        // What was moved away was issued all the same.
        File.Delete(Path.Combine(Output, $"{Orders.Issuer}-33-98.xml"));
        File.Delete(Path.Combine(Output, $"{Orders.Issuer}-33-99.xml"));
        string orders = _folder.Write("orders.jsonl", Orders.Lines([Orders.Of(33), Orders.Of(33, 101)]));
        keys.Issue(orders, Output, cafs: cafs, more: Resolution).AssertFine();
        keys.Issue(Order(price: 3), Output, cafs: cafs).AssertFine();
        Assert.Equal([100, 101, 102], FoliosIn(Output));
        keys.Issue(Order(price: 4), Output, cafs: cafs).AssertTrouble("no folios left");
        Assert.Equal([100, 101, 102], FoliosIn(Output));
    }

    [Fact]
    public void Folios_of_files_that_another_program_wrote_are_not_given()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, $"{Orders.Issuer}-33-7.xml"), "of another program");
        keys.Issue(Order(), Output).AssertFine();
        Assert.Equal([7, 8], FoliosIn(Output));
        keys.Issue(Order(7), Output).AssertTrouble($"{Orders.Issuer}-33-7.xml exists");

        // One that was asked for by its number is the user's to know.
        keys.Issue(Order(3), Output).AssertFine();
        Assert.Equal([3, 7, 8], FoliosIn(Output));
    }

    [Fact]
    public void What_was_issued_is_never_overwritten()
    {
        keys.Issue(Order(5), Output, more: ["--envelope", .. Resolution]).AssertFine();
        var before = Directory.GetFiles(Output).ToDictionary(file => file, File.ReadAllBytes);
        keys.Issue(Order(5, price: 7), Output, more: ["--envelope", .. Resolution]).AssertTrouble($"{Orders.Issuer}-33-5.xml exists");
        Fmgo.Run("issue", "--in", Order(6), "--out", Output, "--test-keys").AssertFine();
        keys.Issue(Order(6), Output).AssertTrouble($"{Orders.Issuer}-33-6.xml exists");
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
    }

    [Fact]
    public void Another_envelope_gets_another_number()
    {
        keys.Issue(Order(5), Output, more: ["--envelope", .. Resolution]).AssertFine();
        keys.Issue(Order(6), Output, more: ["--envelope", .. Resolution]).AssertFine();
        Assert.Equal(
            [$"{Orders.Issuer}-33-5.xml", $"{Orders.Issuer}-33-6.xml", $"envelope-{Orders.Issuer}-dte-1.xml", $"envelope-{Orders.Issuer}-dte-2.xml"],
            Folders.Names(Output));
    }

    [Theory]
    [InlineData("<H>100</H>", "<H>200</H>", "FMGO-CAF-014")]
    [InlineData("<RS>COMERCIAL", "<RS>INDUSTRIA", "FMGO-CAF-014")]
    [InlineData("<IDK>999</IDK>", "<IDK>300</IDK>", "FMGO-CAF-014")]
    [InlineData("<RSASK>.*</RSASK>", "", "FMGO-CAF-017")]
    [InlineData("<AUTORIZACION>", "<!DOCTYPE a [<!ENTITY b 'c'>]><AUTORIZACION>", "FMGO-CAF-004")]
    [InlineData("</AUTORIZACION>", "", "FMGO-CAF-003")]
    [InlineData("^.*$", "%PDF-1.4 \u0000\u0001", "FMGO-CAF-002")]
    [InlineData("^.*$", "", "FMGO-CAF")]
    public void A_wrong_caf_is_trouble(string pattern, string replacement, string code)
    {
        string caf = keys.CafOf(33, 1, 100, edit: text => new Regex(pattern, RegexOptions.Singleline).Replace(text, replacement, 1));
        Assert.Contains(Path.GetFileName(caf), keys.Issue(Order(), Output, cafs: [caf]).AssertTrouble(code).Error, StringComparison.Ordinal);
        AssertNothingWritten();
    }

    [Fact]
    public void A_caf_of_others_is_refused()
    {
        string otherIssuer = keys.CafOf(33, 1, 100, issuer: "77777777-7");
        keys.Issue(Order(), Output, cafs: [otherIssuer]).AssertTrouble(Orders.Issuer);
        keys.Issue(Order(5), Output, cafs: [otherIssuer]).AssertFinding("FMGO-CAF-030", "Encabezado/Emisor/RUTEmisor");
        keys.Issue(Order(5), Output, cafs: [keys.CafOf(34, 1, 100)]).AssertTrouble("33");
        keys.Issue(Order(), Output, cafs: [keys.CafOf(34, 1, 100)]).AssertTrouble("33");
        AssertNothingWritten();
    }

    [Fact]
    public void A_folio_outside_the_caf_and_a_caf_out_of_date_are_findings()
    {
        keys.Issue(Order(101), Output).AssertFinding("FMGO-CAF-032", "Encabezado/IdDoc/Folio");
        keys.Issue(Order(1), Output, cafs: [keys.CafOf(33, 1, 100, authorizedOn: new DateOnly(2026, 5, 1))]).AssertFinding("FMGO-CAF-036", "Encabezado/IdDoc/Folio");
        keys.Issue(Order(1), Output, cafs: [keys.CafOf(33, 1, 100, authorizedOn: new DateOnly(2026, 11, 25))]).AssertFinding("FMGO-CAF-034", "Encabezado/IdDoc/FchEmis");
        AssertNothingWritten();
    }

    [Fact]
    public void A_certificate_that_cannot_sign_is_trouble()
    {
        keys.Issue(Order(), Output, pfx: keys.PfxOf("2023-01-01Z", "2026-11-23Z")).AssertTrouble("expired");
        keys.Issue(Order(), Output, pfx: keys.PfxOf("2026-11-25Z", "2027-11-23Z")).AssertTrouble("not valid yet");
        keys.Issue(Order(), Output, pfx: keys.PfxWithoutKey()).AssertTrouble("private key is missing");
        keys.Issue(Order(), Output, pfx: keys.Caf).AssertTrouble("not a PFX");
        keys.Issue(Order(), Output, pfx: _folder.Path("none.pfx")).AssertTrouble("none.pfx does not exist");
        keys.Issue(Order(), Output, pfx: _folder.Path).AssertTrouble();
        keys.Issue(Order(), Output, password: "otra-clave-Ñ").AssertTrouble("password");
        AssertNothingWritten();
    }

    [Theory]
    [InlineData("FMGO_NOT_THERE")]
    [InlineData("HUNTER2_CLAVE")]
    [InlineData("hunter2-Clave")]
    [InlineData("")]
    public void A_variable_that_is_not_there_is_trouble_and_a_password_given_for_its_name_is_not_shown(string variable)
    {
        var result = Fmgo.Run("issue", "--in", Order(), "--out", Output, "--caf", keys.Caf, "--caf-key", keys.CafKey, "--pfx", keys.Pfx, "--password-env", variable);
        result.AssertTrouble("--password-env");
        Assert.True(variable.Length == 0 || !result.Error.Contains(variable, StringComparison.Ordinal));
        AssertNothingWritten();
    }

    [Fact]
    public void Missing_keys_and_mixed_ones_are_trouble()
    {
        Fmgo.Run("issue", "--in", Order(), "--out", Output).AssertTrouble("--caf");
        Fmgo.Run("issue", "--in", Order(), "--out", Output, "--pfx", keys.Pfx, "--password-env", "X").AssertTrouble("--caf");
        keys.Issue(Order(), Output, pfx: "").AssertTrouble("--pfx");
        Fmgo.Run("issue", "--in", Order(), "--out", Output, "--test-keys", "--pfx", keys.Pfx).AssertTrouble("--test-keys");
        keys.Issue(Order(), Output, cafs: [keys.Caf, _folder.Path("none.xml")]).AssertTrouble("none.xml");
        keys.Issue(Order(), Output, more: "--envelope").AssertTrouble("--issuer-resolution");
        keys.Issue(_folder.Write("two.jsonl", Orders.Lines([Orders.Of(33), Orders.Of(33)])), Output).AssertTrouble("--issuer-resolution");
        Fmgo.Run("verify", "--caf-key", keys.Caf, keys.Caf).AssertTrouble("public key");
        AssertNothingWritten();
    }

    public void Dispose() => _folder.Dispose();

    private string Order(long? folio = null, int price = 1000) => _folder.Write($"order-{folio}-{price}.json", Orders.Of(33, folio, price: price));

    private void AssertNothingWritten() => Assert.DoesNotContain(Folders.Names(_folder.Path), name => !name.StartsWith("order", StringComparison.Ordinal) && name != "two.jsonl");

    private static long[] FoliosIn(string folder) =>
        [.. Folders.Names(folder).Where(name => !name.StartsWith("envelope", StringComparison.Ordinal)).Select(name => DocumentKey.Parse(Path.GetFileNameWithoutExtension(name)).Folio).Order()];
}
