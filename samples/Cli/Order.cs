using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo.Cli;

/// <summary>A document as it came in: read as far as it could be, its totals computed, and everything found on the way.</summary>
internal sealed record Order(Document? Document, IReadOnlyList<Finding> Findings)
{
    // Not reported where only the totals are asked for: an order without issuer has totals all the same.
    private const string Missing = "FMGO-STR-001";

    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    public static Order Read(byte[] json)
    {
        var read = DocumentJson.Read(json);
        if (read.Value?.Type is null)
        {
            return new Order(read.Value, read.Findings);
        }

        var computed = TotalsCalculator.Calculate(read.Value);
        var document = computed.Value ?? read.Value;
        List<Finding> findings = [.. read.Findings, .. computed.Findings];
        var paths = findings.Select(finding => finding.Path).ToHashSet();
        findings.AddRange(document.CheckStructure().Where(finding => finding.Code != Missing && !paths.Contains(finding.Path)));
        return new Order(document, findings);
    }
}
