using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>
/// Section 4 of the fact sheet once more, written from its text alone, in exact fractions. It shares no code with the calculator and looks
/// only at documents whose numbers are each by itself allowed. What cannot be (a line below zero) shows as <see cref="IsImpossible"/>.
/// </summary>
internal sealed class SpecTotals
{
    private readonly Document _document;
    private readonly int _type;

    private SpecTotals(Document document, CalculationOptions options)
    {
        _document = document;
        _type = document.Type!.Code;

        // 4.1, in its order.
        var lines = new SpecLines(document, options);
        AddLines(lines, options);
        AddNumbers();
        var taxed = new SpecAdjustments(document, options, lines, SpecClass.Taxed);
        var exempt = new SpecAdjustments(document, options, lines, SpecClass.Exempt);
        var nonBillable = new SpecAdjustments(document, options, lines, SpecClass.NonBillable);
        IsImpossible |= document.GlobalAdjustments.Any(adjustment => !SpecAdjustments.IsWhole(adjustment)) || HasValuesInWords(document);
        IsImpossible |= taxed.IsOverHundred || exempt.IsOverHundred || nonBillable.IsOverHundred;
        IsImpossible |= _type != 43 && (taxed.IsBelowZero || exempt.IsBelowZero || nonBillable.IsBelowZero);
        var vat = new SpecVat(document, options, taxed.Sum);
        AddNetAndExempt(vat, exempt.Sum);
        var taxes = new SpecTaxes(document, options, lines, taxed.Factor, vat.Vat);
        IsImpossible |= taxes.IsRefused;
        IsOpen = taxes.IsOpen || (taxes.Rows.Count > 0 && taxed.IsOpen);
        AddTaxes(taxes, vat.Vat);
        var credit = AddConstructionCredit(options, vat.Vat);
        var deposit = lines.Sum(SpecClass.Deposit);
        Amounts.PutUnlessZero("Totales/GrntDep", deposit);
        var commissions = new SpecCommissions(document, Amounts);
        AddSplitOfVat(vat.Vat, commissions.Vat);

        // 4.14, 4.15 and 4.16.
        var total = vat.Net + exempt.Sum + vat.Vat + taxes.Added + deposit - credit - taxes.Retained - commissions.Sum;
        if (document.Type.IsExport && document.Header.Identification.ExportPaymentFormCode == 21)
        {
            total = 0;
        }

        IsImpossible |= total.IsNegative && _type != 43;
        Amounts.Put("Totales/MntTotal", total);
        AddPeriod(total, nonBillable.Sum);
        SpecOtherCurrency.Add(document, options, lines, taxes, Amounts);
    }

    public SpecAmounts Amounts { get; } = new();

    /// <summary>That no document can have these amounts, so that the calculator has to refuse.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>That neither the sources nor the policies say what the amounts are.</summary>
    public bool IsOpen { get; }

    public static SpecTotals Of(Document document, CalculationOptions options) => new(document, options);

    // 4.17: a note that corrects words has no prices, discounts or surcharges.
    private static bool HasValuesInWords(Document document) =>
        SpecLines.CorrectsText(document) && (document.GlobalAdjustments.Count > 0 || document.Lines.Any(line => line.UnitPrice is not null));

    private void AddLines(SpecLines lines, CalculationOptions options)
    {
        for (int i = 0; i < lines.Items.Count; i++)
        {
            var item = lines.Items[i];
            IsImpossible |= (_type != 43 && item.Amount.IsNegative) || item.IsUnwritable || item.Line.DiscountPercent > 100 || SpecLines.LacksAmount(_document, item.Line);
            Amounts.Put($"Detalle[{i + 1}]/NroLinDet", i + 1);
            IsImpossible |= !SpecLineCurrency.Add(_document, options, item, $"Detalle[{i + 1}]/OtrMnda", Amounts);
            Amounts.Keep($"Detalle[{i + 1}]/DescuentoPct", item.Percents.Discount);
            Amounts.Keep($"Detalle[{i + 1}]/RecargoPct", item.Percents.Surcharge);

            // A discount of 0 can be written in boletas only.
            AddMoney($"Detalle[{i + 1}]/DescuentoMonto", item.Discount, item.Line.DiscountPercent, item.Line.DiscountAmount);
            AddMoney($"Detalle[{i + 1}]/RecargoMonto", item.Surcharge, item.Line.SurchargePercent, item.Line.SurchargeAmount);
            Amounts.Put($"Detalle[{i + 1}]/MontoItem", item.Amount);
        }

        void AddMoney(string path, Fraction money, decimal? percent, decimal? came)
        {
            if (!_document.Type!.IsBoleta)
            {
                Amounts.PutUnlessZero(path, money);
            }
            else if (percent is not null || came is not null)
            {
                Amounts.Put(path, money);
            }
        }
    }

    // 6.1: consecutive, from 1.
    private void AddNumbers()
    {
        for (int i = 1; i <= _document.GlobalAdjustments.Count; i++)
        {
            Amounts.Put($"DscRcgGlobal[{i}]/NroLinDR", i);
        }

        for (int i = 0; i < _document.GlobalAdjustments.Count; i++)
        {
            AddPesos($"DscRcgGlobal[{i + 1}]/ValorDROtrMnda", _document.GlobalAdjustments[i]);
        }

        for (int i = 1; i <= _document.Subtotals.Count; i++)
        {
            Amounts.Put($"SubTotInfo[{i}]/NroSTI", i);
        }

        for (int i = 1; i <= _document.References.Count; i++)
        {
            Amounts.Put($"Referencia[{i}]/NroLinRef", i);
        }

        for (int i = 1; i <= _document.Commissions.Count; i++)
        {
            Amounts.Put($"Comisiones[{i}]/NroLinCom", i);
        }
    }

    // Zone D 6: the pesos of the money of exports, where the rate is there; 0 cannot be written, nor what does not fit.
    private void AddPesos(string path, GlobalAdjustment adjustment)
    {
        bool isPaid = _document.Type!.IsExport && _document.Header.Identification.ExportPaymentFormCode != 21;
        if (adjustment.OtherCurrencyAmount is { } came)
        {
            Amounts.Put(path, came);
        }
        else if (isPaid && adjustment is { ValueKind: ValueKind.Amount, Value: > 0 } && _document.Header.OtherCurrency is { Currency: null or "PESO CL", ExchangeRate: > 0 } pesos
            && ((Fraction)adjustment.Value.Value * pesos.ExchangeRate.Value).Round(4) is var money && !(money > 99_999_999_999_999.9999m))
        {
            Amounts.PutUnlessZero(path, money);
        }
    }

    // 4.5: net, rate and VAT go together. 33 and 39 have them even when there is nothing taxed; a boleta has no rate.
    private void AddNetAndExempt(SpecVat vat, Fraction exempt)
    {
        if (!vat.Net.IsZero || _type is 33 or 39)
        {
            Amounts.Put("Totales/MntNeto", vat.Net);
            Amounts.Put("Totales/IVA", vat.Vat);
            if (_type != 39)
            {
                Amounts.Put("Totales/TasaIVA", SpecVat.Rate);
            }
        }

        if (!exempt.IsZero || (_type is 34 or 41 or 110 or 111 or 112))
        {
            Amounts.Put("Totales/MntExe", exempt);
        }
    }

    private void AddTaxes(SpecTaxes taxes, Fraction vat)
    {
        Amounts.PutUnlessZero("Totales/MntBase", taxes.SlaughterBase);
        Amounts.PutUnlessZero("Totales/MntMargenCom", taxes.MarginBase);
        for (int i = 0; i < taxes.Rows.Count; i++)
        {
            var row = taxes.Rows[i];
            Amounts.Put($"Totales/ImptoReten[{i + 1}]/TipoImp", row.Tax.Code);
            Amounts.Keep($"Totales/ImptoReten[{i + 1}]/TasaImp", row.Rate);
            Amounts.Put($"Totales/ImptoReten[{i + 1}]/MontoImp", row.Amount);
        }

        // 4.7: what the buyer leaves to the seller, in a factura de compra and the notes on one.
        if (_type is 46 or 56 or 61 && taxes.Rows.Exists(row => row.Tax.RetainsVat && row.Tax.Code != 46))
        {
            Amounts.PutUnlessZero("Totales/IVANoRet", vat - taxes.RetainedVat);
        }
    }

    // 4.12: asked for by giving it or by the option; a lower one stays, because the law caps it per dwelling.
    private Fraction AddConstructionCredit(CalculationOptions options, Fraction vat)
    {
        decimal came = _document.Header.Totals.ConstructionCredit ?? 0;
        if (_type is not (33 or 52 or 56 or 61) || (came == 0 && !options.HasConstructionCredit))
        {
            return 0;
        }

        int year = (_document.Header.Identification.IssueDate ?? DateOnly.MaxValue).Year;
        decimal factor = options.ConstructionCreditFactor ?? (year < 2023 ? 0.65m : year < 2025 ? 0.325m : year < 2027 ? 0.1625m : 0);
        var credit = (vat * factor).Round();
        if (came > 0 && (credit > came || (credit < came && !(came > (vat * 0.65m).Round()))))
        {
            // Lower, as the law caps it, or higher, as contracts from before keep it (Encabezado 119 prints 0.65): it stays.
            credit = came;
        }

        Amounts.PutUnlessZero("Totales/CredEC", credit);
        return credit;
    }

    // 4.5 and 4.18: own and third-party VAT add up to the VAT.
    private void AddSplitOfVat(Fraction vat, Fraction commissionVat)
    {
        var totals = _document.Header.Totals;
        Fraction? own = totals.OwnVat is { } ownVat ? ownVat : null;
        Fraction? third = totals.ThirdPartyVat is { } thirdVat ? thirdVat : null;
        if (own is null && third is null && _type == 43 && commissionVat > 0 && commissionVat < vat)
        {
            own = commissionVat;
        }

        if (own is null && third is null)
        {
            return;
        }

        own ??= vat - third!.Value;
        third ??= vat - own.Value;
        IsImpossible |= (own.Value + third.Value).CompareTo(vat) != 0 || (_type != 43 && (own.Value.IsNegative || third.Value.IsNegative));
        Amounts.Put("Totales/IVAProp", own.Value);
        Amounts.Put("Totales/IVATerc", third.Value);
    }

    // 4.8, and 4.18: a settlement invoice has no MontoNF, and its MontoPeriodo is the total. Exports have none of these.
    private void AddPeriod(Fraction total, Fraction nonBillable)
    {
        if (_document.Type!.IsExport)
        {
            return;
        }

        var totals = _document.Header.Totals;
        bool isSettlement = _type == 43;
        bool hasNonBillable = _document.Lines.Any(line => line.ExemptionMark == ExemptionMark.NonBillable);
        var period = isSettlement ? total : total + nonBillable;
        if (isSettlement ? hasNonBillable || totals.PeriodAmount is not null : !nonBillable.IsZero)
        {
            Amounts.Put("Totales/MontoPeriodo", period);
        }
        else if (!isSettlement)
        {
            Amounts.Allow("Totales/MontoPeriodo", period);
        }

        if (!isSettlement)
        {
            if (nonBillable.IsZero)
            {
                Amounts.Allow("Totales/MontoNF", 0);
            }
            else
            {
                Amounts.Put("Totales/MontoNF", nonBillable);
            }
        }

        Amounts.Keep("Totales/SaldoAnterior", totals.PreviousBalance);
        if (totals.PayableAmount is { } payable)
        {
            Amounts.Put("Totales/VlrPagar", payable);
        }
        else if (totals.PreviousBalance is { } balance)
        {
            Amounts.Put("Totales/VlrPagar", total + nonBillable + balance);
        }
    }
}
