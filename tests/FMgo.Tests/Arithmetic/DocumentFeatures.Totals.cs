using FMgo.Arithmetic;
using FMgo.Tests.Arithmetic.Oracle;

namespace FMgo.Tests.Arithmetic;

/// <summary>Features of totals and second currencies.</summary>
internal static partial class DocumentFeatures
{
    private static IEnumerable<string> OfTotals(Document given, Document computed, CalculationOptions options) =>
        OfCredit(given, computed, options).Concat(OfPeriod(given, computed)).Concat(OfVatParts(given, computed)).Concat(OfGiven(given)).Concat(OfSums(computed));

    private static IEnumerable<string> OfCredit(Document given, Document computed, CalculationOptions options)
    {
        if (computed.Header.Totals.ConstructionCredit is not { } credit)
        {
            yield break;
        }

        int year = given.Header.Identification.IssueDate!.Value.Year;
        yield return $"{given.Type} CredEC";
        yield return options.ConstructionCreditFactor is not null ? "CredEC by a factor of its own" : $"CredEC of {(year < 2023 ? 2014 : year < 2025 ? 2023 : 2025)}";
        decimal factor = options.ConstructionCreditFactor ?? FMgo.Tables.ConstructionCreditFactors.On(given.Header.Identification.IssueDate) / 100;
        yield return credit > Math.Round(computed.Header.Totals.Vat!.Value * factor, MidpointRounding.AwayFromZero) ? "CredEC above the factor" : "CredEC up to the factor";
        yield return given.Header.Totals.ConstructionCredit == credit ? "CredEC given" : "CredEC by the option";
    }

    private static IEnumerable<string> OfPeriod(Document given, Document computed)
    {
        var totals = computed.Header.Totals;
        if (totals.NonBillableAmount is { } nonBillable)
        {
            yield return $"{given.Type} MontoNF {(nonBillable < 0 ? "below 0" : "above 0")}";
        }

        if (totals.PeriodAmount is not null)
        {
            yield return $"{given.Type} MontoPeriodo";
        }

        if (totals.PreviousBalance is not null)
        {
            yield return $"{given.Type} SaldoAnterior, VlrPagar {(given.Header.Totals.PayableAmount is null ? "computed" : "given")}";
        }
    }

    private static IEnumerable<string> OfVatParts(Document given, Document computed)
    {
        if (computed.Header.Totals.OwnVat is not null)
        {
            yield return $"{given.Type} {(given.Header.Totals.OwnVat is not null ? "IVAProp" : given.Header.Totals.ThirdPartyVat is not null ? "IVATerc" : "split by commissions")}";
        }
    }

    // Totals that came and were right.
    private static IEnumerable<string> OfGiven(Document given)
    {
        var totals = given.Header.Totals;
        string type = given.Type!.CodeText;
        return new (string Tag, object? Value)[]
        {
            ("MntNeto", totals.NetAmount), ("MntExe", totals.ExemptAmount), ("MntBase", totals.SlaughterBaseAmount), ("MntMargenCom", totals.MarketingMarginBaseAmount),
            ("TasaIVA", totals.VatRate), ("IVA", totals.Vat), ("IVANoRet", totals.UnretainedVat), ("GrntDep", totals.ContainerDeposit), ("Comisiones", totals.Commissions),
            ("MntTotal", totals.TotalAmount), ("MontoNF", totals.NonBillableAmount), ("MontoPeriodo", totals.PeriodAmount), ("VlrPagar", totals.PayableAmount),
        }.Where(entry => entry.Value is not null).Select(entry => $"{type} given {entry.Tag}");
    }

    private static IEnumerable<string> OfSums(Document computed)
    {
        var totals = computed.Header.Totals;
        if (totals.ContainerDeposit is not null)
        {
            yield return $"{computed.Type} GrntDep";
        }

        if (totals.UnretainedVat is not null)
        {
            yield return $"{computed.Type} IVANoRet";
        }

        if (totals.SlaughterBaseAmount is not null)
        {
            yield return $"{computed.Type} MntBase";
        }

        if (totals.MarketingMarginBaseAmount is not null)
        {
            yield return $"{computed.Type} MntMargenCom";
        }

        foreach (var commission in computed.Commissions)
        {
            yield return $"{computed.Type} commission {(commission.NetAmount < 0 || commission.ExemptAmount < 0 ? "below 0" : "above 0")}";
        }

        if (totals.TotalAmount < 0)
        {
            yield return $"{computed.Type} MntTotal below 0";
        }
    }

    private static IEnumerable<string> OfOtherCurrency(Document given)
    {
        if (given.Header.OtherCurrency is not { } other)
        {
            yield break;
        }

        if (other is { NetAmount: null, ExchangeRate: not null } && !given.Type!.IsExport && given.Lines.All(line => SpecLineCurrency.IsSame(other.Currency, line.OtherCurrency?.Code)))
        {
            yield return $"{given.Type} totals of lines in OtraMoneda{(given.Header.Totals.Taxes.Count > 0 ? " with taxes" : "")}{(given.Header.Identification.HasGrossPrices ? " gross" : "")}";
        }

        yield return $"{given.Type} OtraMoneda {(other.ExchangeRate is null ? "as it came" : other.Currency == "EURO" ? "in another" : "from its rate")}";
        if (other.ExchangeRate is not null && !given.Type!.IsExport)
        {
            (string Tag, bool IsThere)[] amounts =
            [
                ("MntNetoOtrMnda", other.NetAmount is not null), ("MntExeOtrMnda", other.ExemptAmount is not null), ("MntFaeCarneOtrMnda", other.SlaughterBaseAmount is not null),
                ("MntMargComOtrMnda", other.MarketingMarginBaseAmount is not null), ("IVAOtrMnda", other.Vat is not null), ("ImpRetOtrMnda", other.Taxes.Count > 0),
                ("IVANoRetOtrMnda", other.UnretainedVat is not null), ("MntTotOtrMnda", other.TotalAmount is not null),
            ];
            foreach (var (tag, isThere) in amounts)
            {
                yield return $"{tag} {(isThere ? "given" : "computed")}";
            }
        }
    }
}
