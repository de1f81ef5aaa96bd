using FMgo.Documents;
using FMgo.Format;
using FMgo.Tables;

namespace FMgo.Validation;

/// <summary>Checks those of <see cref="CodeRules"/> on lines: Customs' units, and the products and units of withholding agents.</summary>
internal static class LineCodeChecks
{
    private const string TotalRetention = "15";

    public static void Run(ref Inspection inspection)
    {
        bool isExportOfGoods = inspection.Type.IsExport && !ExportChecks.IsOfServices(inspection);
        bool isExportGuide = inspection.Identification.TransferReason is TransferReason.ExportTransfer or TransferReason.ExportSale;
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (isExportOfGoods)
            {
                CheckCustomsUnit(ref inspection, lines[i].Unit, i, Tags.Line.Unit);
            }
            else if (isExportGuide)
            {
                CheckCustomsUnit(ref inspection, lines[i].ReferenceUnit, i, Tags.Line.ReferenceUnit);
            }

            if (lines[i].Codes.Count > 0 || lines[i].RetentionAgent is not null)
            {
                CheckProduct(ref inspection, lines[i], i);
            }
        }
    }

    /// <summary>The product of withholding agents that a line names; <c>null</c> where it names none.</summary>
    public static ItemCode? ProductOf(Line line)
    {
        foreach (var code in line.Codes.AsSpan())
        {
            if (code.Type == "CPCS")
            {
                return code;
            }
        }

        return null;
    }

    private static void CheckCustomsUnit(ref Inspection inspection, string? unit, int index, string tag)
    {
        if (!string.IsNullOrWhiteSpace(unit) && !IsCustomsUnit(unit.AsSpan().Trim()))
        {
            inspection.ReportIn(CodeRules.UnknownCustomsUnit, Paths.Lines.Path, index, tag, Quote.Code(unit));
        }
    }

    private static bool IsCustomsUnit(ReadOnlySpan<char> unit)
    {
        if (CodeTables.Units.Find(unit) is not null)
        {
            return true;
        }

        foreach (var entry in CodeTables.Units.Entries.AsSpan())
        {
            if (unit.Equals(entry.Abbreviation, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckProduct(ref Inspection inspection, Line line, int index)
    {
        CodeEntry? product = null;
        if (ProductOf(line) is { Value: { Length: > 0 } code })
        {
            product = CodeTables.RetentionProducts.Find(code);
            if (product is null)
            {
                inspection.ReportIn(CodeRules.UnknownProduct, Paths.Lines.Path, index, $"{Tags.Line.Codes}[{PlaceOf(line, code)}]/{Tags.ItemCode.Value}", Quote.Code(code));
            }
        }

        if (line.RetentionAgent is { IsAgent: true })
        {
            CheckUnits(ref inspection, line, product, index);
            CheckTaxes(ref inspection, line, product, index);
        }
    }

    private static int PlaceOf(Line line, string code)
    {
        int place = 1;
        foreach (var candidate in line.Codes.AsSpan())
        {
            if (candidate.Type == "CPCS" && candidate.Value == code)
            {
                return place;
            }

            place++;
        }

        return place;
    }

    private static void CheckUnits(ref Inspection inspection, Line line, CodeEntry? product, int index)
    {
        if (!string.IsNullOrWhiteSpace(line.Unit) && !IsUnitOf(product, line.Unit))
        {
            string asked = product is { Units.Count: > 0 } ? string.Join(", ", product.Units) : string.Join(", ", CodeTables.RetentionUnits.Entries.Select(entry => entry.Code));
            inspection.ReportIn(CodeRules.OtherUnitOfProduct, Paths.Lines.Path, index, Tags.Line.Unit, Quote.Code(line.Unit), asked);
        }

        if (product?.ReferenceUnit is { } reference && !string.IsNullOrWhiteSpace(line.ReferenceUnit) && !IsSameUnit(line.ReferenceUnit, reference))
        {
            inspection.ReportIn(CodeRules.OtherUnitOfProduct, Paths.Lines.Path, index, Tags.Line.ReferenceUnit, Quote.Code(line.ReferenceUnit), reference);
        }
    }

    // A product without a unit in the table is sold in any that agents use.
    private static bool IsUnitOf(CodeEntry? product, string unit)
    {
        if (product is not { Units.Count: > 0 })
        {
            return IsSameUnit(unit, "UNID") || CodeTables.RetentionUnits.Find(unit.AsSpan().Trim()) is not null;
        }

        foreach (string allowed in product.Units.AsSpan())
        {
            if (IsSameUnit(unit, allowed))
            {
                return true;
            }
        }

        return false;
    }

    // SII's table of products writes UN where its list of units has UNID.
    private static bool IsSameUnit(string unit, string allowed)
    {
        var given = unit.AsSpan().Trim();
        return given.Equals(allowed, StringComparison.OrdinalIgnoreCase)
            || (allowed is "UNID" or "UN" && (given.Equals("UN", StringComparison.OrdinalIgnoreCase) || given.Equals("UNID", StringComparison.OrdinalIgnoreCase)));
    }

    private static void CheckTaxes(ref Inspection inspection, Line line, CodeEntry? product, int index)
    {
        if (product is not { TaxCodes.Count: > 0 } || line.TaxCodes.Count == 0)
        {
            return;
        }

        foreach (string code in line.TaxCodes.AsSpan())
        {
            if (code == TotalRetention || product.TaxCodes.AsSpan().Contains(code))
            {
                return;
            }
        }

        inspection.ReportIn(CodeRules.OtherTaxOfProduct, Paths.Lines.Path, index, Tags.Line.TaxCodes, product.Code, string.Join(", ", product.TaxCodes), string.Join(", ", line.TaxCodes.Select(Quote.Code)));
    }
}
