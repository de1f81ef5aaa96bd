using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo;

/// <summary>A good or service of a <see cref="DocumentDraft"/>: what is sold, not what it comes to.</summary>
/// <remarks>Prices are net, except in boletas and in drafts with gross prices, where they include VAT. Amounts are in pesos.</remarks>
public sealed record DraftLine
{
    private const int LongestName = 80;

    /// <summary><c>NmbItem</c>: the name in words that people understand. What goes beyond 80 characters is cut at a word and goes on in <c>DscItem</c> of the same line (Res. Ex. SII 36 de 2024).</summary>
    public required string Name { get; init; }

    /// <summary><c>QtyItem</c>: the quantity, above 0, with up to six decimals. Absent: the price is that of the whole line.</summary>
    public decimal? Quantity { get; init; }

    /// <summary><c>PrcItem</c>: the price of a unit, above 0, with up to six decimals.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary><c>UnmdItem</c>: the unit, up to four characters, such as <c>KG</c>.</summary>
    public string? Unit { get; init; }

    /// <summary><c>VlrCodigo</c>: the code of the product, up to 35 characters.</summary>
    public string? Code { get; init; }

    /// <summary><c>TpoCodigo</c>: the scheme of <see cref="Code"/>, such as <c>EAN13</c>; <c>INT1</c>, the issuer's own, by default.</summary>
    public string CodeType { get; init; } = "INT1";

    /// <summary><c>DscItem</c>: a longer description, up to 1000 characters.</summary>
    public string? Description { get; init; }

    /// <summary><c>IndExe</c>: that the line is exempt, non-billable, a container deposit and so on. Absent: taxed, or exempt in exempt documents.</summary>
    public ExemptionMark? ExemptionMark { get; init; }

    /// <summary><c>DescuentoPct</c>: a discount in percent, up to two decimals.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary><c>DescuentoMonto</c>: a discount in whole pesos; computed where a percentage is given.</summary>
    public decimal? DiscountAmount { get; init; }

    /// <summary><c>RecargoPct</c>: a surcharge in percent, up to two decimals.</summary>
    public decimal? SurchargePercent { get; init; }

    /// <summary><c>RecargoMonto</c>: a surcharge in whole pesos; computed where a percentage is given.</summary>
    public decimal? SurchargeAmount { get; init; }

    /// <summary><c>MontoItem</c>: the amount of the line in whole pesos (up to four decimals in exports), for a line without a price; computed from the price otherwise. Negative in a settlement invoice for what is taken off.</summary>
    public decimal? Amount { get; init; }

    /// <summary><c>CodImpAdic</c>: the codes of additional taxes or retentions (<see cref="Tables.Tax"/>), two at most.</summary>
    public ValueList<string> TaxCodes { get; init; }

    /// <summary><c>MntBaseFaena</c>: the base of the VAT in advance on slaughter, in pesos, for tax code 17.</summary>
    public decimal? SlaughterBaseAmount { get; init; }

    /// <summary><c>MntMargComer</c>: the marketing margin, in pesos, for tax codes 14 and 50.</summary>
    public decimal? MarketingMarginAmount { get; init; }

    /// <summary><c>TpoDocLiq</c>: in settlement invoices, the code of the document that the line settles; 99 for an advance or other transaction.</summary>
    public string? SettledDocumentType { get; init; }

    internal Line ToLine()
    {
        if (Name is not { Length: > LongestName })
        {
            return ToLine(Name!, Description);
        }

        var (name, left) = WordBreak.Split(Name, LongestName);
        return ToLine(name, string.IsNullOrWhiteSpace(Description) ? left : $"{left}. {Description}");
    }

    private Line ToLine(string name, string? description) => new()
    {
        SettledDocumentType = SettledDocumentType,
        TaxCodes = TaxCodes,
        RetentionAgent = SlaughterBaseAmount is null && MarketingMarginAmount is null ? null : new RetentionAgent
        {
            IsAgent = true,
            SlaughterBaseAmount = SlaughterBaseAmount,
            MarketingMarginBaseAmount = MarketingMarginAmount,
        },
        Codes = Code is null ? default : [new ItemCode { Type = CodeType, Value = Code }],
        ExemptionMark = ExemptionMark,
        Name = name,
        Description = description,
        Quantity = Quantity,
        Unit = Unit,
        UnitPrice = UnitPrice,
        DiscountPercent = DiscountPercent,
        DiscountAmount = DiscountAmount,
        SurchargePercent = SurchargePercent,
        SurchargeAmount = SurchargeAmount,
        Amount = Amount,
    };
}
