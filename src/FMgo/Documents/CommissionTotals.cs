using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>Comisiones</c>: the sums of the commissions and other charges, which are subtracted from the total.</summary>
[Figures]
public sealed record CommissionTotals
{
    /// <summary><c>ValComNeto</c>: the net sum of commissions and other charges, in pesos.</summary>
    /// <remarks>Negative only in settlement invoices (Formato DTE v2.5, Encabezado 121).</remarks>
    [Tag("ValComNeto", "Valor neto de comisiones y otros cargos", Documento = "0..1 MontoType", Liquidacion = "0..1 ValorType", Codes = "0002222000", Row = 121)]
    public decimal? NetAmount { get; init; }

    /// <summary><c>ValComExe</c>: the sum of commissions and other charges free of VAT, in pesos.</summary>
    /// <remarks>Negative only in settlement invoices (Formato DTE v2.5, Encabezado 122).</remarks>
    [Tag("ValComExe", "Valor exento de comisiones y otros cargos", Documento = "0..1 MontoType", Liquidacion = "0..1 ValorType", Codes = "0002222000", Row = 122)]
    public decimal? ExemptAmount { get; init; }

    /// <summary><c>ValComIVA</c>: the sum of the VAT on commissions and other charges, in pesos.</summary>
    /// <remarks>Negative only in settlement invoices (Formato DTE v2.5, Encabezado 123).</remarks>
    [Tag("ValComIVA", "IVA de comisiones y otros cargos", Documento = "0..1 MontoType", Liquidacion = "0..1 ValorType", Codes = "0002222000", Row = 123)]
    public decimal? Vat { get; init; }
}
