using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Corrections;

/// <summary>Puts into a note its lines and, in their proportion, what the original says of itself as a whole.</summary>
/// <param name="original">The original.</param>
/// <param name="parts">The lines of the note.</param>
/// <param name="isWhole">Whether they are all that the original says, so that everything goes with them as it is.</param>
internal sealed class NoteShare(Document original, IReadOnlyList<NotePart> parts, bool isWhole)
{
    private const string NegativeLines = "Líneas negativas del original";
    private const string NettedCommissions = "Comisiones y cargos, netos";
    private const int MoneyDecimals = 2;

    private readonly DocumentType _type = original.Type!;

    public Document Fill(Document note) => Fill(note, StatedTaxes().ToValueList());

    private Document Fill(Document note, ValueList<TaxTotal> taxes) => note with
    {
        Header = note.Header with
        {
            Totals = note.Header.Totals with { Taxes = taxes },
            OtherCurrency = OtherCurrency(),
        },
        Lines = parts.Select(part => part.Line).Where(line => !IsDeduction(line)).Select(line => WithTaxes(Positive(line), taxes)).ToValueList(),
        GlobalAdjustments = original.GlobalAdjustments.Select(ShareOf).OfType<GlobalAdjustment>()
            .Append(Deduction(AmountClass.Taxed, null)).Append(Deduction(AmountClass.Exempt, AdjustmentScope.Exempt)).OfType<GlobalAdjustment>().ToValueList(),
        Commissions = Netted(original.Commissions).Select(ShareOf).Where(commission => commission is not { NetAmount: 0, ExemptAmount: 0 }).ToValueList(),
    };

    // Settlement invoices have negative lines, notes do not (Formato DTE v2.5, Detalle 38): what they take off goes as a global discount of
    // their class, and non-billable ones have a mark of their own (Detalle 5).
    private bool IsDeduction(Line line) => line.Amount < 0 && ClassOf(line) != AmountClass.NonBillable;

    private static Line Positive(Line line) => line.Amount < 0
        ? line with { ExemptionMark = ExemptionMark.NegativeNonBillable, Amount = -line.Amount }
        : line;

    // A part that is worth less than half a peso of tax goes without its code, for a row of 0 is not written.
    private static Line WithTaxes(Line line, ValueList<TaxTotal> stated) => line.TaxCodes.Count == 0 ? line : line with
    {
        TaxCodes = line.TaxCodes.Where(code => !IsStated(code) || stated.Any(row => row.Code == code)).ToValueList(),
    };

    private static bool IsStated(string? code) => Tax.TryFind(code, out var tax) && tax.Base == TaxBase.Stated;

    private GlobalAdjustment? Deduction(AmountClass amountClass, AdjustmentScope? scope)
    {
        decimal sum = parts.Where(part => part.Line.Amount < 0 && ClassOf(part.Line) == amountClass).Sum(part => part.Line.Amount.GetValueOrDefault());
        return sum == 0 ? null : new GlobalAdjustment
        {
            Kind = AdjustmentKind.Discount,
            Description = NegativeLines,
            ValueKind = ValueKind.Amount,
            Value = -sum,
            Scope = scope,
        };
    }

    // A percentage stays one, unless it would act on added lines too; money goes by the part that the lines of the note are of those of the original,
    // of all of them where it is the only amount of its class, such as an exempt freight.
    private GlobalAdjustment? ShareOf(GlobalAdjustment adjustment)
    {
        var scope = adjustment.Scope ?? (TypeSet.Exempt.Contains(_type) ? AdjustmentScope.Exempt : null);
        if (isWhole)
        {
            return adjustment with { Number = null, Scope = scope };
        }

        var (part, whole) = SumsOf(scope, adjustment.ValueKind == ValueKind.Percent);
        decimal value = adjustment.Value.GetValueOrDefault();

        // The pesos of an export are those of the note's own money, at the rate of the original.
        bool hasRate = _type.IsExport && original.Header.OtherCurrency is { ExchangeRate: not null };
        var share = adjustment with
        {
            Number = null,
            Scope = scope,
            OtherCurrencyAmount = hasRate ? null : NotZero(Proportion.Of(adjustment.OtherCurrencyAmount, part, whole, decimals: 4)),
        };

        // Money with decimals is shared out with decimals (ValorDR has two), or its parts would drift from the whole.
        int decimals = _type.IsExport || (adjustment.ValueKind != ValueKind.Percent && !decimal.IsInteger(value)) ? MoneyDecimals : 0;
        if (adjustment.ValueKind != ValueKind.Percent)
        {
            share = share with { Value = Rounding.ToDecimals(Proportion.Of(value, part, whole), decimals) };
        }
        else if (parts.Any(line => line.IsAdded && IsIn(line.Line, scope)))
        {
            share = share with { ValueKind = ValueKind.Amount, Value = Rounding.ToDecimals(Proportion.Of(part, value, 100), decimals) };
        }

        return part == 0 || share.Value == 0 ? null : share;
    }

    private (decimal Part, decimal Whole) SumsOf(AdjustmentScope? scope, bool isPercent)
    {
        var sums = Sums(line => IsIn(line, scope));
        return sums.Whole == 0 && !isPercent ? SumsInTotal() : sums;
    }

    // Where no line counts in the total, as beside a surcharge that is all that is charged, the part is that of all lines, whatever their class and sign.
    private (decimal Part, decimal Whole) SumsInTotal() => Sums(CountsInTotal) is { Whole: not 0 } sums ? sums : Sums(_ => true, areAbsolute: true);

    private bool IsIn(Line line, AdjustmentScope? scope) => ClassOf(line) is { } amountClass
        && AmountClasses.Of(scope) == (amountClass == AmountClass.NegativeNonBillable ? AmountClass.NonBillable : amountClass);

    // Settlement invoices may have commissions that are given back; notes have positive ones only.
    private static ValueList<Commission> Netted(ValueList<Commission> commissions) =>
        commissions.Any(commission => commission.NetAmount < 0 || commission.ExemptAmount < 0)
            ? [commissions[0] with { Description = NettedCommissions, Percent = null, NetAmount = commissions.Sum(each => each.NetAmount), ExemptAmount = commissions.Sum(each => each.ExemptAmount) }]
            : commissions;

    private Commission ShareOf(Commission commission)
    {
        var (part, whole) = isWhole ? (1, 1) : SumsInTotal();
        return commission with
        {
            Number = null,
            NetAmount = Proportion.Of(commission.NetAmount ?? 0, part, whole, 0),
            ExemptAmount = Proportion.Of(commission.ExemptAmount ?? 0, part, whole, 0),
            Vat = null,
        };
    }

    private IEnumerable<TaxTotal> StatedTaxes()
    {
        foreach (var row in original.Header.Totals.Taxes.Where(row => IsStated(row.Code)))
        {
            var (part, whole) = isWhole ? (1, 1) : SumsOf(row);
            var share = row with { Amount = Proportion.Of(row.Amount, part, whole, 0) };
            if (share.Amount is not 0)
            {
                yield return share;
            }
        }
    }

    // By the lines that carry the code; by the taxed ones, or else by all, where none does.
    private (decimal Part, decimal Whole) SumsOf(TaxTotal row)
    {
        var sums = Sums(line => line.TaxCodes.Contains(row.Code!));
        return sums.Whole == 0 ? SumsOf(scope: null, isPercent: false) : sums;
    }

    // With a rate the calculator fills it in; without one only the original itself can be repeated.
    private OtherCurrencyTotals? OtherCurrency()
    {
        var given = original.Header.OtherCurrency;
        return given is not { ExchangeRate: not null }
            ? isWhole ? given : null
            : new OtherCurrencyTotals { Currency = given.Currency, ExchangeRate = given.ExchangeRate };
    }

    private (decimal Part, decimal Whole) Sums(Func<Line, bool> isMeant, bool areAbsolute = false)
    {
        return (parts.Where(part => !part.IsAdded && isMeant(part.Line)).Sum(part => AmountOf(part.Line)), original.Lines.Where(isMeant).Sum(AmountOf));

        decimal AmountOf(Line line) => areAbsolute ? decimal.Abs(line.Amount.GetValueOrDefault()) : line.Amount.GetValueOrDefault();
    }

    private static decimal? NotZero(decimal? amount) => amount is 0 ? null : amount;

    private bool CountsInTotal(Line line) => ClassOf(line) is AmountClass.Taxed or AmountClass.Exempt or AmountClass.ContainerDeposit;

    private AmountClass? ClassOf(Line line) => AmountClasses.Of(_type, line.ExemptionMark);
}
