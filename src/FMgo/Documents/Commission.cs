using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>Comisiones</c>: the commissions and other charges, up to twenty, which leave the taxable base alone and reduce the total.</summary>
/// <remarks>Mandatory in settlement invoices that charge them, optional in purchase invoices and their notes (Formato DTE v2.5, zone F).</remarks>
public sealed record Commission
{
    /// <summary><c>NroLinCom</c>: the charge's place in the list, consecutive from 1 to 20.</summary>
    [Tag("NroLinCom", "Número de comisión u otro cargo", Documento = "1 int(1..20)", Liquidacion = "1 int(1..20)", Codes = "0001111000", Row = 1, Computed = true)]
    public int? Number { get; init; }

    /// <summary><c>TipoMovim</c>: whether it is a commission (C) or another charge (O).</summary>
    [Tag("TipoMovim", "Tipo de comisión u otro cargo", Documento = "1 code(C|O)", Liquidacion = "1 code(C|O)", Codes = "0001111000", Row = 2)]
    public CommissionKind? Kind { get; init; }

    /// <summary><c>Glosa</c>: what the commission or charge is for.</summary>
    [Tag("Glosa", "Glosa de la comisión u otro cargo", Documento = "1 text(1..60)", Liquidacion = "1 text(1..60)", Codes = "0001111000", Row = 3)]
    public string? Description { get; init; }

    /// <summary><c>TasaComision</c>: the commission in percent, up to 99.99 by the manual; SII does not check it.</summary>
    [Tag("TasaComision", "Tasa de la comisión", Documento = "0..1 PctType", Liquidacion = "0..1 PctType", Codes = "0003333000", Row = 4, ZeroIsAbsence = true)]
    public decimal? Percent { get; init; }

    /// <summary><c>ValComNeto</c>: the net value of the charge in pesos, written even when 0.</summary>
    /// <remarks>Outside settlement invoices, which may also be negative, net and exempt value cannot both be 0 (Formato DTE v2.5, Comisiones 5).</remarks>
    [Tag("ValComNeto", "Valor neto de la comisión", Documento = "1 MontoType", Liquidacion = "1 ValorType", Codes = "0001111000", Row = 5, Computed = true)]
    public decimal? NetAmount { get; init; }

    /// <summary><c>ValComExe</c>: the value of the charge that is free of VAT, in pesos, written even when 0.</summary>
    /// <remarks>Outside settlement invoices, which may also be negative, net and exempt value cannot both be 0 (Formato DTE v2.5, Comisiones 6).</remarks>
    [Tag("ValComExe", "Valor exento de la comisión", Documento = "1 MontoType", Liquidacion = "1 ValorType", Codes = "0001111000", Row = 6, Computed = true)]
    public decimal? ExemptAmount { get; init; }

    /// <summary><c>ValComIVA</c>: the VAT on the charge in pesos: its net value by the VAT rate.</summary>
    /// <remarks>Negative only in settlement invoices (Formato DTE v2.5, Comisiones 7).</remarks>
    [Tag("ValComIVA", "IVA de la comisión", Documento = "0..1 MontoType", Liquidacion = "0..1 ValorType", Codes = "0002222000", Row = 7, Computed = true)]
    public decimal? Vat { get; init; }
}
