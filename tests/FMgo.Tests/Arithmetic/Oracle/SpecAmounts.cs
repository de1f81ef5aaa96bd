using FMgo.Documents;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>
/// The amounts of a document by official path. What the oracle expects is held against what a document has: the same paths with the same
/// numbers, except for those that may be left out.
/// </summary>
internal sealed class SpecAmounts
{
    private readonly Dictionary<string, Fraction> _values = new(StringComparer.Ordinal);

    // Right where they are written, but not needed.
    private readonly Dictionary<string, Fraction> _optional = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, Fraction>> Values => _values;

    public Fraction this[string path] => _values.TryGetValue(path, out var value) ? value : Fraction.Zero;

    public bool Has(string path) => _values.ContainsKey(path);

    public void Put(string path, Fraction value) => _values.Add(path, value);

    public void PutUnlessZero(string path, Fraction value)
    {
        if (!value.IsZero)
        {
            _values.Add(path, value);
        }
    }

    /// <summary>What stays as it came.</summary>
    public void Keep(string path, decimal? value)
    {
        if (value is { } number)
        {
            _values.Add(path, number);
        }
    }

    public void Allow(string path, Fraction value) => _optional.Add(path, value);

    /// <summary>
    /// What another document says against these amounts: number, path and what it should be. A 0 says no more than an absent field, and a rate of
    /// VAT is known even where there is none.
    /// </summary>
    public IEnumerable<(string Path, Fraction Given, Fraction Computed)> Against(Document given)
    {
        foreach (var (path, came) in In(given)._values)
        {
            // A percentage that comes to nothing is left out, which is no contradiction.
            if (IsOfTax(path) || path.EndsWith("Pct", StringComparison.Ordinal))
            {
                continue;
            }

            var computed = _values.TryGetValue(path, out var value) || _optional.TryGetValue(path, out value) ? value
                : path == "Totales/TasaIVA" && !came.IsZero ? SpecVat.Rate
                : 0;
            if (came.CompareTo(computed) != 0)
            {
                yield return (path, came, computed);
            }
        }

        for (int i = 0; i < given.Header.Totals.Taxes.Count; i++)
        {
            var row = given.Header.Totals.Taxes[i];
            string computed = PathOfTax(row.Code);
            if (row.Amount is { } amount && this[$"{computed}/MontoImp"].CompareTo(amount) != 0)
            {
                yield return ($"Totales/ImptoReten[{i + 1}]/MontoImp", amount, this[$"{computed}/MontoImp"]);
            }

            if (row.Percent is { } percent && Has($"{computed}/TasaImp") && this[$"{computed}/TasaImp"].CompareTo(percent) != 0)
            {
                yield return ($"Totales/ImptoReten[{i + 1}]/TasaImp", percent, this[$"{computed}/TasaImp"]);
            }
        }
    }

    /// <summary>The official path of an amount, as findings have it.</summary>
    public static string OfficialPath(string path, DocumentType type) => !path.StartsWith("Totales/", StringComparison.Ordinal) && !path.StartsWith("OtraMoneda/", StringComparison.Ordinal)
        ? path
        : "Encabezado/" + (type.IsBoleta ? path.Replace("/MontoPeriodo", "/TotalPeriodo", StringComparison.Ordinal) : path);

    private static bool IsOfTax(string path) => path.StartsWith("Totales/ImptoReten[", StringComparison.Ordinal);

    private string PathOfTax(string? code)
    {
        int row = 1;
        while (Has($"Totales/ImptoReten[{row}]/TipoImp") && this[$"Totales/ImptoReten[{row}]/TipoImp"].CompareTo(CodeOf(code) ?? 0) != 0)
        {
            row++;
        }

        return $"Totales/ImptoReten[{row}]";
    }

    /// <summary>The first difference, or null.</summary>
    public string? DifferenceFrom(SpecAmounts actual)
    {
        foreach (var (path, expected) in _values)
        {
            if (!actual._values.TryGetValue(path, out var found))
            {
                return $"{path}: {expected} expected, nothing there";
            }

            if (expected.CompareTo(found) != 0)
            {
                return $"{path}: {expected} expected, {found} there";
            }
        }

        foreach (var (path, found) in actual._values)
        {
            bool mayBe = _optional.TryGetValue(path, out var allowed);
            if (!_values.ContainsKey(path) && !(mayBe && allowed.CompareTo(found) == 0))
            {
                return $"{path}: {(mayBe ? allowed : "nothing")} expected, {found} there";
            }
        }

        return null;
    }

    /// <summary>The amounts that a document has.</summary>
    public static SpecAmounts In(Document document)
    {
        var amounts = new SpecAmounts();
        for (int i = 0; i < document.Lines.Count; i++)
        {
            var line = document.Lines[i];
            amounts.Keep($"Detalle[{i + 1}]/NroLinDet", line.Number);
            amounts.Keep($"Detalle[{i + 1}]/DescuentoMonto", line.DiscountAmount);
            amounts.Keep($"Detalle[{i + 1}]/RecargoMonto", line.SurchargeAmount);
            amounts.Keep($"Detalle[{i + 1}]/MontoItem", line.Amount);
            amounts.Keep($"Detalle[{i + 1}]/DescuentoPct", line.DiscountPercent);
            amounts.Keep($"Detalle[{i + 1}]/RecargoPct", line.SurchargePercent);
            amounts.Keep($"Detalle[{i + 1}]/OtrMnda/DctoOtrMnda", line.OtherCurrency?.DiscountAmount);
            amounts.Keep($"Detalle[{i + 1}]/OtrMnda/RecargoOtrMnda", line.OtherCurrency?.SurchargeAmount);
            amounts.Keep($"Detalle[{i + 1}]/OtrMnda/MontoItemOtrMnda", line.OtherCurrency?.Amount);
        }

        for (int i = 0; i < document.Commissions.Count; i++)
        {
            var commission = document.Commissions[i];
            amounts.Keep($"Comisiones[{i + 1}]/NroLinCom", commission.Number);
            amounts.Keep($"Comisiones[{i + 1}]/ValComNeto", commission.NetAmount);
            amounts.Keep($"Comisiones[{i + 1}]/ValComExe", commission.ExemptAmount);
            amounts.Keep($"Comisiones[{i + 1}]/ValComIVA", commission.Vat);
        }

        for (int i = 0; i < document.GlobalAdjustments.Count; i++)
        {
            amounts.Keep($"DscRcgGlobal[{i + 1}]/NroLinDR", document.GlobalAdjustments[i].Number);
            amounts.Keep($"DscRcgGlobal[{i + 1}]/ValorDROtrMnda", document.GlobalAdjustments[i].OtherCurrencyAmount);
        }

        for (int i = 0; i < document.Subtotals.Count; i++)
        {
            amounts.Keep($"SubTotInfo[{i + 1}]/NroSTI", document.Subtotals[i].Number);
        }

        for (int i = 0; i < document.References.Count; i++)
        {
            amounts.Keep($"Referencia[{i + 1}]/NroLinRef", document.References[i].Number);
        }

        amounts.AddTotals(document.Header.Totals);
        if (document.Header.OtherCurrency is { } other)
        {
            amounts.AddOtherCurrency(other);
        }

        return amounts;
    }

    private void AddTotals(Totals totals)
    {
        Keep("Totales/MntNeto", totals.NetAmount);
        Keep("Totales/MntExe", totals.ExemptAmount);
        Keep("Totales/MntBase", totals.SlaughterBaseAmount);
        Keep("Totales/MntMargenCom", totals.MarketingMarginBaseAmount);
        Keep("Totales/TasaIVA", totals.VatRate);
        Keep("Totales/IVA", totals.Vat);
        Keep("Totales/IVAProp", totals.OwnVat);
        Keep("Totales/IVATerc", totals.ThirdPartyVat);
        for (int i = 0; i < totals.Taxes.Count; i++)
        {
            var tax = totals.Taxes[i];
            Keep($"Totales/ImptoReten[{i + 1}]/TipoImp", CodeOf(tax.Code));
            Keep($"Totales/ImptoReten[{i + 1}]/TasaImp", tax.Percent);
            Keep($"Totales/ImptoReten[{i + 1}]/MontoImp", tax.Amount);
        }

        Keep("Totales/IVANoRet", totals.UnretainedVat);
        Keep("Totales/CredEC", totals.ConstructionCredit);
        Keep("Totales/GrntDep", totals.ContainerDeposit);
        Keep("Totales/Comisiones/ValComNeto", totals.Commissions?.NetAmount);
        Keep("Totales/Comisiones/ValComExe", totals.Commissions?.ExemptAmount);
        Keep("Totales/Comisiones/ValComIVA", totals.Commissions?.Vat);
        Keep("Totales/MntTotal", totals.TotalAmount);
        Keep("Totales/MontoNF", totals.NonBillableAmount);
        Keep("Totales/MontoPeriodo", totals.PeriodAmount);
        Keep("Totales/SaldoAnterior", totals.PreviousBalance);
        Keep("Totales/VlrPagar", totals.PayableAmount);
    }

    private void AddOtherCurrency(OtherCurrencyTotals other)
    {
        Keep("OtraMoneda/TpoCambio", other.ExchangeRate);
        Keep("OtraMoneda/MntNetoOtrMnda", other.NetAmount);
        Keep("OtraMoneda/MntExeOtrMnda", other.ExemptAmount);
        Keep("OtraMoneda/MntFaeCarneOtrMnda", other.SlaughterBaseAmount);
        Keep("OtraMoneda/MntMargComOtrMnda", other.MarketingMarginBaseAmount);
        Keep("OtraMoneda/IVAOtrMnda", other.Vat);
        for (int i = 0; i < other.Taxes.Count; i++)
        {
            var tax = other.Taxes[i];
            Keep($"OtraMoneda/ImpRetOtrMnda[{i + 1}]/TipoImpOtrMnda", CodeOf(tax.Code));
            Keep($"OtraMoneda/ImpRetOtrMnda[{i + 1}]/TasaImpOtrMnda", tax.Percent);
            Keep($"OtraMoneda/ImpRetOtrMnda[{i + 1}]/VlrImpOtrMnda", tax.Amount);
        }

        Keep("OtraMoneda/IVANoRetOtrMnda", other.UnretainedVat);
        Keep("OtraMoneda/MntTotOtrMnda", other.TotalAmount);
    }

    private static decimal? CodeOf(string? code) => code is null ? null : SpecTaxCode.Number(code);
}
