using FMgo.Documents;

namespace FMgo.Tests.Drafting.Oracle;

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
        bool inPesos = other.Currency is null or "PESO CL";
        if (other.ExchangeRate is { } rate && document.Type!.IsExport && inPesos)
        {
            // TpoCambio is pesos per unit: whole pesos. Without payment nothing is worth anything (21).
            bool isPaid = document.Header.Identification.ExportPaymentFormCode != 21;
            amounts.Put("OtraMoneda/MntExeOtrMnda", isPaid ? (amounts["Totales/MntExe"] * rate).Round() : 0);
            amounts.Put("OtraMoneda/MntTotOtrMnda", isPaid ? (amounts["Totales/MntTotal"] * rate).Round() : 0);
        }
        else if (other.ExchangeRate is { } pesosPerUnit && !document.Type!.IsExport)
        {
            AddConverted(amounts, pesosPerUnit);
        }
        else
        {
            Keep(amounts, other);
        }
    }

    private static void AddConverted(SpecAmounts amounts, decimal pesosPerUnit)
    {
        Convert("Totales/MntNeto", "OtraMoneda/MntNetoOtrMnda");
        Convert("Totales/MntExe", "OtraMoneda/MntExeOtrMnda");
        Convert("Totales/MntBase", "OtraMoneda/MntFaeCarneOtrMnda");
        Convert("Totales/MntMargenCom", "OtraMoneda/MntMargComOtrMnda");
        Convert("Totales/IVA", "OtraMoneda/IVAOtrMnda");
        int written = 0;
        for (int i = 1; amounts.Has($"Totales/ImptoReten[{i}]/TipoImp"); i++)
        {
            var converted = InUnits($"Totales/ImptoReten[{i}]/MontoImp");
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

        Convert("Totales/IVANoRet", "OtraMoneda/IVANoRetOtrMnda");
        Convert("Totales/MntTotal", "OtraMoneda/MntTotOtrMnda");

        // Four decimals; a 0 cannot be written.
        void Convert(string pesos, string units) => amounts.PutUnlessZero(units, InUnits(pesos));
        Fraction InUnits(string pesos) => (amounts[pesos] / pesosPerUnit).Round(4);
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
