using FMgo.Arithmetic;

namespace FMgo.Corrections;

/// <summary>A line on its way from a guide to an invoice.</summary>
/// <param name="line">The line as the invoice gets it.</param>
/// <param name="published">What it comes to in the guide; <c>null</c> where nobody has said a price yet.</param>
internal sealed class BilledLine(Line line, decimal? published)
{
    public Line Line { get; } = line;

    public decimal? Published { get; } = published;

    /// <summary>Whether it may become one with others of its kind: what is said of the very units of a line does not add up.</summary>
    public bool IsMergeable =>
        Line is { Quantity: not null, Amount: null, RetentionAgent: null, OtherCurrency: null }
        && Line.Subquantities.Count + Line.SubDiscounts.Count + Line.SubSurcharges.Count == 0;

    /// <summary>The line without what adds up.</summary>
    public Line Kind => Line with { Quantity = null, ReferenceQuantity = null, DiscountAmount = null, SurchargeAmount = null };

    /// <summary>The line of a guide, which the arithmetic of the invoice comes to again. An amount of 0 without price is one that nobody has said yet.</summary>
    public static BilledLine Of(Line line, CalculationOptions options)
    {
        var fresh = line with { Number = null, Amount = line.UnitPrice is null && line.Amount is not 0 ? line.Amount : null };
        return new BilledLine(WithMoney(fresh, options), line is { UnitPrice: null, Amount: null or 0 } ? null : line.Amount);
    }

    /// <summary>A line with another quantity than in its guide.</summary>
    public static BilledLine Changed(Line line, CalculationOptions options) => new(line, ValueOf(line, options));

    /// <summary>What the invoice makes of a line; <c>null</c> where it has no price.</summary>
    public static decimal? ValueOf(Line line, CalculationOptions options) => line is { UnitPrice: null, Amount: null } ? null : Compute(line, options).Amount;

    // The percentage leads where it comes to the money that the guide published. Money that was rounded otherwise stays, and the percentage, which would contradict it, goes.
    private static Line WithMoney(Line line, CalculationOptions options)
    {
        var byPercent = Compute(line with { DiscountAmount = null, SurchargeAmount = null }, options);
        bool keepsDiscount = line.DiscountPercent is not null && line.SubDiscounts.Count == 0 && line.DiscountAmount is { } discount && discount != byPercent.Discount.Money.GetValueOrDefault();
        bool keepsSurcharge = line.SurchargePercent is not null && line.SubSurcharges.Count == 0 && line.SurchargeAmount is { } surcharge && surcharge != byPercent.Surcharge.Money.GetValueOrDefault();
        return line with
        {
            DiscountPercent = keepsDiscount ? null : line.DiscountPercent,
            DiscountAmount = keepsDiscount || line.DiscountPercent is null || line.SubDiscounts.Count > 0 ? line.DiscountAmount : null,
            SurchargePercent = keepsSurcharge ? null : line.SurchargePercent,
            SurchargeAmount = keepsSurcharge || line.SurchargePercent is null || line.SubSurcharges.Count > 0 ? line.SurchargeAmount : null,
        };
    }

    private static LineAmounts Compute(Line line, CalculationOptions options)
    {
        var calculation = new Calculation(new Document { Lines = [line] }, DocumentType.Invoice, options);
        return new LineCalculator(ref calculation, line, index: 0).Compute();
    }
}
