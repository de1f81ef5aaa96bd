using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tests.Arithmetic.Oracle;

namespace FMgo.Tests.Arithmetic;

/// <summary>Names what a computed document has in it, so that a run over many can prove what it has seen.</summary>
internal static partial class DocumentFeatures
{
    /// <summary>The features of a document.</summary>
    /// <param name="given">The document before it was computed.</param>
    /// <param name="computed">The document after.</param>
    /// <param name="options">The choices it was computed with.</param>
    public static IEnumerable<string> Of(Document given, Document computed, CalculationOptions options) =>
        OfType(given)
            .Concat(OfLines(given, computed))
            .Concat(OfTaxes(computed))
            .Concat(OfAdjustments(given))
            .Concat(OfPolicies(given, computed, options))
            .Concat(OfTotals(given, computed, options))
            .Concat(OfOtherCurrency(given));

    private static IEnumerable<string> OfType(Document given)
    {
        var identification = given.Header.Identification;
        int type = given.Type!.Code;
        yield return $"{type}";
        if (identification.TransferReason is { } reason)
        {
            yield return $"IndTraslado {(int)reason} {(given.Lines.All(line => line.UnitPrice is null && line.Amount is null) ? "without" : "with")} values";
        }

        if (given.Type.IsExport)
        {
            yield return $"{type} FmaPagExp {identification.ExportPaymentFormCode ?? 0}";
        }

        if (given.Type.IsNote)
        {
            yield return $"{type} over {given.References[0].Type}";
            yield return $"{type} CodRef {(int)given.References[0].CorrectionCode!}";
        }

        if (given.Subtotals.Count > 0)
        {
            yield return $"{type} SubTotInfo";
        }

        if (given.Lines.Count == 60)
        {
            yield return "60 lines";
        }
    }

    private static IEnumerable<string> OfLines(Document given, Document computed)
    {
        int type = given.Type!.Code;
        for (int i = 0; i < given.Lines.Count; i++)
        {
            var line = given.Lines[i];
            yield return $"{type} IndExe {(int?)line.ExemptionMark ?? 0}";
            if (line.DiscountPercent is not null || line.DiscountAmount is not null)
            {
                yield return $"{type} Descuento{(line.DiscountPercent is not null ? "Pct" : "Monto")}";
            }

            if (line.SurchargePercent is not null || line.SurchargeAmount is not null)
            {
                yield return $"{type} Recargo{(line.SurchargePercent is not null ? "Pct" : "Monto")}";
            }

            if (line.SubDiscounts.Count > 0)
            {
                yield return $"{type} SubDscto {(line.DiscountAmount is null ? "without" : "with")} money";
            }

            if (line.SubSurcharges.Count > 0)
            {
                yield return $"{type} SubRecargo {(line.SurchargeAmount is null ? "without" : "with")} money";
            }

            if (line.OtherCurrency is { } other)
            {
                yield return $"{type} OtrMnda {(other.Amount is null ? "computed" : "given")}";
                foreach (string feature in OfLineCurrency(given, line, computed.Lines[i], other))
                {
                    yield return feature;
                }
            }

            if (line.DiscountPercent is not null && line.UnitPrice is not null && computed.Lines[i].DiscountAmount is null)
            {
                yield return $"{type} percentage {(computed.Lines[i].DiscountPercent is null ? "of nothing" : "alone")}";
            }

            if (computed.Lines[i].Amount < 0)
            {
                yield return $"{type} negative line {(line.UnitPrice is null ? "without" : "with")} price";
            }
        }
    }

    private static IEnumerable<string> OfLineCurrency(Document given, Line line, Line computed, LineCurrency other)
    {
        if (other.Amount is null && other.DiscountAmount is null && computed.OtherCurrency!.DiscountAmount is not null)
        {
            string way = line.DiscountPercent is not null && !given.Type!.IsExport ? "percentage" : other.ConversionFactor is not null ? "FctConv" : "TpoCambio";
            yield return $"{(given.Type!.IsExport ? "export" : "domestic")} DctoOtrMnda by {way}";
        }

        if (other.Amount is null && other.SurchargeAmount is null && computed.OtherCurrency!.SurchargeAmount is not null)
        {
            yield return $"{(given.Type!.IsExport ? "export" : "domestic")} RecargoOtrMnda";
        }
    }

    private static IEnumerable<string> OfTaxes(Document computed)
    {
        int type = computed.Type!.Code;
        foreach (string code in computed.Lines.SelectMany(line => line.TaxCodes))
        {
            yield return $"code {code}";
            yield return $"{type} code {code}";
        }

        foreach (var row in computed.Header.Totals.Taxes.Where(row => row.Amount < 0 && type != 43))
        {
            yield return $"{type} row {row.Code} below 0";
        }

        var rows = computed.Header.Totals.Taxes.Select(row => SpecTaxCode.Table.Single(tax => tax.Text == row.Code)).ToList();
        foreach (var tax in rows)
        {
            yield return $"row {tax.Text}";
            yield return $"{type} row {tax.Text}";
        }

        if (rows.Exists(tax => tax.RetainsAllVat) && rows.Exists(tax => tax.RetainsVat && tax.Base == SpecTaxBase.Lines && !tax.RetainsAllVat))
        {
            yield return $"{type} total and partial retention";
        }

        if (rows.Count(tax => tax.RetainsAllVat) > 1 && computed.Header.Totals.UnretainedVat is null)
        {
            yield return $"{type} several total retentions";
        }
    }

    private static IEnumerable<string> OfAdjustments(Document given)
    {
        foreach (var adjustment in given.GlobalAdjustments)
        {
            yield return $"{given.Type!.Code} {adjustment.Kind} {adjustment.ValueKind} IndExeDR {(int?)adjustment.Scope ?? 0}";
            if (given.Type.IsExport && adjustment is { ValueKind: ValueKind.Amount, OtherCurrencyAmount: null } && given.Header.OtherCurrency is { Currency: null or "PESO CL", ExchangeRate: not null })
            {
                yield return $"{given.Type} ValorDROtrMnda";
            }
        }
    }

    private static IEnumerable<string> OfPolicies(Document given, Document computed, CalculationOptions options)
    {
        if (given.Lines.Any(line => line.DiscountPercent is not null && line.UnitPrice is not null))
        {
            yield return $"percentage of {options.LinePercentBase}";
        }

        if (given.Lines.Any(line => line.SurchargePercent is not null && computed.Lines.Any(other => other.DiscountAmount > 0)))
        {
            yield return $"surcharge {options.LineSurchargeBase}";
        }

        if (given.GlobalAdjustments.Count(adjustment => adjustment.ValueKind == ValueKind.Percent) > 1)
        {
            yield return $"percentages of {options.GlobalPercentBase}";
        }

        if (given.GlobalAdjustments.Any(adjustment => adjustment.ValueKind == ValueKind.Amount && !decimal.IsInteger(adjustment.Value!.Value)))
        {
            yield return $"decimals in the {options.AdjustmentRounding}";
        }

        if (given.GlobalAdjustments.Any(adjustment => adjustment.Scope is null) && computed.Header.Totals.Taxes.Count > 0)
        {
            yield return $"taxes {options.AdditionalTaxBase} {options.GlobalPercentBase}";
        }

        var identification = given.Header.Identification;
        if (given.Type!.IsBoleta)
        {
            yield return identification.HasNetPrices ? $"{given.Type} IndMntNeto" : $"{given.Type} gross {options.BoletaGrossVat}";
        }
        else if (identification.HasGrossPrices)
        {
            yield return $"{given.Type} MntBruto {options.InvoiceGrossVat}";
        }
    }
}
