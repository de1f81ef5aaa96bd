using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>SubTotInfo</c>: subtotals for presentation, up to twenty, which change neither taxes nor totals.</summary>
public sealed record InformativeSubtotal
{
    /// <summary><c>NroSTI</c>: the subtotal's place in the list, consecutive from 1.</summary>
    [Tag("NroSTI", "Número de subtotal", Dte = "1 int(1..99)", Boleta = "1 int(1..20)", Codes = "1111111111", BoletaCodes = "11", Row = 1, Computed = true)]
    public int? Number { get; init; }

    /// <summary><c>GlosaSTI</c>: the subtotal's title.</summary>
    /// <remarks>Mandatory with up to 40 characters in invoices, optional with up to 80 in boletas (Formato Boletas v4.2, Subtotales 2).</remarks>
    [Tag("GlosaSTI", "Glosa del subtotal", Dte = "1 text(40)", Boleta = "0..1 text(80)", Codes = "1111111111", BoletaCodes = "33", Row = 2)]
    public string? Description { get; init; }

    /// <summary><c>OrdenSTI</c>: where the subtotal goes on the printed copy, at the issuer's convenience.</summary>
    [Tag("OrdenSTI", "Orden de impresión del subtotal", Dte = "0..1 int(1..99)", Boleta = "0..1 int(1..99)", Codes = "3333333333", BoletaCodes = "33", Row = 3, ZeroIsAbsence = true)]
    public int? PrintOrder { get; init; }

    /// <summary><c>SubTotNetoSTI</c>: the subtotal's net amount, with up to two decimals, in pesos or another currency.</summary>
    /// <remarks>The manual gives it no use in exports although the schema accepts it (Formato DTE v2.5, Subtotales 4).</remarks>
    [Tag("SubTotNetoSTI", "Subtotal neto", Dte = "0..1 Dec16_2Type", Boleta = "0..1 Dec16_2Type", Codes = "3333333000", BoletaCodes = "33", Row = 4, ZeroIsAbsence = true)]
    public decimal? NetAmount { get; init; }

    /// <summary><c>SubTotIVASTI</c>: the subtotal's VAT, with up to two decimals, in pesos or another currency.</summary>
    /// <remarks>The manual gives it no use in exports although the schema accepts it (Formato DTE v2.5, Subtotales 5).</remarks>
    [Tag("SubTotIVASTI", "Subtotal de IVA", Dte = "0..1 Dec16_2Type", Boleta = "0..1 Dec16_2Type", Codes = "3333333000", BoletaCodes = "33", Row = 5, ZeroIsAbsence = true)]
    public decimal? Vat { get; init; }

    /// <summary><c>SubTotAdicSTI</c>: the subtotal's additional or specific taxes, with up to two decimals, in pesos or another currency.</summary>
    /// <remarks>Mandatory in boletas for goods of article 37 a), b) and c) of the VAT law, as boletas have no other place for that tax (Formato Boletas v4.2, Subtotales 6).</remarks>
    [Tag("SubTotAdicSTI", "Subtotal de impuestos adicionales o específicos", Dte = "0..1 Dec16_2Type", Boleta = "0..1 Dec16_2Type", Codes = "3333333000", BoletaCodes = "23", Row = 6, ZeroIsAbsence = true)]
    public decimal? AdditionalTaxAmount { get; init; }

    /// <summary><c>SubTotExeSTI</c>: the subtotal's amount free of VAT, with up to two decimals, in pesos or another currency.</summary>
    [Tag("SubTotExeSTI", "Subtotal no afecto o exento", Dte = "0..1 Dec16_2Type", Boleta = "0..1 Dec16_2Type", Codes = "333333333-", BoletaCodes = "33", Row = 7, ZeroIsAbsence = true)]
    public decimal? ExemptAmount { get; init; }

    /// <summary><c>ValSubtotSTI</c>: the value of the subtotal as shown, with up to two decimals, in pesos or another currency.</summary>
    [Tag("ValSubtotSTI", "Valor del subtotal", Dte = "0..1 Dec16_2Type", Boleta = "0..1 Dec16_2Type", Codes = "3333333333", BoletaCodes = "33", Row = 8, ZeroIsAbsence = true)]
    public decimal? Amount { get; init; }

    /// <summary><c>LineasDeta</c>: the numbers of the lines gathered in the subtotal, up to 60.</summary>
    /// <remarks>The boleta schema takes up to 1000 although the boleta manual also says 60 (Formato Boletas v4.2, Subtotales 9).</remarks>
    [Tag("LineasDeta", "Líneas de detalle del subtotal", Dte = "0..60 int(1..)", Boleta = "0..1000 int(1..1000)", Codes = "3333333333", BoletaCodes = "33", Row = 9, ZeroIsAbsence = true)]
    public ValueList<int> LineNumbers { get; init; }
}
