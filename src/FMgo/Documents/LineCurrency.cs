using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>OtrMnda</c>: the line's price and amount in a second currency.</summary>
/// <remarks>The manual allows two of these per line and the schema one (Formato DTE v2.5, Detalle, Otra moneda).</remarks>
public sealed record LineCurrency
{
    /// <summary><c>PrcOtrMon</c>: the price of one unit in the second currency.</summary>
    /// <remarks>Mandatory in dispatch guides with transfer reason 9; four decimals satisfy both the manual and every schema (Formato DTE v2.5, Detalle 23).</remarks>
    [Tag("PrcOtrMon", "Precio unitario en otra moneda", Documento = "1 Dec12_6Type", Exportaciones = "1 Dec14_4Type", Codes = "2222220222", Row = 23, ZeroIsAbsence = true)]
    public decimal? UnitPrice { get; init; }

    /// <summary><c>Moneda</c>: the second currency, as a three-character code of the Central Bank's table.</summary>
    [Tag("Moneda", "Código de otra moneda del ítem", Documento = "1 text(3)", Exportaciones = "1 text(3)", Codes = "2222220222", Row = 24)]
    public string? Code { get; init; }

    /// <summary><c>FctConv</c>: the factor that converts the second currency into pesos, with up to four decimals.</summary>
    /// <remarks>In exports it is the Central Bank's exchange rate of the issue date (Formato DTE v2.5, Detalle 25).</remarks>
    [Tag("FctConv", "Factor de conversión", Documento = "0..1 Dec6_4Type", Exportaciones = "0..1 Dec6_4Type", Codes = "2222220222", Row = 25, ZeroIsAbsence = true)]
    public decimal? ConversionFactor { get; init; }

    /// <summary><c>DctoOtrMnda</c>: the sum of the line's discounts in the second currency; left out when 0.</summary>
    [Tag("DctoOtrMnda", "Descuento en otra moneda", Documento = "0..1 Dec14_4Type", Exportaciones = "0..1 Dec14_4Type", Codes = "3333330333", Row = 26, Computed = true, ZeroIsAbsence = true)]
    public decimal? DiscountAmount { get; init; }

    /// <summary><c>RecargoOtrMnda</c>: the sum of the line's surcharges in the second currency; left out when 0.</summary>
    [Tag("RecargoOtrMnda", "Recargo en otra moneda", Documento = "0..1 Dec14_4Type", Exportaciones = "0..1 Dec14_4Type", Codes = "3333330333", Row = 27, Computed = true, ZeroIsAbsence = true)]
    public decimal? SurchargeAmount { get; init; }

    /// <summary><c>MontoItemOtrMnda</c>: the line's amount in the second currency: quantity by unit price, less discount, plus surcharge.</summary>
    /// <remarks>Mandatory in dispatch guides with transfer reason 9, and by schema in exports (Formato DTE v2.5, Detalle 28).</remarks>
    [Tag("MontoItemOtrMnda", "Monto del ítem en otra moneda", Documento = "0..1 Dec14_4Type", Exportaciones = "1 Dec14_4Type", Codes = "2222220222", Row = 28, Computed = true, ZeroIsAbsence = true)]
    public decimal? Amount { get; init; }
}
