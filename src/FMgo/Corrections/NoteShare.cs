using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Corrections;

/// <summary>Puts into a note its lines and, in their proportion, what the original says of itself as a whole.</summary>
/// <param name="original">The original.</param>
/// <param name="parts">The lines of the note.</param>
/// <param name="isWhole">Whether they are all that the original says, so that everything goes with them as it is.</param>
/// <param name="partOfLeft">The part of all that is left that was asked for; <c>null</c> where single lines were.</param>
/// <param name="left">What is left of the original as a whole.</param>
internal sealed class NoteShare(Document original, IReadOnlyList<NotePart> parts, bool isWhole, Ratio? partOfLeft, WholeLeft left)
{
    private const string NegativeLines = "Líneas negativas del original";
    private const string NettedCommissions = "Comisiones y cargos, netos";
    private const int MoneyDecimals = 2;

    private readonly DocumentType _type = original.Type!;

    public Document Fill(Document note) => Fill(note, [.. StatedTaxes(), .. StatedRates()]);

    private Document Fill(Document note, ValueList<TaxTotal> taxes) => note with
    {
        Header = note.Header with
        {
            Totals = note.Header.Totals with { Taxes = taxes },
            OtherCurrency = OtherCurrency(),
        },
        Lines = Lines().Where(line => !IsDeduction(line)).Select(line => WithTaxes(Positive(line), taxes)).ToValueList(),
        GlobalAdjustments = original.GlobalAdjustments.Select(ShareOf).OfType<GlobalAdjustment>()
            .Append(Deduction(AmountClass.Taxed, null)).Append(Deduction(AmountClass.Exempt, AdjustmentScope.Exempt)).OfType<GlobalAdjustment>().ToValueList(),
        Commissions = Netted(original.Commissions).Select(ShareOf).Where(commission => commission is not { NetAmount: 0, ExemptAmount: 0 }).ToValueList(),
    };

    // What was rounded to nothing is a line only where there is no other.
    private IEnumerable<Line> Lines()
    {
        var lines = parts.Where(part => part.Line.Amount != 0 || part.Line.Quantity is not null || isWhole).Select(part => part.Line).ToList();
        return lines.Count > 0 ? lines : parts.Take(1).Select(part => part.Line);
    }

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

    /// <summary>Whether it is the row of a tax whose amount no line leads to.</summary>
    public static bool IsStated(TaxTotal row) => IsStated(row.Code);

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

    // A percentage stays one, unless it would act on added lines too; money goes by the part of what is left that was asked for or, where single lines were, by the part that they
    // are of those of the original, of all of them where it is the only amount of its class, such as an exempt freight.
    private GlobalAdjustment? ShareOf(GlobalAdjustment adjustment)
    {
        var scope = adjustment.Scope ?? (TypeSet.Exempt.Contains(_type) ? AdjustmentScope.Exempt : null);
        if (isWhole)
        {
            return adjustment with { Number = null, Scope = scope };
        }

        bool isPercent = adjustment.ValueKind == ValueKind.Percent;
        var (part, whole) = SumsOf(scope);
        decimal value = adjustment.Value.GetValueOrDefault();
        var ratio = !isPercent && partOfLeft is { } asked && left.Money(scope) is { } remaining ? asked * remaining : Of(part, whole);

        // The pesos of an export are those of the note's own money, at the rate of the original.
        bool hasRate = _type.IsExport && original.Header.OtherCurrency is { ExchangeRate: not null };
        var share = adjustment with
        {
            Number = null,
            Scope = scope,
            OtherCurrencyAmount = hasRate || adjustment.OtherCurrencyAmount is not { } pesos ? null : NotZero((ratio * pesos).Round(4)),
        };

        // Money with decimals is shared out with decimals (ValorDR has two), or its parts would drift from the whole.
        int decimals = _type.IsExport || (!isPercent && !decimal.IsInteger(value)) ? MoneyDecimals : 0;
        if (!isPercent)
        {
            share = share with { Value = (ratio * value - Less(adjustment, decimals)).Round(decimals) };
        }
        else if (parts.Any(line => line.IsAdded && IsIn(line.Line, scope)))
        {
            share = share with { ValueKind = ValueKind.Amount, Value = (part * value / 100m).Round(decimals) };
        }

        return (isPercent ? !Acts(scope, part) : ratio.IsZero) || share.Value == 0 ? null : share;
    }

    // Discounts of a note that leaves nothing are rounded down, or several could take more than there is; its lines make up for it.
    private decimal Less(GlobalAdjustment adjustment, int decimals) =>
        adjustment.Kind == AdjustmentKind.Discount && partOfLeft == (Ratio)1m ? (decimals == 0 ? 0.5m : 0.005m) : 0;

    // A percentage of lines that are worth nothing takes nothing, unless it is one of money too.
    private bool Acts(AdjustmentScope? scope, Ratio part) => parts.Any(each => !each.IsAdded && each.Line.Amount != 0 && IsIn(each.Line, scope))
        || (left.IsChained && (!part.IsZero || partOfLeft is not null) && original.GlobalAdjustments.Any(each => each.ValueKind == ValueKind.Amount && AmountClasses.Of(each.Scope) == AmountClasses.Of(scope)));

    // Of a class without lines, all lines: its money goes with them.
    private (Ratio Part, decimal Whole) SumsOf(AdjustmentScope? scope) => Sums(line => IsIn(line, scope)) is { Whole: not 0 } sums ? sums : SumsInTotal();

    // Where no line counts in the total, as beside a surcharge that is all that is charged, the part is that of all lines, whatever their class and sign.
    private (Ratio Part, decimal Whole) SumsInTotal() => Sums(CountsInTotal) is { Whole: not 0 } sums ? sums : Sums(_ => true, areAbsolute: true);

    private static Ratio Of(Ratio part, decimal whole) => whole == 0 ? Ratio.Zero : part / whole;

    private bool IsIn(Line line, AdjustmentScope? scope) => ClassOf(line) is { } amountClass
        && AmountClasses.Of(scope) == (amountClass == AmountClass.NegativeNonBillable ? AmountClass.NonBillable : amountClass);

    // Settlement invoices may have commissions that are given back; notes have positive ones only.
    private static ValueList<Commission> Netted(ValueList<Commission> commissions) =>
        commissions.Any(commission => commission.NetAmount < 0 || commission.ExemptAmount < 0)
            ? [commissions[0] with { Description = NettedCommissions, Percent = null, NetAmount = commissions.Sum(each => each.NetAmount), ExemptAmount = commissions.Sum(each => each.ExemptAmount) }]
            : commissions;

    private Commission ShareOf(Commission commission)
    {
        var (part, whole) = SumsInTotal();
        var ratio = isWhole ? 1m : partOfLeft is { } asked && left.Commissions is { } remaining ? asked * remaining : Of(part, whole);
        return commission with
        {
            Number = null,
            NetAmount = (ratio * commission.NetAmount.GetValueOrDefault()).Round(0),
            ExemptAmount = (ratio * commission.ExemptAmount.GetValueOrDefault()).Round(0),
            Vat = null,
        };
    }

    private IEnumerable<TaxTotal> StatedTaxes()
    {
        foreach (var row in original.Header.Totals.Taxes.Where(IsStated))
        {
            var share = row with { Amount = isWhole ? Rounding.ToPesos(row.Amount.GetValueOrDefault()) : AmountOf(row) };
            if (share.Amount is not 0)
            {
                yield return share;
            }
        }
    }

    private decimal AmountOf(TaxTotal row)
    {
        var (part, whole) = SumsOf(row);
        return (partOfLeft is { } asked ? asked * left.TaxOf(row.Code) : Of(part, whole) * row.Amount.GetValueOrDefault()).Round(0);
    }

    /// <summary>The taxes of which a note would have its part, but that none of its lines leads to because theirs was rounded to nothing.</summary>
    public IEnumerable<(string Code, decimal Amount)> LostTaxes(Document note) => isWhole ? [] : original.Header.Totals.Taxes
        .Where(row => Tax.TryFind(row.Code, out var tax) && tax.Base == TaxBase.Lines
            && original.Lines.Any(line => line.TaxCodes.Contains(row.Code!)) && !note.Lines.Any(line => line.Amount is not (null or 0) && line.TaxCodes.Contains(row.Code!)))
        .Select(row => (row.Code!, AmountOf(row)));

    /// <summary>
    /// The lines of the original with its global adjustments, and those that debit notes added, on which they do not act: each as a note of its own, for its taxes. <c>null</c> where one
    /// note comes to the same, for it has not both, or nothing that moves the base of a tax.
    /// </summary>
    public (Document Original, Document Added)? Apart(Document note)
    {
        bool isMoved = note.GlobalAdjustments.Any(adjustment => adjustment.Scope is null) && note.Lines.Any(line => line.TaxCodes.Any(IsOfLines));
        return isMoved && parts.Any(part => !part.IsAdded && part.Line.Amount > 0) && parts.Any(part => part.IsAdded && part.Line.Amount > 0) ? (Alone(note, isAdded: false), Alone(note, isAdded: true)) : null;
    }

    private Document Alone(Document note, bool isAdded) => note with
    {
        Header = note.Header with { Totals = note.Header.Totals with { Taxes = note.Header.Totals.Taxes.Where(row => row.Amount is null).ToValueList() } },
        Lines = parts.Where(part => part.IsAdded == isAdded && part.Line.Amount > 0).Select(part => part.Line with { TaxCodes = part.Line.TaxCodes.Where(IsOfLines).ToValueList() }).ToValueList(),
        GlobalAdjustments = isAdded ? default : note.GlobalAdjustments,
        Commissions = default,
    };

    private static bool IsOfLines(string code) => Tax.TryFind(code, out var tax) && tax.Base == TaxBase.Lines;

    // Of two rates that may have been in force the note has that of the original, and so it has of an original that is itself a note, whose rates are those of an earlier day.
    private IEnumerable<TaxTotal> StatedRates() => original.Header.Totals.Taxes
        .Where(row => Tax.TryFind(row.Code, out var tax) && (_type.IsNote || tax.HasEitherRate) && !IsStated(row) && row.Percent is not null && parts.Any(part => part.Line.TaxCodes.Contains(row.Code!)))
        .Select(row => new TaxTotal { Code = row.Code, Percent = row.Percent });

    // By the lines that carry the code; by the taxed ones, or else by all, where none does.
    private (Ratio Part, decimal Whole) SumsOf(TaxTotal row)
    {
        var sums = Sums(line => line.TaxCodes.Contains(row.Code!));
        return sums.Whole == 0 ? SumsOf(scope: null) : sums;
    }

    // With a rate the calculator fills it in; without one only the original itself can be repeated.
    private OtherCurrencyTotals? OtherCurrency()
    {
        var given = original.Header.OtherCurrency;
        return given is not { ExchangeRate: not null }
            ? isWhole ? given : null
            : new OtherCurrencyTotals { Currency = given.Currency, ExchangeRate = given.ExchangeRate };
    }

    private (Ratio Part, decimal Whole) Sums(Func<Line, bool> isMeant, bool areAbsolute = false)
    {
        var sum = Ratio.Zero;
        foreach (var part in parts)
        {
            sum = part.IsAdded || !isMeant(part.Line) ? sum : sum + (areAbsolute && part.Exact.Numerator.Sign < 0 ? -part.Exact : part.Exact);
        }

        return (sum, original.Lines.Where(isMeant).Sum(line => areAbsolute ? decimal.Abs(line.Amount.GetValueOrDefault()) : line.Amount.GetValueOrDefault()));
    }

    private static decimal? NotZero(decimal? amount) => amount is 0 ? null : amount;

    private bool CountsInTotal(Line line) => ClassOf(line) is AmountClass.Taxed or AmountClass.Exempt or AmountClass.ContainerDeposit;

    private AmountClass? ClassOf(Line line) => AmountClasses.Of(_type, line.ExemptionMark);
}
