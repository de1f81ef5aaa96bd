using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Corrections;

/// <summary>Makes a line of a note from a line of its original, with the fields that the columns of notes have (Formato DTE v2.5, Detalle).</summary>
internal static class NoteLine
{
    private const int CurrencyDecimals = 4;
    private const int QuantityDecimals = 6;

    /// <summary>A note marks each exempt line, which an exempt document does not (Formato DTE v2.5, Detalle 5). Export notes are exempt as a whole themselves.</summary>
    public static ExemptionMark? MarkFor(DocumentType original, ExemptionMark? mark) =>
        mark ?? (TypeSet.Exempt.Contains(original) && !original.IsExport ? ExemptionMark.Exempt : null);

    /// <summary>A line that comes to an amount.</summary>
    /// <param name="original">The type of the original.</param>
    /// <param name="line">Its line.</param>
    /// <param name="amount"><c>MontoItem</c>.</param>
    /// <param name="quantity">The units; none where only money changes.</param>
    /// <param name="unitPrice">Their price; none where none leads to the amount.</param>
    public static Line Of(DocumentType original, Line line, decimal amount, decimal? quantity, decimal? unitPrice)
    {
        decimal whole = line.Amount.GetValueOrDefault();
        var noteLine = new Line
        {
            Codes = line.Codes,
            ExemptionMark = MarkFor(original, line.ExemptionMark),
            RetentionAgent = line.RetentionAgent is { } agent ? agent with
            {
                SlaughterBaseAmount = Proportion.Of(agent.SlaughterBaseAmount, amount, whole, 0),
                MarketingMarginBaseAmount = Proportion.Of(agent.MarketingMarginBaseAmount, amount, whole, 0),
            } : null,
            Name = line.Name,
            Description = MovementText.WithoutMovement(line.Description),
            ReferenceQuantity = quantity is { } units ? NotZero(Proportion.Of(line.ReferenceQuantity, units, line.Quantity.GetValueOrDefault(), QuantityDecimals)) : null,
            ReferenceUnit = line.ReferenceUnit,
            ReferenceUnitPrice = line.ReferenceUnitPrice,
            Quantity = quantity,
            Unit = quantity is null ? null : line.Unit,
            UnitPrice = quantity is null ? null : unitPrice,
            OtherCurrency = OtherCurrency(line.OtherCurrency, amount, whole),
            TaxCodes = line.TaxCodes,
        };
        return WithAmount(noteLine, amount, original.IsExport ? CurrencyDecimals : 0);
    }

    /// <summary>The line with another amount: by its price less a discount or plus a surcharge, or without price where these, in whole units, do not lead there.</summary>
    public static Line WithAmount(Line line, decimal amount, int decimals)
    {
        decimal? change = line is { Quantity: { } quantity, UnitPrice: { } price } && amount > 0
            ? amount - new ExactProduct(quantity, price, Less: 0).Round(decimals)
            : null;
        bool keepsPrice = change is { } money && decimal.IsInteger(money);
        return line with
        {
            UnitPrice = keepsPrice ? line.UnitPrice : null,
            DiscountAmount = keepsPrice && change < 0 ? -change : null,
            SurchargeAmount = keepsPrice && change > 0 ? change : null,
            Amount = amount,
        };
    }

    // What is worth nothing in the second currency goes without, for the calculator would take its price for the amount.
    private static LineCurrency? OtherCurrency(LineCurrency? other, decimal amount, decimal whole) =>
        Proportion.Of(other?.Amount, amount, whole, CurrencyDecimals) is not (null or 0) and { } share
            ? other! with
            {
                DiscountAmount = NotZero(Proportion.Of(other.DiscountAmount, amount, whole, CurrencyDecimals)),
                SurchargeAmount = NotZero(Proportion.Of(other.SurchargeAmount, amount, whole, CurrencyDecimals)),
                Amount = share,
            }
            : null;

    private static decimal? NotZero(decimal? amount) => amount is 0 ? null : amount;
}
