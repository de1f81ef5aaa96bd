using System.Text;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>Files around test documents.</summary>
internal static class TestEnvelope
{
    private const string Root = """
        <EnvioDTE xmlns="http://www.sii.cl/SiiDte" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.sii.cl/SiiDte EnvioDTE_v10.xsd" version="1.0">
        """;

    public static string Unsigned(params IEnumerable<string> documents) =>
        $"""{Root}<SetDTE ID="SetDoc"><Caratula version="1.0"><TmstFirmaEnv>2026-03-04T11:00:00</TmstFirmaEnv></Caratula>{string.Concat(documents)}</SetDTE></EnvioDTE>""";

    public static string Signed(params IEnumerable<string> documents) => new XmlSigner().Sign(Unsigned(documents), "#SetDoc");

    public static byte[] ToFile(string xml, string encoding = "ISO-8859-1")
    {
        var bytes = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        return bytes.GetBytes($"<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n{xml}");
    }

    public static VerificationReport Verify(string xml, string encoding = "ISO-8859-1") => ForeignKeys.Verifier.Verify(ToFile(xml, encoding));

    /// <summary>What was found in the file. That issuers were not checked is said of every file, and left out here (<see cref="TrustTests"/>).</summary>
    public static IEnumerable<Finding> Found(this VerificationReport report) => report.Findings.Where(finding => finding.Code != "FMGO-VER-046");

    public static IEnumerable<string> Codes(this VerificationReport report) => report.Found().Select(finding => finding.Code);

    public static IEnumerable<string> Errors(this VerificationReport report) =>
        report.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code);

    /// <summary>Replaces what must be there.</summary>
    public static string With(this string xml, string old, string replacement)
    {
        Assert.Contains(old, xml, StringComparison.Ordinal);
        return xml.Replace(old, replacement, StringComparison.Ordinal);
    }

    /// <summary>The text between two marks, exclusive, of the first that is there.</summary>
    public static string Between(this string xml, string start, string end)
    {
        int from = xml.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return xml[from..xml.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
