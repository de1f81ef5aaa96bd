using System.Diagnostics;
using System.Text.Json;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>Agreement with <c>../shared/tools/verify_dte.py</c>, which shares no code and no library with FMgo.</summary>
public class OracleTests
{
    private const string Python = "/usr/bin/python3";

    [SkippableFact]
    public void Every_received_sample_gets_the_verdicts_of_the_independent_checker()
    {
        string[] files = Directory.GetFiles(SharedFiles.Path("samples", "received"), "*.xml");
        using var oracle = RunChecker(files);
        Assert.Equal(files.Length, oracle.RootElement.GetArrayLength());
        Assert.All(oracle.RootElement.EnumerateArray(), Compare);
    }

    [SkippableFact]
    public void Made_documents_get_the_verdicts_of_the_independent_checker()
    {
        string document = new TestDocument().Signed();
        string plain = new TestDocument { WithNamespace = false, Folio = 8 }.Signed();
        string[] made =
        [
            document, plain, TestEnvelope.Signed(document, plain), TestEnvelope.Signed(document, plain).With("\n", "\r\n"),
            document.With(TestDocument.SiiNamespace, " "), document.With("<MntTotal>1190", "<MntTotal>1191"), TestEnvelope.Unsigned(plain),
        ];
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            string[] files = [.. made.Select((_, i) => Path.Combine(folder.FullName, $"{i}.xml"))];
            Array.ForEach(files, file => File.WriteAllBytes(file, TestEnvelope.ToFile(made[Array.IndexOf(files, file)])));
            using var oracle = RunChecker(files);
            Assert.All(oracle.RootElement.EnumerateArray(), expected => CompareSignatures(expected, Verify(expected)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static VerificationReport Verify(JsonElement expected) =>
        new DocumentVerifier().Verify(File.ReadAllBytes(expected.GetProperty("file").GetString()!));

    private static void CompareSignatures(JsonElement expected, VerificationReport report)
    {
        var signatures = expected.GetProperty("sigs").EnumerateArray().ToList();
        Assert.Equal(signatures.Count, report.Signatures.Count);
        Assert.All(signatures.Zip(report.Signatures), pair => CompareSignature(pair.First, pair.Second));
    }

    private static void Compare(JsonElement expected)
    {
        var report = Verify(expected);
        CompareSignatures(expected, report);
        var stamps = expected.GetProperty("teds").EnumerateArray().ToList();
        Assert.Equal(stamps.Count, report.Documents.Count);
        Assert.All(stamps.Zip(report.Documents), pair => CompareStamp(pair.First, pair.Second.Stamp));
    }

    private static void CompareSignature(JsonElement expected, SignatureResult actual)
    {
        Assert.Equal(expected.GetProperty("uri").GetString(), $"#{actual.ReferenceId}");
        Assert.Equal(expected.GetProperty("target").GetString(), actual.Element?.Name);
        Assert.Equal(FormOf(expected.GetProperty("digest").GetString()), actual.DigestForm);
        var byKey = expected.GetProperty("sigvalue").EnumerateObject().ToDictionary(key => key.Name, key => FormOf(key.Value.GetString()));
        Assert.Equal(byKey.GetValueOrDefault("X509") ?? byKey.GetValueOrDefault("KeyValue"), actual.SignedInfoForm);
        Assert.Equal(byKey.GetValueOrDefault("X509") is not null, actual.Key == KeyVerdict.ByCertificate);
        bool? keysEqual = expected.GetProperty("keys_equal").ValueKind == JsonValueKind.Null ? null : expected.GetProperty("keys_equal").GetBoolean();
        Assert.Equal(keysEqual == false, actual.CertificateStatus == CertificateStatus.DiffersFromKeyValue);
        Assert.Equal(keysEqual is null, actual.CertificateStatus == CertificateStatus.Unusable);
        CompareCertificate(expected.GetProperty("cert"), actual.Certificate);
    }

    private static void CompareCertificate(JsonElement expected, CertificateFacts? actual)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(actual);
            return;
        }

        Assert.Equal(Rut.Parse(expected.GetProperty("rut").GetString()!), actual!.HolderRut);
        Assert.Equal(expected.GetProperty("bits").GetInt32(), actual.KeySize);
    }

    private static void CompareStamp(JsonElement expected, StampResult actual)
    {
        Assert.Equal(!IsFailure(expected.GetProperty("FRMT")), actual.Verdict == StampVerdict.Valid);
        Assert.Equal(!IsFailure(expected.GetProperty("FRMA")), actual.Caf == CafVerdict.Valid);
        Assert.Equal(expected.GetProperty("IDK").GetString(), $"{actual.Idk}");
        Assert.Equal(expected.GetProperty("in_range").GetBoolean(), actual.CafCoversFolio);
        Assert.Equal(expected.GetProperty("vs_doc").GetArrayLength(), actual.Disagreements.Count);
    }

    private static bool IsFailure(JsonElement verdict) => verdict.GetString()!.StartsWith("FAIL", StringComparison.Ordinal);

    private static CanonicalForm? FormOf(string? name) => name switch
    {
        "incl" => CanonicalForm.InPlace,
        "only" => CanonicalForm.OwnNamespaces,
        "sii" => CanonicalForm.SiiNamespaceAdded,
        "nons" => CanonicalForm.NoNamespaces,
        "nosii" => CanonicalForm.SiiNamespaceDropped,
        _ => null,
    };

    private static JsonDocument RunChecker(string[] files)
    {
        Skip.IfNot(File.Exists(Python) && Run(["-c", "import lxml"]) == 0, "python3-lxml is not installed.");
        Skip.IfNot(File.Exists("/usr/bin/xmlsec1"), "xmlsec1 is not installed.");
        string json = Path.GetTempFileName();
        try
        {
            Assert.Equal(0, Run([SharedFiles.Path("tools", "verify_dte.py"), "--json", json, .. files]));
            return JsonDocument.Parse(File.ReadAllBytes(json));
        }
        finally
        {
            File.Delete(json);
        }
    }

    private static int Run(string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
