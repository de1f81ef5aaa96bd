using System.Globalization;
using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Tests.Validation;

/// <summary>What customs ask of an export invoice: each message speaks of its own field (Formato DTE v2.5, Encabezado 74 to 77 and 95).</summary>
public class SaleDataTests
{
    private const string Way = "Encabezado/Transporte/Aduana/CodViaTransp";

    [Theory]
    [InlineData("es-CL", "salvo en facturas de servicios (IndServicio)", "salvo con IndServicio 4 o 6")]
    [InlineData("en-GB", "unless it is for services (IndServicio)", "unless its IndServicio is 4 or 6")]
    public void Each_message_speaks_of_its_field(string culture, string ofServices, string ofTheWay)
    {
        var found = Find(service: null);
        Assert.Equal(["CodModVenta", "CodClauVenta", "TotClauVenta", "TotBultos", "CodViaTransp"], found.Select(finding => finding.Path.Split('/')[^1]));
        foreach (var finding in found)
        {
            string message = finding.GetMessage(CultureInfo.GetCultureInfo(culture));
            Assert.Contains(finding.Path.Split('/')[^1], message, StringComparison.Ordinal);
            Assert.Contains(finding.Path == Way ? ofTheWay : ofServices, message, StringComparison.Ordinal);
            Assert.Equal(finding.Path == Way, message.Contains("CodViaTransp", StringComparison.Ordinal));
            Assert.Equal((Severity.Warning, Rules.Find("FMGO-EXP-005")!.Source), (finding.Severity, finding.Rule.Source));
        }
    }

    // What the words say of services is what is asked of them.
    [Theory]
    [InlineData(ServiceKind.Hotel)]
    [InlineData(ServiceKind.RenderedAbroad)]
    [InlineData(ServiceKind.InternationalLandTransport, Way)]
    public void Services_are_asked_what_the_words_say(ServiceKind service, params string[] paths) =>
        Assert.Equal(paths, Find(service).Select(finding => finding.Path));

    [SkippableFact]
    public void Five_fields_of_F39_have_two_texts()
    {
        var read = DocumentJson.Read(File.ReadAllBytes(SharedFiles.Path("cases", "F39-mensaje-exp-005.json")));
        var found = DocumentDraft.From(read).Preview(The.Options).Findings.Where(finding => finding.Code == "FMGO-EXP-005").ToList();
        Assert.Equal(5, found.Count);
        Assert.Equal([4, 1], found.GroupBy(finding => finding.Rule.Spanish).Select(group => group.Count()));
    }

    private static List<Finding> Find(ServiceKind? service) =>
    [
        .. Some.Document(DocumentType.ExportInvoice).WithId(id => id with { ServiceKind = service })
            .WithTransport(transport => transport with { Customs = new Customs { ReceiverCountryCode = 510 } })
            .Validate(Cases.Options).Where(finding => finding.Code == "FMGO-EXP-005"),
    ];
}
