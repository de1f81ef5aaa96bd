using System.Globalization;
using FMgo.Documents;
using FMgo.Format;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>Looks at the rows of <c>ImptoReten</c> that came, before they are compared with those computed.</summary>
internal static class GivenTaxes
{
    public static bool AreSound(ref Calculation calculation, ReadOnlySpan<TaxTotal> given, TaxSums? sums)
    {
        bool areSound = true;
        for (int i = 0; i < given.Length; i++)
        {
            areSound &= IsSound(ref calculation, given, i, sums);
        }

        return areSound;
    }

    private static bool IsSound(ref Calculation calculation, ReadOnlySpan<TaxTotal> given, int index, TaxSums? sums)
    {
        var row = given[index];
        if (!Tax.TryFind(row.Code, out var tax))
        {
            return Report(ref calculation, TotalsRules.UnknownTax, index, Tags.TaxTotal.Code, Quote.Code(row.Code ?? ""));
        }

        if (!tax.AppliesTo(calculation.Type))
        {
            return Report(ref calculation, TotalsRules.TaxNotInType, index, Tags.TaxTotal.Code, tax.Code);
        }

        if (Repeats(given, index))
        {
            return Report(ref calculation, TotalsRules.TaxRepeated, index, Tags.TaxTotal.Code, tax.Code);
        }

        bool mayBeNegative = calculation.AllowsNegative || tax.IsSpecific;
        if (row.Amount is { } amount && ((amount < 0 && !mayBeNegative) || decimal.Abs(amount) > Limits.Pesos))
        {
            return amount < 0 && !mayBeNegative
                ? Report(ref calculation, TotalsRules.Negative, index, Tags.TaxTotal.Amount, Text(amount))
                : Report(ref calculation, TotalsRules.TooLarge, index, Tags.TaxTotal.Amount, Text(amount), Text(Limits.Pesos));
        }

        if (row.Amount < 0 && !calculation.AllowsNegative)
        {
            Report(ref calculation, TotalsRules.NegativeSpecificTax, index, Tags.TaxTotal.Amount, tax.Code, Text(row.Amount.GetValueOrDefault()));
        }

        if (tax.Use == TaxUse.Undocumented)
        {
            Report(ref calculation, TotalsRules.UndocumentedTax, index, Tags.TaxTotal.Code, tax.Code);
        }

        // A row of 0 says nothing, and other software writes them.
        return tax.Base == TaxBase.Stated || row.Amount is null or 0 || sums?.Has(tax) == true
            || Report(ref calculation, TotalsRules.TaxWithoutLines, index, Tags.TaxTotal.Code, tax.Code);
    }

    private static bool Repeats(ReadOnlySpan<TaxTotal> given, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (given[i].Code == given[index].Code)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Report(ref Calculation calculation, Rule rule, int index, string tag, params ReadOnlySpan<string> arguments)
    {
        calculation.Findings.InHeader(rule.At(string.Create(CultureInfo.InvariantCulture, $"{TaxStep.Path}[{index + 1}]/{tag}"), arguments));
        return false;
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
