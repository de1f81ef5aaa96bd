using FMgo.Documents;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>The totals in a second currency: fact sheet 4.15 for exports, 4.19 for the others.</summary>
internal static class SpecOtherCurrency
{
    public static void Add(Document document, SpecAmounts amounts)
    {
        if (document.Header.OtherCurrency is not { } other)
        {
            return;
        }

        amounts.Keep("OtraMoneda/TpoCambio", other.ExchangeRate);
        bool isExport = document.Type!.IsExport;
        if (isExport && document.Header.Identification.ExportPaymentFormCode == 21 && IsInPesos(other))
        {
            // Without payment nothing is worth anything, whatever the rate.
            amounts.Put("OtraMoneda/MntExeOtrMnda", 0);
            amounts.Put("OtraMoneda/MntTotOtrMnda", 0);
        }
        else if (other.ExchangeRate is { } rate && isExport && IsInPesos(other))
        {
            // TpoCambio is pesos per unit: whole pesos.
            amounts.Put("OtraMoneda/MntExeOtrMnda", (amounts["Totales/MntExe"] * rate).Round());
            amounts.Put("OtraMoneda/MntTotOtrMnda", (amounts["Totales/MntTotal"] * rate).Round());
        }
        else if (other.ExchangeRate is { } pesosPerUnit && !isExport)
        {
            AddConverted(amounts, other, pesosPerUnit);
        }
        else
        {
            Keep(amounts, other);
        }
    }

    private static bool IsInPesos(OtherCurrencyTotals other) => other.Currency is null or "PESO CL";

    // No formula is checked, so what came stays and the rest is filled in.
    private static void AddConverted(SpecAmounts amounts, OtherCurrencyTotals came, decimal pesosPerUnit)
    {
        Convert("Totales/MntNeto", "OtraMoneda/MntNetoOtrMnda", came.NetAmount);
        Convert("Totales/MntExe", "OtraMoneda/MntExeOtrMnda", came.ExemptAmount);
        Convert("Totales/MntBase", "OtraMoneda/MntFaeCarneOtrMnda", came.SlaughterBaseAmount);
        Convert("Totales/MntMargenCom", "OtraMoneda/MntMargComOtrMnda", came.MarketingMarginBaseAmount);
        Convert("Totales/IVA", "OtraMoneda/IVAOtrMnda", came.Vat);
        AddTaxes(amounts, came, pesosPerUnit);
        Convert("Totales/IVANoRet", "OtraMoneda/IVANoRetOtrMnda", came.UnretainedVat);
        Convert("Totales/MntTotal", "OtraMoneda/MntTotOtrMnda", came.TotalAmount);

        // Four decimals; a 0 cannot be written.
        void Convert(string pesos, string units, decimal? given)
        {
            if (given is null)
            {
                amounts.PutUnlessZero(units, (amounts[pesos] / pesosPerUnit).Round(4));
            }
            else
            {
                amounts.Put(units, given.Value);
            }
        }
    }

    private static void AddTaxes(SpecAmounts amounts, OtherCurrencyTotals came, decimal pesosPerUnit)
    {
        if (came.Taxes.Count > 0)
        {
            Keep(amounts, new OtherCurrencyTotals { Taxes = came.Taxes });
            return;
        }

        int written = 0;
        for (int i = 1; amounts.Has($"Totales/ImptoReten[{i}]/TipoImp"); i++)
        {
            var converted = (amounts[$"Totales/ImptoReten[{i}]/MontoImp"] / pesosPerUnit).Round(4);
            if (converted.IsZero)
            {
                continue;
            }

            written++;
            amounts.Put($"OtraMoneda/ImpRetOtrMnda[{written}]/TipoImpOtrMnda", amounts[$"Totales/ImptoReten[{i}]/TipoImp"]);
            if (amounts.Has($"Totales/ImptoReten[{i}]/TasaImp"))
            {
                amounts.Put($"OtraMoneda/ImpRetOtrMnda[{written}]/TasaImpOtrMnda", amounts[$"Totales/ImptoReten[{i}]/TasaImp"]);
            }

            amounts.Put($"OtraMoneda/ImpRetOtrMnda[{written}]/VlrImpOtrMnda", converted);
        }
    }

    private static void Keep(SpecAmounts amounts, OtherCurrencyTotals other)
    {
        var came = SpecAmounts.In(new Document { Header = new Header { OtherCurrency = other with { ExchangeRate = null } } });
        foreach (var (path, value) in came.Values)
        {
            amounts.Put(path, value);
        }
    }
}
