using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>The totals in a second currency: fact sheet 4.15 for exports, 4.19 for the others.</summary>
internal static class SpecOtherCurrency
{
    public static void Add(Document document, CalculationOptions options, SpecLines lines, SpecTaxes taxes, SpecAmounts amounts)
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
            AddConverted(document, options, lines, taxes, amounts, other, pesosPerUnit);
        }
        else
        {
            Keep(amounts, other);
        }
    }

    private static bool IsInPesos(OtherCurrencyTotals other) => other.Currency is null or "PESO CL";

    // No formula is checked, so what came stays and the rest is filled in: 131 and 132 from the lines where they tell, otherwise from the pesos.
    private static void AddConverted(
        Document document, CalculationOptions options, SpecLines lines, SpecTaxes taxes, SpecAmounts amounts, OtherCurrencyTotals came, decimal pesosPerUnit)
    {
        var taxed = Sum(SpecClass.Taxed);
        Fraction rate = amounts["Totales/TasaIVA"];
        bool isGross = document.Header.Identification.HasGrossPrices;
        var net = Published("MntNetoOtrMnda", came.NetAmount, taxed is { } sum ? (isGross ? sum.After * 100 / (100 + rate) : sum.After) : Pesos("MntNeto"));
        var exempt = Published("MntExeOtrMnda", came.ExemptAmount, Sum(SpecClass.Exempt)?.After ?? Pesos("MntExe"));
        Published("MntFaeCarneOtrMnda", came.SlaughterBaseAmount, Pesos("MntBase"));
        Published("MntMargComOtrMnda", came.MarketingMarginBaseAmount, Pesos("MntMargenCom"));
        var vat = Published("IVAOtrMnda", came.Vat, net * rate / 100);
        Fraction added = 0, retained = 0, retainedVat = 0;
        AddTaxes();
        if (amounts.Has("Totales/IVANoRet"))
        {
            Published("IVANoRetOtrMnda", came.UnretainedVat, vat - retainedVat);
        }
        else
        {
            amounts.Keep("OtraMoneda/IVANoRetOtrMnda", came.UnretainedVat);
        }

        var deposit = Sum(SpecClass.Deposit)?.After ?? Pesos("GrntDep");
        var commissions = Pesos("Comisiones/ValComNeto") + Pesos("Comisiones/ValComExe") + Pesos("Comisiones/ValComIVA");
        Published("MntTotOtrMnda", came.TotalAmount, net + exempt + vat + added - retained + deposit - Pesos("CredEC") - commissions);

        Fraction Pesos(string tag) => amounts[$"Totales/{tag}"] / pesosPerUnit;

        // Four decimals; 0 and less cannot be written.
        Fraction Published(string tag, decimal? given, Fraction computed)
        {
            var number = given is { } stated ? stated : computed.Round(4);
            if (given is not null || number > 0)
            {
                amounts.Put($"OtraMoneda/{tag}", number);
            }

            return number;
        }

        (Fraction Before, Fraction After)? Sum(SpecClass which)
        {
            Fraction before = 0;
            bool isThere = false;
            for (int i = 0; i < lines.Items.Count; i++)
            {
                if (lines.Items[i].Class != which || lines.Items[i].Amount.IsZero)
                {
                    continue;
                }

                if (!InCurrency(i))
                {
                    return null;
                }

                isThere = true;
                before += AmountOf(i);
            }

            return isThere ? (before, which == SpecClass.Deposit ? before : After(which, before)) : null;
        }

        bool InCurrency(int index) => SpecLineCurrency.IsSame(came.Currency, lines.Items[index].Line.OtherCurrency?.Code) && !AmountOf(index).IsZero;

        Fraction AmountOf(int index) => amounts[$"Detalle[{index + 1}]/OtrMnda/MontoItemOtrMnda"];

        Fraction After(SpecClass which, Fraction before)
        {
            var after = before;
            foreach (var adjustment in document.GlobalAdjustments)
            {
                if (SpecAdjustments.ClassOf(document, adjustment.Scope) == which)
                {
                    var of = options.GlobalPercentBase == GlobalPercentBase.LineSum ? before : after;
                    Fraction money = adjustment.OtherCurrencyAmount ?? (adjustment.ValueKind == ValueKind.Percent ? of * (adjustment.Value ?? 0m) / 100 : (Fraction)(adjustment.Value ?? 0m) / pesosPerUnit);
                    after += adjustment.Kind == AdjustmentKind.Discount ? -money : money;
                }
            }

            return after;
        }

        // 136: the rate of the lines with the code; what is of another base, or stated, is known in pesos alone.
        void AddTaxes()
        {
            foreach (var row in came.Taxes)
            {
                Count(SpecTaxCode.Table.FirstOrDefault(tax => tax.Text == row.Code), row.Amount ?? 0m);
            }

            if (came.Taxes.Count > 0)
            {
                Keep(amounts, new OtherCurrencyTotals { Taxes = came.Taxes });
                return;
            }

            int written = 0;
            foreach (var row in taxes.Rows)
            {
                var amount = (taxed is { } all && row.Tax.Base == SpecTaxBase.Lines ? OfLines(row.Tax, all) : row.Amount / pesosPerUnit).Round(4);
                Count(row.Tax, amount);
                if (!(amount > 0))
                {
                    continue;
                }

                written++;
                amounts.Put($"OtraMoneda/ImpRetOtrMnda[{written}]/TipoImpOtrMnda", row.Tax.Code);
                amounts.Keep($"OtraMoneda/ImpRetOtrMnda[{written}]/TasaImpOtrMnda", row.Rate);
                amounts.Put($"OtraMoneda/ImpRetOtrMnda[{written}]/VlrImpOtrMnda", amount);
            }
        }

        Fraction OfLines(SpecTaxCode tax, (Fraction Before, Fraction After) all)
        {
            Fraction sum = 0;
            for (int i = 0; i < lines.Items.Count; i++)
            {
                var line = lines.Items[i].Line;
                sum += line.ExemptionMark is null && line.TaxCodes.Contains(tax.Text) && InCurrency(i) ? AmountOf(i) : 0;
            }

            return (options.AdditionalTaxBase == AdditionalTaxBase.Lines ? sum : sum * all.After / all.Before) * tax.Rate!.Value / 100;
        }

        void Count(SpecTaxCode? tax, Fraction amount)
        {
            bool isRetained = tax is { IsRetained: true };
            added += isRetained ? 0 : amount;
            retained += isRetained ? amount : 0;
            retainedVat += tax is { RetainsVat: true } ? amount : 0;
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
