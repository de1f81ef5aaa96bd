using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Drafting;

/// <summary>Fills in what a document leaves to arithmetic: numbers, amounts and totals, in pesos, rounded half away from zero.</summary>
/// <remarks>
/// <para>
/// This version computes types 33, 34, 39, 41, 52, 56 and 61 without additional taxes, retentions, commissions or construction credit. A
/// document with any of those, or of another type, is an error finding (<c>FMGO-TOT-002</c>), unless it brings <c>MntTotal</c>: then its totals
/// are kept and a finding says so (<c>FMGO-TOT-003</c>).
/// </para>
/// <para>
/// Filled in: <c>NroLinDet</c>, <c>NroLinDR</c>, <c>NroLinRef</c> in order; <c>DescuentoMonto</c> and <c>RecargoMonto</c> from their percentages;
/// <c>MontoItem</c>; <c>TasaIVA</c> by the date of the document (the latest rate without one); <c>MntNeto</c>, <c>MntExe</c>, <c>IVA</c>,
/// <c>GrntDep</c>, <c>MntTotal</c>, <c>MontoNF</c>, <c>MontoPeriodo</c>; <c>VlrPagar</c> where there is a <c>SaldoAnterior</c>; in boletas
/// <c>IndServicio</c> 3; in exempt documents <c>IndExeDR</c> 1. Nothing else is added: a line with a price and no quantity is worth its price
/// and gets no <c>QtyItem</c>, and <c>FchEmis</c> or <c>TpoTranVenta</c> are the caller's to give.
/// </para>
/// <para>
/// A number that came and is not what was computed is an error (<c>FMGO-TOT-001</c>) with both values; the document that comes back beside it
/// has the computed one. A total of 0 where the document has none is no difference, and <c>VlrPagar</c> is free (Formato DTE v2.5, Encabezado
/// 128). When a line or a global adjustment cannot be computed, the totals stay as they came, for no sum of the others would be right.
/// </para>
/// </remarks>
public static class TotalsCalculator
{
    /// <summary>Computes a document. Wrong data is never an exception, and all that is wrong is found at once.</summary>
    /// <param name="document">The document; its type must be known.</param>
    /// <param name="options">What the manuals leave open; <see cref="CalculationOptions.Default"/> when absent.</param>
    /// <returns>The document with all that could be computed, and the findings. The same document always gives the same result.</returns>
    /// <exception cref="ArgumentNullException">There is no document.</exception>
    public static Result<Document> Calculate(Document document, CalculationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Type is { } type
            ? new Calculation(document, type, options ?? CalculationOptions.Default).Run()
            : new Result<Document>(document, [StructureRules.Missing.At("Encabezado/IdDoc/TipoDTE")]);
    }
}
