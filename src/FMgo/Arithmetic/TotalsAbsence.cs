using System.Globalization;
using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Finds the totals that a finished document lacks and its lines lead to. <see cref="TotalsComparison"/> looks at those that are there.</summary>
/// <remarks>
/// Only what SII's formulas need: <c>TasaIVA</c>, <c>IVA</c> and <c>MntNeto</c> have rules of their own, and <c>MontoPeriodo</c>, <c>VlrPagar</c>, <c>IVAProp</c> and <c>IVATerc</c> are
/// optional (Formato DTE v2.5, Encabezado 107 to 128).
/// </remarks>
internal static class TotalsAbsence
{
    /// <summary>The findings; none where the totals could not be computed.</summary>
    public static ValueList<Finding> Find(Totals given, Totals computed)
    {
        if (ReferenceEquals(given, computed))
        {
            return default;
        }

        var findings = new List<Finding>();
        Look(findings, given.ExemptAmount, computed.ExemptAmount, Tags.Totals.ExemptAmount);
        Look(findings, given.SlaughterBaseAmount, computed.SlaughterBaseAmount, Tags.Totals.SlaughterBaseAmount);
        Look(findings, given.MarketingMarginBaseAmount, computed.MarketingMarginBaseAmount, Tags.Totals.MarketingMarginBaseAmount);
        LookForTaxes(findings, given.Taxes.AsSpan(), computed.Taxes.AsSpan());
        Look(findings, given.UnretainedVat, computed.UnretainedVat, Tags.Totals.UnretainedVat);
        Look(findings, given.ContainerDeposit, computed.ContainerDeposit, Tags.Totals.ContainerDeposit);
        Look(findings, given.Commissions?.NetAmount, computed.Commissions?.NetAmount, Paths.Commissions.NetAmount);
        Look(findings, given.Commissions?.ExemptAmount, computed.Commissions?.ExemptAmount, Paths.Commissions.ExemptAmount);
        Look(findings, given.Commissions?.Vat, computed.Commissions?.Vat, Paths.Commissions.Vat);
        Look(findings, given.NonBillableAmount, computed.NonBillableAmount, Tags.Totals.NonBillableAmount);
        return findings.ToValueList();
    }

    private static void LookForTaxes(List<Finding> findings, ReadOnlySpan<TaxTotal> given, ReadOnlySpan<TaxTotal> computed)
    {
        foreach (var row in computed)
        {
            bool isThere = false;
            foreach (var other in given)
            {
                isThere |= other.Code == row.Code;
            }

            if (!isThere)
            {
                findings.Add(TotalsRules.Absent.At(Paths.Header.Totals.Taxes.Path, $"{row.Code}: {row.Amount?.ToString(CultureInfo.InvariantCulture)}"));
            }
        }
    }

    private static void Look(List<Finding> findings, decimal? given, decimal? computed, string tag)
    {
        if (given is null && computed is { } amount && amount != 0)
        {
            findings.Add(TotalsRules.Absent.At($"{Paths.Header.Totals.Path}/{tag}", amount.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
