using System.Numerics;
using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo.Tests.Drafting;

/// <summary>
/// Section 4 of the fact sheet once more, written from its text alone, in exact fractions. It shares no code with the calculator and looks
/// only at documents whose numbers are each by itself allowed. A negative line or class shows as <see cref="IsImpossible"/>.
/// </summary>
internal sealed class SpecTotals
{
    public List<BigInteger> Amounts { get; } = [];

    public List<BigInteger> Discounts { get; } = [];

    public List<BigInteger> Surcharges { get; } = [];

    public bool IsImpossible { get; private set; }

    public BigInteger Net { get; private set; }

    public BigInteger Exempt { get; private set; }

    public BigInteger Vat { get; private set; }

    public BigInteger Deposit { get; private set; }

    public BigInteger Total { get; private set; }

    public BigInteger NonBillable { get; private set; }

    public BigInteger Period { get; private set; }

    public BigInteger? Payable { get; private set; }

    public static SpecTotals Of(Document document, CalculationOptions options)
    {
        var result = new SpecTotals();
        int type = document.Header.Identification.Type!.Code;
        bool textOnly = type is 56 or 61 && document.References[0].CorrectionCode == CorrectionCode.CorrectText;

        // 4.2 and 4.3: the lines, and the class each goes into: T taxed, E exempt, N non-billable, D deposit.
        var sums = new Dictionary<char, BigInteger> { ['T'] = 0, ['E'] = 0, ['N'] = 0, ['D'] = 0 };
        foreach (var line in document.Lines)
        {
            int mark = (int)(line.ExemptionMark ?? 0);
            bool worthless = textOnly || mark is 4 or 5;
            var amount = result.AddLine(line, worthless, options);
            switch (mark)
            {
                case 0:
                    sums[type is 34 or 41 ? 'E' : 'T'] += amount;
                    break;
                case 1:
                    sums['E'] += amount;
                    break;
                case 2:
                    sums['N'] += amount;
                    break;
                case 3:
                    sums['D'] += amount;
                    break;
                case 6:
                    sums['N'] -= amount;
                    break;
                default:
                    break;
            }
        }

        // 4.4: global adjustments.
        var original = new Dictionary<char, BigInteger>(sums);
        foreach (var adjustment in document.GlobalAdjustments)
        {
            char target = adjustment.Scope switch { AdjustmentScope.Exempt => 'E', AdjustmentScope.NonBillable => 'N', _ => type is 34 or 41 ? 'E' : 'T' };
            var percentBase = options.GlobalPercentBase == GlobalPercentBase.LineSum ? original[target] : sums[target];
            var money = adjustment.ValueKind == ValueKind.Percent
                ? (new Fraction(percentBase, 1) * adjustment.Value!.Value / 100).Round()
                : ((Fraction)adjustment.Value!.Value).Round();
            sums[target] += adjustment.Kind == AdjustmentKind.Discount ? -money : money;
        }

        foreach (char target in "TEN")
        {
            result.IsImpossible |= original[target].Sign >= 0 && sums[target].Sign < 0;
        }

        // 4.5 and 4.16: net and VAT.
        bool boleta = type is 39 or 41;
        bool gross = boleta ? !document.Header.Identification.HasNetPrices : document.Header.Identification.HasGrossPrices;
        result.Net = gross ? (new Fraction(sums['T'], 1) / 1.19m).Round() : sums['T'];
        result.Vat = (new Fraction(result.Net, 1) * 19 / 100).Round();
        if (gross && (boleta ? options.BoletaGrossVat : options.InvoiceGrossVat) == GrossVat.GrossLessNet)
        {
            result.Vat = sums['T'] - result.Net;
        }

        // 4.8, 4.9 and 4.14.
        result.Exempt = sums['E'];
        result.Deposit = sums['D'];
        result.Total = result.Net + result.Exempt + result.Vat + result.Deposit;
        result.NonBillable = sums['N'];
        result.Period = result.Total + result.NonBillable;
        if (document.Header.Totals.PreviousBalance is { } balance)
        {
            result.Payable = result.Period + new BigInteger(balance);
        }

        return result;
    }

    private BigInteger AddLine(Line line, bool worthless, CalculationOptions options)
    {
        BigInteger discount = (int)(line.DiscountAmount ?? 0);
        BigInteger surcharge = (int)(line.SurchargeAmount ?? 0);
        BigInteger amount = 0;
        if (!worthless && line.UnitPrice is { } price)
        {
            var value = (Fraction)price * (line.Quantity ?? 1m);
            var percentBase = options.LinePercentBase == PercentBase.Exact ? value : new Fraction(value.Round(), 1);
            if (line.DiscountPercent is { } discountPercent)
            {
                discount = (percentBase * discountPercent / 100).Round();
            }

            if (options.LineSurchargeBase == SurchargeBase.AfterDiscount)
            {
                percentBase -= new Fraction(discount, 1);
            }

            if (line.SurchargePercent is { } surchargePercent)
            {
                surcharge = (percentBase * surchargePercent / 100).Round();
            }

            amount = (value - new Fraction(discount, 1) + new Fraction(surcharge, 1)).Round();
        }
        else if (!worthless)
        {
            amount = new BigInteger(line.Amount ?? 0);
        }

        IsImpossible |= amount.Sign < 0;
        Amounts.Add(amount);
        Discounts.Add(discount);
        Surcharges.Add(surcharge);
        return amount;
    }
}
