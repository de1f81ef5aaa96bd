using System.Security.Cryptography;
using FMgo.Documents;
using FMgo.Folios;
using FMgo.Validation;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>The files of <c>../shared/cases/real-*</c>: what real documents showed, rebuilt with invented data. Controls must stay refused.</summary>
public class RealFileTests
{
    [SkippableTheory]
    [InlineData("real-docpersonalizado.xml", true, "FMGO-VER-051", "FMGO-FMT-011")]
    [InlineData("real-docpersonalizado-control.xml", false, "FMGO-VER-015 FMGO-VER-028", "FMGO-FMT-011")]
    [InlineData("real-transform-withcomments.xml", true, "", "")]
    [InlineData("real-setdte-suelto.xml", true, "FMGO-VER-017 FMGO-VER-052", "FMGO-FMT-007")]
    [InlineData("real-sobre-sin-firma-control.xml", false, "FMGO-VER-007 FMGO-VER-017 FMGO-VER-019", "FMGO-STR-001")]
    [InlineData("real-latin1-sin-declaracion.xml", true, "FMGO-VER-055", "FMGO-FMT-021")]
    [InlineData("real-utf8-declarado-latin1.xml", false, "FMGO-VER-056", "FMGO-FMT-022")]
    [InlineData("real-firma-reindentada.xml", true, "FMGO-VER-053", "FMGO-STR-016")]
    [InlineData("real-firma-reindentada-control.xml", false, "FMGO-VER-016 FMGO-VER-018", "FMGO-STR-016")]
    [InlineData("real-prefijo-default.xml", true, "FMGO-VER-017 FMGO-VER-054", "")]
    [InlineData("real-certificado-vencido.xml", false, "FMGO-VER-024", "")]
    [InlineData("real-comentario-en-monto.xml", true, "FMGO-VER-057", "FMGO-STR-031")]
    [InlineData("real-linea-antes-de-la-declaracion.xml", true, "FMGO-VER-058", "FMGO-FMT-023")]
    [InlineData("real-pkcs7.p7m", false, "FMGO-VER-059", "FMGO-FMT-024")]
    [InlineData("real-iva-truncado.xml", true, "", "FMGO-TOT-001")]
    [InlineData("real-total-mas-uno.xml", true, "", "FMGO-TOT-001")]
    [InlineData("real-total-control.xml", true, "", "FMGO-TOT-001")]
    [InlineData("real-nota-debito-exenta-sin-indexe.xml", true, "", "FMGO-TOT-001")]
    [InlineData("real-trigo-2006.xml", true, "", "FMGO-TOT-040")]
    public void Real_file_is_as_expected(string name, bool isTrusted, string verified, string read)
    {
        byte[] file = File.ReadAllBytes(SharedFiles.Path("cases", name));
        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(SharedFiles.Path("cases", "real-test-caf-key.pem")));
        var report = new DocumentVerifier(new VerificationOptions { Trust = CafTrust.Sii.With(ForeignKeys.Idk, key) }).Verify(file);
        Assert.Equal((isTrusted, verified), (report.IsTrusted, string.Join(' ', report.Codes().Distinct().Order(StringComparer.Ordinal))));
        var found = DocumentXml.ReadAll(file).SelectMany(each => each.Validate(new DocumentOptions { IsIssued = true }).Findings).ToList();
        Assert.Equal(read, string.Join(' ', found.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)));
        // xmllint agrees: white space in elements that the schema has empty, an envelope without signature.
        Assert.Equal(read is "FMGO-FMT-011" or "FMGO-FMT-024" or "FMGO-STR-001" or "FMGO-STR-016", found.Any(finding => finding.Severity == Severity.Error));
    }

    [SkippableFact]
    public void Wheat_of_2006_leaves_80000_of_its_VAT()
    {
        var read = DocumentXml.Read(File.ReadAllBytes(SharedFiles.Path("cases", "real-trigo-2006.xml")));
        var finding = Assert.Single(read.Validate(new DocumentOptions { IsIssued = true }).Findings);
        Assert.Contains("80000", finding.Message, StringComparison.Ordinal);
    }
}
