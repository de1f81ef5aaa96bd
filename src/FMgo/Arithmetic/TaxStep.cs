using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>Computes the additional taxes and retentions, one row a code (Formato DTE v2.5, Encabezado 115 to 118).</summary>
internal static class TaxStep
{
    public const string Path = Paths.Header.Totals.Taxes.Path;

    /// <param name="Rows"><c>ImptoReten</c>, by code.</param>
    /// <param name="Added">What they add to the total.</param>
    /// <param name="Retained">What they take off it.</param>
    /// <param name="RetainedVat">The part of it that is VAT; <c>null</c> where no row keeps back the VAT of a purchase (Formato DTE v2.5, Encabezado 118).</param>
    /// <param name="AreComplete">Whether all could be computed.</param>
    internal readonly record struct Outcome(ValueList<TaxTotal> Rows, decimal Added, decimal Retained, decimal? RetainedVat, bool AreComplete);

    public static Outcome Run(ref Calculation calculation, in AdjustmentStep.Outcome lines, decimal vat)
    {
        var given = calculation.Document.Header.Totals.Taxes.AsSpan();
        if (lines.Taxes is null && given.IsEmpty)
        {
            return new Outcome(default, 0, 0, RetainedVat: null, AreComplete: true);
        }

        var rows = new TaxRows();
        bool areComplete = GivenTaxes.AreSound(ref calculation, given, lines.Taxes);
        foreach (var sum in lines.Taxes?.Sums ?? [])
        {
            areComplete &= Add(ref calculation, rows, sum, lines.TaxedShare);
        }

        areComplete &= AddStated(ref calculation, rows, given, lines.Taxes);
        decimal? excess = rows.KeepWithin(vat, lines.Taxes is { KeepAllVat: true }, lines.Adjustments.Count);
        if (areComplete && excess is { } retained && !calculation.AllowsNegative)
        {
            calculation.Findings.InHeader(TotalsRules.RetainedAboveVat.At(Path, FindingLog.Texts([retained, vat])));
            areComplete = false;
        }

        return rows.ToOutcome(areComplete, kept: calculation.Options.KeepsGiven ? given : default);
    }

    private static bool Add(ref Calculation calculation, TaxRows rows, TaxSum sum, TaxedShare? share)
    {
        if (sum.Tax.Base == TaxBase.Stated)
        {
            return AddStated(ref calculation, rows, sum.Tax);
        }

        decimal? stated = sum.Tax.RateOn(calculation.Date, StatedPercent(ref calculation, sum.Tax), calculation.CorrectsNote);
        decimal? rate = KeptRate(ref calculation, sum.Tax, stated);
        var lineShare = sum.Tax.Base == TaxBase.Lines ? share : null;
        decimal amount = rate is not { } percent ? 0 : lineShare?.Tax(percent, sum.Amount) ?? Rounding.ToPesos(sum.Amount * percent / 100);
        rows.Add(sum.Tax, sum.Tax.RetainsVat ? rate : stated, amount, sum.Amount);
        return true;
    }

    private static decimal? StatedPercent(ref Calculation calculation, Tax tax)
    {
        foreach (var row in calculation.Document.Header.Totals.Taxes.AsSpan())
        {
            if (row.Code == tax.Code)
            {
                return row.Percent;
            }
        }

        return null;
    }

    // Where differences are waived: the rate of the row that came, and of what keeps VAT back whole the rate of VAT that came.
    private static decimal? KeptRate(ref Calculation calculation, Tax tax, decimal? rate)
    {
        var totals = calculation.Document.Header.Totals;
        decimal vatRate = VatRates.On(calculation.Date);
        decimal? kept = rate == vatRate && tax.RetainsVat ? calculation.KeptRate(totals.VatRate, vatRate) : rate;
        foreach (var row in totals.Taxes.AsSpan())
        {
            if (row.Code == tax.Code && kept is { } known)
            {
                return calculation.KeptRate(row.Percent, known);
            }
        }

        return kept;
    }

    // By volume and UTM, which no field of the document has: the caller knows the amount.
    private static bool AddStated(ref Calculation calculation, TaxRows rows, Tax tax)
    {
        foreach (var row in calculation.Document.Header.Totals.Taxes.AsSpan())
        {
            if (row.Code == tax.Code && row.Amount is { } amount)
            {
                rows.Add(tax, row.Percent, Rounding.ToPesos(amount), taxBase: 0);
                return true;
            }
        }

        calculation.Findings.InHeader(TotalsRules.StatedTaxMissing.At(Path, tax.Code));
        return false;
    }

    private static bool AddStated(ref Calculation calculation, TaxRows rows, ReadOnlySpan<TaxTotal> given, TaxSums? sums)
    {
        bool areComplete = true;
        foreach (var row in given)
        {
            if (Tax.TryFind(row.Code, out var tax) && tax.Base == TaxBase.Stated && sums?.Has(tax) != true && !rows.Has(tax))
            {
                areComplete &= AddStated(ref calculation, rows, tax);
            }
        }

        return areComplete;
    }
}
