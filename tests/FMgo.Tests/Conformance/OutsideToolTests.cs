using System.Text.Json;
using FMgo.Tests.Envelopes;

namespace FMgo.Tests.Conformance;

/// <summary>What FMgo signs, looked at by tools that nobody here wrote: libxml2, .NET's schema validator, xmlsec1 and the independent checker.</summary>
public class OutsideToolTests
{
    private const string Python = "/usr/bin/python3";

    public static TheoryData<bool> Kinds => [false, true];

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task Envelope_is_valid_by_SIIs_schema_in_dotnet(bool boletas)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        Assert.Empty(SiiSchemas.For(boletas ? DocumentType.Boleta : DocumentType.Invoice).Validate(await EnvelopeOf(boletas)));
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task Envelope_is_valid_by_SIIs_schema_in_libxml2(bool boletas)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        Skip.IfNot(Tool.Exists("xmllint"), "xmllint (libxml2-utils) is not installed.");
        using var folder = new TemporaryFolder();
        string file = folder.Write("envelope.xml", await EnvelopeOf(boletas));
        string schema = boletas ? SharedFiles.Path("sii", "schemas", "boleta", "EnvioBOLETA_v11.xsd") : SharedFiles.Path("sii", "schemas", "dte", "EnvioDTE_v10.xsd");
        var (exitCode, output) = Tool.Run("xmllint", "--nonet", "--noout", "--schema", schema, file);
        Assert.True(exitCode == 0, output);
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task Envelope_and_each_extracted_document_verify_with_xmlsec1(bool boletas)
    {
        Skip.IfNot(Tool.Exists("xmlsec1"), "xmlsec1 is not installed.");
        using var folder = new TemporaryFolder();
        byte[] envelope = await EnvelopeOf(boletas);
        AssertVerifies(folder.Write("envelope.xml", envelope), "SetDTE", "/*/*[local-name()='Signature']");
        foreach (byte[] dte in SignedXmlOracle.Extract(envelope))
        {
            AssertVerifies(folder.Write("dte.xml", dte), ElementOf(dte), "/*/*[local-name()='Signature']");
        }
    }

    [SkippableTheory]
    [InlineData("tab\tand\nline")]
    [InlineData("]]> &amp; ' \" ÿ \u00A0")]
    public void Any_text_verifies_with_xmlsec1(string name)
    {
        Skip.IfNot(Tool.Exists("xmlsec1"), "xmlsec1 is not installed.");
        using var folder = new TemporaryFolder();
        var signed = Some.Sign(Some.Issued(DocumentType.Invoice, 1, itemName: name)).GetValueOrThrow();
        AssertVerifies(folder.Write("dte.xml", signed.File.Span), "Documento", "/*/*[local-name()='Signature']");
    }

    [SkippableFact]
    public void Xmlsec1_refuses_a_changed_document()
    {
        Skip.IfNot(Tool.Exists("xmlsec1"), "xmlsec1 is not installed.");
        using var folder = new TemporaryFolder();
        byte[] file = Some.Signed(DocumentType.Invoice).File.ToArray();
        file[file.AsSpan().IndexOf("<MntTotal>"u8) + 10] ^= 1;
        Assert.NotEqual(0, Verify(folder.Write("dte.xml", file), "Documento", "/*/*[local-name()='Signature']").ExitCode);
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public async Task Independent_checker_agrees_set_strict_documents_only_in_place_and_stamps_hold(bool boletas)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        Skip.IfNot(File.Exists(Python) && Tool.Run(Python, "-c", "import lxml").ExitCode == 0, "python3-lxml is not installed.");
        using var folder = new TemporaryFolder();
        byte[] envelope = await EnvelopeOf(boletas);
        string report = Path.Combine(folder.Path, "report.json");
        var (exitCode, output) = Tool.Run(Python, SharedFiles.Path("tools", "verify_dte.py"), folder.Write("envelope.xml", envelope), "--json", report);
        Assert.True(exitCode == 0, output);
        Assert.True(File.Exists(report), output);
        var checkedFile = JsonDocument.Parse(File.ReadAllText(report)).RootElement[0];
        var signatures = checkedFile.GetProperty("sigs").EnumerateArray().ToList();
        Assert.Equal(boletas ? 5 : 21, signatures.Count);
        foreach (var signature in signatures)
        {
            bool isSet = signature.GetProperty("uri").GetString() == "#SetDoc";
            Assert.Equal(isSet ? "incl" : "only", signature.GetProperty("digest").GetString());
            Assert.Equal(isSet ? "incl" : "only", signature.GetProperty("sigvalue").GetProperty("X509").GetString());
            Assert.Equal("OK", signature.GetProperty(isSet ? "xmlsec1" : "detached").GetProperty("X509").GetString());
            Assert.True(signature.GetProperty("keys_equal").GetBoolean());
        }

        // The CAFs are test CAFs, whose authority the checker does not know: FRMA is tested with FMgo.Testing's own key.
        var stamps = checkedFile.GetProperty("teds").EnumerateArray().ToList();
        Assert.Equal(signatures.Count - 1, stamps.Count);
        Assert.All(stamps, stamp => Assert.Equal("file bytes, flattened", stamp.GetProperty("FRMT").GetString()));
        Assert.All(stamps, stamp => Assert.Equal(0, stamp.GetProperty("vs_doc").GetArrayLength()));
        Assert.All(stamps, stamp => Assert.True(stamp.GetProperty("in_range").GetBoolean()));
    }

    private static async Task<byte[]> EnvelopeOf(bool boletas) =>
        await EnvelopeTests.WriteAsync(DocumentType.All.Where(type => type.IsBoleta == boletas).SelectMany(type => new[] { Some.Signed(type, 1), Some.Signed(type, 2, lines: 10) }));

    private static string ElementOf(byte[] dte)
    {
        string text = System.Text.Encoding.Latin1.GetString(dte);
        return text.Contains("<Liquidacion ", StringComparison.Ordinal) ? "Liquidacion" : text.Contains("<Exportaciones ", StringComparison.Ordinal) ? "Exportaciones" : "Documento";
    }

    private static void AssertVerifies(string file, string element, string signature)
    {
        var (exitCode, output) = Verify(file, element, signature);
        Assert.True(exitCode == 0, output);
    }

    private static (int ExitCode, string Output) Verify(string file, string element, string signature) =>
        Tool.Run("xmlsec1", "--verify", "--insecure", "--id-attr:ID", $"http://www.sii.cl/SiiDte:{element}", "--node-xpath", signature, file);
}
