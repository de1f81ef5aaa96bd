using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace FMgo.Cli.Tests;

/// <summary>What <c>fmgo verify</c> says of who signed, what was not checked, and of files that others fill.</summary>
public sealed class VerifyReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_three_answers_and_what_was_not_checked_are_told()
    {
        var report = Verify(Issued()).AssertFine().Json;
        Assert.All((string[])["trusted", "intact", "identified", "authorized"], name => Assert.True(report.GetProperty(name).GetBoolean()));
        Assert.Equal(["issuer", "revocation", "authorizationAtSii"], Texts(report.GetProperty("notChecked")));
        Assert.Equal("production", report.GetProperty("environment").GetString());
        Assert.Contains("FMGO-VER-046", CliResult.CodesOf(report));
        Assert.Equal("notChecked", report.GetProperty("documents")[0].GetProperty("signature").GetProperty("issuer").GetString());
    }

    [Fact]
    public void Signers_must_come_from_the_issuers_that_were_given()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Otra autoridad", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var other = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2060, 1, 1, 0, 0, 0, TimeSpan.Zero));
        string issuers = _folder.Write("issuers.pem", other.ExportCertificatePem());
        string document = Issued();
        var refused = Verify(document, "--issuers", issuers);
        Assert.Equal(1, refused.ExitCode);
        refused.AssertOneLine();
        Assert.Contains("FMGO-VER-045", refused.Codes);
        Assert.Equal((true, false), (refused.Json.GetProperty("intact").GetBoolean(), refused.Json.GetProperty("identified").GetBoolean()));
        Assert.Equal("notTrusted", refused.Json.GetProperty("documents")[0].GetProperty("signature").GetProperty("issuer").GetString());
        Assert.Equal(["revocation", "authorizationAtSii"], Texts(refused.Json.GetProperty("notChecked")));
        Fmgo.Run("verify", "--issuers", document, document).AssertTrouble("PEM");
        Fmgo.Run("verify", "--issuers", _folder.Path("none.pem"), document).AssertTrouble();
        Fmgo.Run("verify", "--environment", "maullin", document).AssertTrouble();
    }

    [Fact]
    public void Who_signed_an_envelope_is_named()
    {
        Fmgo.RunWithInput(Orders.Of(33).ToJsonString(), "issue", "--in", "-", "--out", _folder.Path("out"), "--test-keys", "--envelope").AssertFine();
        string envelope = Assert.Single(Directory.GetFiles(_folder.Path("out"), "envelope-*.xml"));
        var signature = Verify(envelope).AssertFine().Json.GetProperty("envelopeSignature");
        Assert.Equal("EnvioDTE/Signature", signature.GetProperty("path").GetString());
        Assert.All((string[])["certificateHolder", "certificateSubject", "certificateIssuer", "signedAt"], name => Assert.NotEmpty(signature.GetProperty(name).GetString()!));
    }

    [Fact]
    public void Whatever_a_file_holds_the_answer_is_no_longer_than_a_megabyte()
    {
        string dte = "<DTE version=\"1.0\"><Documento ID=\"X{0}\"><Encabezado>" + string.Concat(Enumerable.Range(0, 100).Select(number => $"<a{number}/>")) + "</Encabezado></Documento></DTE>";
        string all = string.Concat(Enumerable.Range(0, 3900).Select(number => dte.Replace("{0}", $"{number}", StringComparison.Ordinal)));
        string file = _folder.Write("many.xml", $"<EnvioDTE xmlns=\"http://www.sii.cl/SiiDte\"><SetDTE ID=\"S\">{all}</SetDTE></EnvioDTE>");
        foreach (string command in (string[])["check", "verify"])
        {
            var result = Fmgo.Run(command, file);
            Assert.Equal(1, result.ExitCode);
            result.AssertOneLine();
            Assert.InRange(result.Output.Length, 100_000, 1_048_576);
            int told = result.Json.GetProperty("documents").GetArrayLength();

            // What check finds in the envelope itself is one more entry.
            Assert.Equal(command == "check" ? 3901 : 3900, told + result.Json.GetProperty("moreDocuments").GetInt32());
        }
    }

    [SkippableFact]
    public void Who_signed_each_part_of_an_assignment_is_named()
    {
        var report = Fmgo.Run("verify", SharedFiles.Path("samples", "received", "AEC--76354771-K--33--170--SEQ-2.xml")).Json;
        var parts = report.GetProperty("parts").EnumerateArray().ToList();
        Assert.Equal(
            ["AEC/DocumentoAEC/Cesiones/DTECedido/Signature", "AEC/DocumentoAEC/Cesiones/Cesion[1]/Signature", "AEC/DocumentoAEC/Cesiones/Cesion[2]/Signature"],
            parts.Select(part => part.GetProperty("path").GetString()!));
        Assert.All(parts, part => Assert.NotEmpty(part.GetProperty("certificateSubject").GetString()!));
        Assert.Equal("AEC/Signature", report.GetProperty("envelopeSignature").GetProperty("path").GetString());
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private CliResult Verify(params string[] arguments) => Fmgo.Run(["verify", "--caf-key", _folder.Path("out/test-caf-key.pem"), .. arguments]);

    private string Issued()
    {
        Fmgo.RunWithInput(Orders.Of(33).ToJsonString(), "issue", "--in", "-", "--out", _folder.Path("out"), "--test-keys").AssertFine();
        return Assert.Single(Directory.GetFiles(_folder.Path("out"), "*.xml"));
    }
}
