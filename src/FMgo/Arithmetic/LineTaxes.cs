using FMgo.Format;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>Sums the lines by the taxes that they carry (<c>CodImpAdic</c>; Formato DTE v2.5, Detalle 6 to 8 and 37, Encabezado 117).</summary>
internal static class LineTaxes
{
    public static TaxSums? Sum(ref Calculation calculation, ReadOnlySpan<Line> lines, ref bool areComplete)
    {
        int first = FirstTaxed(lines);
        if (first < 0)
        {
            return null;
        }

        var sums = new TaxSums();
        ValueList<string>? codes = null;
        for (int i = 0; i < lines.Length; i++)
        {
            areComplete &= Add(ref calculation, sums, lines[i], i);
            if (lines[i].ExemptionMark is null)
            {
                sums.AreMixed |= codes is { } others && others != lines[i].TaxCodes;
                codes ??= lines[i].TaxCodes;
            }
        }

        return sums;
    }

    private static int FirstTaxed(ReadOnlySpan<Line> lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].TaxCodes.Count > 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Add(ref Calculation calculation, TaxSums sums, Line line, int index)
    {
        var codes = line.TaxCodes.AsSpan();
        if (codes.IsEmpty)
        {
            sums.KeepAllVat &= line.ExemptionMark is not null;
            return true;
        }

        if (line.ExemptionMark is not null)
        {
            calculation.Findings.InZones(TotalsRules.TaxOnUntaxedLine, Paths.Lines.Path, index, Tags.Line.TaxCodes, (int)line.ExemptionMark.Value);
            return false;
        }

        sums.KeepAllVat &= codes.Length == 1;
        sums.AddStatedBases(line);
        bool isSound = true;
        for (int i = 0; i < codes.Length; i++)
        {
            isSound &= codes[..i].Contains(codes[i]) ? Repeated(ref calculation, codes[i], index) : Add(ref calculation, sums, line, index, codes[i]);
        }

        return isSound;
    }

    private static bool Repeated(ref Calculation calculation, string code, int index)
    {
        Report(ref calculation, TotalsRules.TaxRepeated, index, Quote.Code(code));
        return false;
    }

    private static bool Add(ref Calculation calculation, TaxSums sums, Line line, int index, string code)
    {
        if (!Tax.TryFind(code, out var tax))
        {
            Report(ref calculation, TotalsRules.UnknownTax, index, Quote.Code(code));
            return false;
        }

        if (!tax.AppliesTo(calculation.Type))
        {
            Report(ref calculation, TotalsRules.TaxNotInType, index, code);
            return false;
        }

        sums.KeepAllVat &= tax.IsTotalRetention;
        if (BaseOf(tax, line) is not { } amount || decimal.Abs(amount) > Limits.Pesos || (amount < 0 && !calculation.AllowsNegative))
        {
            string tag = tax.Base == TaxBase.SlaughterAmount ? Tags.RetentionAgent.SlaughterBaseAmount : Tags.RetentionAgent.MarketingMarginBaseAmount;
            Report(ref calculation, TotalsRules.TaxWithoutBase, index, code, $"{Tags.Line.RetentionAgent}/{tag}");
            return false;
        }

        sums.Of(tax).Amount += amount;
        return true;
    }

    private static decimal? BaseOf(Tax tax, Line line) => tax.Base switch
    {
        TaxBase.SlaughterAmount => line.RetentionAgent?.SlaughterBaseAmount,
        TaxBase.MarketingMargin => line.RetentionAgent?.MarketingMarginBaseAmount,
        _ => line.Amount.GetValueOrDefault(),
    };

    private static void Report(ref Calculation calculation, Rule rule, int index, params ReadOnlySpan<string> arguments) =>
        calculation.Findings.InZones(rule.At($"{Paths.Lines.Path}[{index + 1}]/{Tags.Line.TaxCodes}", arguments));
}
