using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo.Cli;

/// <summary>A document as it came in: read as far as it could be, its totals computed, and everything found on the way.</summary>
internal sealed record Order(Document? Document, IReadOnlyList<Finding> Findings)
{
    private bool IsComputed { get; init; }

    private bool HasIssuer { get; init; }

    private bool HasReceiver { get; init; }

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
        var order = new Order(computed.Value ?? read.Value, read.Findings)
        {
            IsComputed = computed.Succeeded,
            HasIssuer = read.Value.Header.Issuer != new Issuer(),
            HasReceiver = read.Value.Header.Receiver != new Receiver(),
        };
        return order.With(computed.Findings);
    }

    /// <summary>This order with what SII would object to in it, except for a party that was left out, and for totals that are missing because they could not be computed.</summary>
    public Order WithRules() => Document?.Type is null ? this : With(Document.Validate().Where(finding => !IsLeftOut(finding)));

    /// <summary>This order with more findings, except where something was found already: what could not be read is not missing as well.</summary>
    public Order With(IEnumerable<Finding> findings)
    {
        var paths = Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Path).ToHashSet();
        return this with { Findings = [.. Findings, .. findings.Where(finding => !paths.Contains(finding.Path)).Except(Findings)] };
    }

    private bool IsLeftOut(Finding finding)
    {
        string path = finding.Path;
        return finding.Code switch
        {
            "FMGO-STR-001" or "FMGO-PRE-001" => (!HasIssuer && IsIn(path, "Encabezado/Emisor")) || (!HasReceiver && IsIn(path, "Encabezado/Receptor")) || (!IsComputed && IsTotal(path)),
            "FMGO-TAX-001" or "FMGO-TAX-002" or "FMGO-TAX-003" or "FMGO-TAX-004" or "FMGO-EXP-003" => !IsComputed && IsTotal(path),
            _ => false,
        };
    }

    private static bool IsIn(string path, string zone) => path.StartsWith(zone, StringComparison.Ordinal);

    // Currencies and their rate are given, never computed.
    private static bool IsTotal(string path) =>
        (IsIn(path, "Encabezado/Totales") || IsIn(path, "Encabezado/OtraMoneda") || path.EndsWith("/MontoItem", StringComparison.Ordinal))
        && !path.EndsWith("/TpoMoneda", StringComparison.Ordinal) && !path.EndsWith("/TpoCambio", StringComparison.Ordinal);
}
