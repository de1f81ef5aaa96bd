using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Validation;

/// <summary>Checks <see cref="LineRules"/>.</summary>
internal static class LineChecks
{
    private static readonly Rule PercentAloneInExport = LineRules.PercentWithoutMoney.InOtherWords(
        "El porcentaje viene sin su monto ({0}), que en exportaciones es un entero: el SII ha recibido líneas así, y puede observarlas (reparo DET-2-200). Para evitarlo cambie PrcItem, o use DscRcgGlobal con %.",
        "The percentage comes without its amount ({0}), which is a whole number in exports: SII has taken such lines, and may remark on them (DET-2-200). To avoid that change PrcItem, or use DscRcgGlobal with %.");

    private const int LongestOrigin = 60;
    private const int MostLinesOfSubtotal = 60;

    public static void Run(ref Inspection inspection)
    {
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            CheckTexts(ref inspection, lines[i], i);
            CheckMark(ref inspection, lines[i], i);
            CheckMoney(ref inspection, lines[i], i);
            CheckLists(ref inspection, lines[i], i);
        }

        CheckLimits(ref inspection);
    }

    private static void CheckTexts(ref Inspection inspection, Line line, int index)
    {
        if (line.Name is not null && string.IsNullOrWhiteSpace(line.Name))
        {
            inspection.ReportIn(LineRules.BlankName, Paths.Lines.Path, index, Tags.Line.Name);
        }
        else if (line.Name is { } name && IsCode(name.AsSpan().Trim(), line))
        {
            inspection.ReportIn(LineRules.NameIsCode, Paths.Lines.Path, index, Tags.Line.Name, Inspection.Text(inspection.FirstDayOf(Regulations.ItemNames)));
        }
    }

    // One of its own codes; or capitals and digits in one word, such as SKU-00123. A word in capitals alone is a name.
    private static bool IsCode(ReadOnlySpan<char> name, Line line)
    {
        foreach (var code in line.Codes.AsSpan())
        {
            if (code.Value is { } value && name.Equals(value.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        bool hasDigit = false;
        foreach (char character in name)
        {
            hasDigit |= char.IsAsciiDigit(character);
            if (!char.IsAsciiDigit(character) && !char.IsAsciiLetterUpper(character) && character is not ('-' or '.' or '_' or '/'))
            {
                return false;
            }
        }

        return hasDigit;
    }

    private static void CheckMark(ref Inspection inspection, Line line, int index)
    {
        if (line.ExemptionMark is not { } mark)
        {
            return;
        }

        var type = inspection.Type;
        var reason = inspection.Identification.TransferReason;
        bool isGuide = type == DocumentType.DispatchGuide;
        var rule = mark switch
        {
            ExemptionMark.Exempt when type == DocumentType.ExemptInvoice => LineRules.ExemptInExempt,
            ExemptionMark.NotASale when (isGuide ? reason is not (null or TransferReason.Sale) : LineRules.NotASaleMisplaced.Types.Contains(type)) => LineRules.NotASaleMisplaced,
            ExemptionMark.ToDeduct when (isGuide ? reason is TransferReason.Sale or TransferReason.ExportSale : !type.IsBoleta) => LineRules.ToDeductMisplaced,
            _ => null,
        };
        if (rule is not null)
        {
            inspection.ReportIn(rule, Paths.Lines.Path, index, Tags.Line.ExemptionMark);
        }
    }

    private static void CheckMoney(ref Inspection inspection, Line line, int index)
    {
        if (inspection.Type == DocumentType.SettlementInvoice)
        {
            return;
        }

        var alone = inspection.Type.IsExport ? PercentAloneInExport : LineRules.PercentWithoutMoney;
        if (line.DiscountPercent is not null && line.DiscountAmount is null)
        {
            inspection.ReportIn(alone, Paths.Lines.Path, index, Tags.Line.DiscountPercent, Tags.Line.DiscountAmount);
        }

        if (line.SurchargePercent is not null && line.SurchargeAmount is null)
        {
            inspection.ReportIn(alone, Paths.Lines.Path, index, Tags.Line.SurchargePercent, Tags.Line.SurchargeAmount);
        }
    }

    private static void CheckLists(ref Inspection inspection, Line line, int index)
    {
        if (inspection.Type.IsBoleta)
        {
            return;
        }

        foreach (var part in line.Subquantities.AsSpan())
        {
            if (part.Quantity > (line.Quantity ?? 0))
            {
                inspection.ReportIn(LineRules.SubquantityTooLarge, Paths.Lines.Path, index, $"{Tags.Line.Subquantities}/{Tags.Subquantity.Quantity}", Inspection.Text(part.Quantity.Value), Inspection.Text(line.Quantity ?? 0));
            }
        }

        CheckParts(ref inspection, line, index);
    }

    // Parts in percent are of a base that the format does not fix, so only those that are all in money are summed.
    private static void CheckParts(ref Inspection inspection, Line line, int index)
    {
        if (inspection.Type == DocumentType.SettlementInvoice)
        {
            return;
        }

        if (SumOf(line.SubDiscounts.AsSpan()) is { } discounts && discounts != (line.DiscountAmount ?? 0))
        {
            inspection.ReportIn(LineRules.PartsDiffer, Paths.Lines.Path, index, Tags.Line.SubDiscounts, Inspection.Text(discounts), Inspection.Text(line.DiscountAmount ?? 0));
        }

        if (SumOf(line.SubSurcharges.AsSpan()) is { } surcharges && surcharges != (line.SurchargeAmount ?? 0))
        {
            inspection.ReportIn(LineRules.PartsDiffer, Paths.Lines.Path, index, Tags.Line.SubSurcharges, Inspection.Text(surcharges), Inspection.Text(line.SurchargeAmount ?? 0));
        }
    }

    private static decimal? SumOf(ReadOnlySpan<SubDiscount> parts)
    {
        decimal? sum = parts.IsEmpty ? null : 0;
        foreach (var part in parts)
        {
            sum += MoneyOf(part.ValueKind, part.Value);
        }

        return sum;
    }

    private static decimal? SumOf(ReadOnlySpan<SubSurcharge> parts)
    {
        decimal? sum = parts.IsEmpty ? null : 0;
        foreach (var part in parts)
        {
            sum += MoneyOf(part.ValueKind, part.Value);
        }

        return sum;
    }

    // What does not fit the field is the structure's finding, and could overflow the sum.
    private static decimal? MoneyOf(ValueKind? kind, decimal? value) =>
        kind == ValueKind.Amount && value is >= 0 and <= Limits.AdjustmentMoney ? value : null;

    private static void CheckLimits(ref Inspection inspection)
    {
        if (!inspection.Type.IsBoleta && inspection.Header.Issuer.Address is { Length: > LongestOrigin and <= 70 } address)
        {
            inspection.Report(LineRules.OriginTooLong, Paths.Header.Issuer.Address, Inspection.Text(address.Length), Inspection.Text(LongestOrigin));
        }

        var subtotals = inspection.Document.Subtotals.AsSpan();
        for (int i = 0; i < subtotals.Length && inspection.Type.IsBoleta; i++)
        {
            if (subtotals[i].LineNumbers.Count > MostLinesOfSubtotal)
            {
                inspection.ReportIn(LineRules.SubtotalTooManyLines, Paths.Subtotals.Path, i, Tags.InformativeSubtotal.LineNumbers, Inspection.Text(subtotals[i].LineNumbers.Count), Inspection.Text(MostLinesOfSubtotal));
            }
        }
    }
}
