using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Corrections;

/// <summary>
/// What the notes so far left of what the original says of itself as a whole. Lines are rounded in each note, so their share is not that of the money beside them: a line of 1 peso
/// is taken or not, whatever part of it was meant. What is left is told by the totals that the documents published.
/// </summary>
/// <param name="balance">The document and its notes.</param>
/// <param name="options">How the document was computed.</param>
internal sealed class WholeLeft(CorrectionBalance balance, CalculationOptions options)
{
    private readonly DocumentType _type = balance.Original.Type!;

    /// <summary>Whether percentages are taken of what the adjustments before them leave, money among it.</summary>
    public bool IsChained => options.GlobalPercentBase == GlobalPercentBase.RunningSum;

    /// <summary><c>MontoNF</c> that is left; <c>null</c> where it is not known.</summary>
    public decimal? NonBillable => balance.RemainingNonBillable;

    /// <summary>What is left of a tax; nothing where the notes, each rounded, took more.</summary>
    public decimal TaxOf(string? code)
    {
        decimal left = Left(Amount);
        return decimal.Sign(left) == decimal.Sign(Amount(balance.Original)) ? left : 0;

        decimal Amount(Document document) => document.Header.Totals.Taxes.Where(row => row.Code == code).Sum(row => row.Amount.GetValueOrDefault());
    }

    /// <summary>The part of the commissions that is left; <c>null</c> where it is not known.</summary>
    public Ratio? Commissions => SumOf(balance.Original) == 0 ? null : NotBelowZero(Left(SumOf) / (Ratio)SumOf(balance.Original));

    /// <summary>The part that is left of the money of the global adjustments of a class; <c>null</c> where there is none, or it is not known.</summary>
    public Ratio? Money(AdjustmentScope? scope)
    {
        if (!balance.IsCorrected || !balance.TracksLines || (scope == AdjustmentScope.NonBillable && NonBillable is null))
        {
            return balance.IsCorrected ? null : (Ratio)1m;
        }

        decimal without = SumOf(scope, keepsMoney: false);
        decimal with = SumOf(scope, keepsMoney: true);
        decimal added = Lines(isAdded: true).Of(AmountClasses.Of(scope));
        decimal target = Left(document => PublishedOf(document, scope));
        target = PublishedOf(balance.Original, scope) < 0 ? target : decimal.Max(target, 0);
        return with == without ? null : NotBelowZero((target - added - without) / (Ratio)(with - without));
    }

    private static Ratio NotBelowZero(Ratio part) => part.Numerator.Sign < 0 ? Ratio.Zero : part;

    // What is left of the lines would come to with the percentages, and with or without the money.
    private decimal SumOf(AdjustmentScope? scope, bool keepsMoney)
    {
        var adjustments = balance.Original.GlobalAdjustments.Where(adjustment => keepsMoney || adjustment.ValueKind == ValueKind.Percent).ToValueList();
        var calculation = new Calculation(balance.Original with { GlobalAdjustments = adjustments }, _type, options);
        return AdjustmentStep.Applied(ref calculation, Lines(isAdded: false)).Of(AmountClasses.Of(scope));
    }

    private ClassSums Lines(bool isAdded)
    {
        var sums = default(ClassSums);
        foreach (var line in balance.Lines)
        {
            if (line.IsAdded == isAdded)
            {
                sums.AddLine(AmountClasses.Of(_type, line.Original.ExemptionMark) ?? AmountClass.Outside, line.RemainingAmount);
            }
        }

        return sums;
    }

    private decimal Left(Func<Document, decimal> figure) =>
        figure(balance.Original) + balance.Applied.Sum(applied => applied.Lowers ? -figure(applied.Note) : figure(applied.Note));

    private static decimal SumOf(Document document) => document.Commissions.Sum(commission => commission.NetAmount.GetValueOrDefault() + commission.ExemptAmount.GetValueOrDefault());

    // The sum of a class, gross where its lines are.
    private static decimal PublishedOf(Document document, AdjustmentScope? scope)
    {
        var totals = document.Header.Totals;
        bool isGross = document.Type!.IsBoleta ? !document.Header.Identification.HasNetPrices : document.Header.Identification.HasGrossPrices;
        return scope switch
        {
            AdjustmentScope.Exempt => totals.ExemptAmount.GetValueOrDefault(),
            AdjustmentScope.NonBillable => totals.NonBillableAmount.GetValueOrDefault(),
            _ => totals.NetAmount.GetValueOrDefault() + (isGross ? totals.Vat.GetValueOrDefault() : 0),
        };
    }
}
