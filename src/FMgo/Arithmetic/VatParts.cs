using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Splits the VAT between the issuer and the principals on whose account he sells (<c>IVAProp</c>, <c>IVATerc</c>; Formato DTE v2.5, Encabezado 113 and 114).</summary>
internal static class VatParts
{
    /// <summary>The two parts, where one of them came, or in a settlement invoice with commissions, whose VAT is the issuer's own.</summary>
    public static bool Find(ref Calculation calculation, Totals given, decimal vat, CommissionTotals? commissions, out decimal? own, out decimal? thirdParty)
    {
        own = given.OwnVat;
        thirdParty = given.ThirdPartyVat;
        if (!TypeSet.SplitsVat.Contains(calculation.Type))
        {
            return true;
        }

        if (IsOutOfRange(own) || IsOutOfRange(thirdParty))
        {
            TotalsStep.Report(ref calculation, TotalsRules.VatPartsDiffer, IsOutOfRange(own) ? Tags.Totals.OwnVat : Tags.Totals.ThirdPartyVat, (IsOutOfRange(own) ? own : thirdParty)!.Value, vat);
            return false;
        }

        if (own is null && thirdParty is null && calculation.AllowsNegative && commissions?.Vat is { } commission && commission > 0 && commission < vat)
        {
            own = commission;
        }

        if (own is null && thirdParty is null)
        {
            return true;
        }

        decimal sum = (own ?? vat - thirdParty!.Value) + (thirdParty ?? vat - own!.Value);
        bool isNegative = !calculation.AllowsNegative && (own ?? vat - thirdParty) < 0 | (thirdParty ?? vat - own) < 0;
        if (sum != vat || isNegative)
        {
            TotalsStep.Report(ref calculation, TotalsRules.VatPartsDiffer, own is null ? Tags.Totals.ThirdPartyVat : Tags.Totals.OwnVat, own is not null && thirdParty is not null ? sum : (own ?? thirdParty)!.Value, vat);
            return false;
        }

        own ??= vat - thirdParty;
        thirdParty ??= vat - own;
        ReportWhole(ref calculation, own.GetValueOrDefault(), vat, Tags.Totals.OwnVat);
        ReportWhole(ref calculation, thirdParty.GetValueOrDefault(), vat, Tags.Totals.ThirdPartyVat);
        return true;
    }

    // "< que IVA", Encabezado 113 and 114.
    private static void ReportWhole(ref Calculation calculation, decimal part, decimal vat, string tag)
    {
        if (part == vat && vat > 0)
        {
            TotalsStep.Report(ref calculation, TotalsRules.VatPartIsAll, tag, part);
        }
    }

    private static bool IsOutOfRange(decimal? part) => part is { } amount && (decimal.Abs(amount) > Limits.Pesos || !decimal.IsInteger(amount));
}
