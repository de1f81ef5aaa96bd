using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tests.Arithmetic.Oracle;

namespace FMgo.Tests.Arithmetic;

/// <summary>The calculator held against the oracle: the same amounts and the same contradictions, or both refuse.</summary>
/// <param name="Difference">What they disagree in, or null.</param>
/// <param name="Computed">The document, where both computed it and nothing in it contradicted them.</param>
internal sealed record Agreement(string? Difference, Document? Computed)
{
    private const string TooLarge = "FMGO-TOT-008";

    public static Agreement On(Document document, CalculationOptions options) => On(document, options, SpecTotals.Of(document, options));

    public static Agreement On(Document document, CalculationOptions options, SpecTotals expected)
    {
        var result = TotalsCalculator.Calculate(document, options);
        string? difference = expected.IsOpen ? null : DifferenceOf(document, expected, result);
        string? whole = difference is null ? null : $"{difference} [{string.Join("; ", result.Findings)}] {options} {DocumentJson.Write(document)}";
        return new Agreement(whole, expected.IsOpen || result.HasErrors ? null : result.Partial);
    }

    private static string? DifferenceOf(Document document, SpecTotals expected, Result<Document> result)
    {
        if (expected.IsImpossible || IsEmptyExempt(document, expected))
        {
            return result.HasErrors ? null : "impossible, but computed";
        }

        if (SpecLimits.FirstMisfit(expected.Amounts, document.Type!) is { } misfit)
        {
            return result.Findings.Any(finding => finding.Code == TooLarge) ? null : $"{misfit} = {expected.Amounts[misfit]} does not fit, but that was not found";
        }

        var contradictions = expected.Amounts.Against(document).Select(entry => SpecAmounts.OfficialPath(entry.Path, document.Type!)).Order(StringComparer.Ordinal);
        var errors = result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Path).Order(StringComparer.Ordinal);
        return contradictions.SequenceEqual(errors)
            ? expected.Amounts.DifferenceFrom(SpecAmounts.In(result.Partial!))
            : $"contradicted are {string.Join(", ", contradictions)}";
    }

    private static bool IsEmptyExempt(Document document, SpecTotals expected) => document.Type!.Code == 34 && expected.Amounts["Totales/MntExe"].IsZero;
}
