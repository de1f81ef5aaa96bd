using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo.Cli;

/// <summary>A document as it came in: read as far as it could be, its totals computed, and everything found on the way.</summary>
internal sealed record Order(Document? Document, IReadOnlyList<Finding> Findings)
{
    // Not reported where only the totals are asked for: an order without issuer has totals all the same.
    private static readonly string[] Missing = ["FMGO-STR-001", "FMGO-PRE-001", "FMGO-PRE-003"];

    /// <summary>Reads a document, fills in what nobody would doubt, and computes its totals.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="clock">The clock for a missing date; without one it stays missing.</param>
    public static Order Read(byte[] json, TimeProvider? clock = null)
    {
        var read = DocumentJson.Read(json);
        if (read.Value?.Type is null)
        {
            return new Order(read.Value, read.Findings);
        }

        var computed = TotalsCalculator.Calculate(DocumentDefaults.Fill(read.Value, clock));
        return new Order(computed.Value ?? read.Value, [.. read.Findings, .. computed.Findings]);
    }

    /// <summary>This order with what SII would object to in what is there.</summary>
    public Order WithRules() => Document?.Type is null ? this : With(Document.Validate().Where(finding => !Missing.Contains(finding.Code)));

    /// <summary>This order with more findings, except where something was found already: what could not be read is not missing as well.</summary>
    public Order With(IEnumerable<Finding> findings)
    {
        var paths = Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Path).ToHashSet();
        return this with { Findings = [.. Findings, .. findings.Where(finding => !paths.Contains(finding.Path)).Except(Findings)] };
    }
}
