using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>Fills in what a document leaves to arithmetic: numbers, amounts and totals, in pesos, rounded half away from zero.</summary>
/// <remarks>
/// <para>
/// All twelve types (Formato DTE v2.5; Formato Boletas v4.2): net and gross prices, line and global discounts and surcharges, exempt, non-billable and
/// deposit lines, additional taxes and retentions (<see cref="Tables.Tax"/>), commissions, the credit of construction companies, own and third-party VAT,
/// settlement invoices with signs, exports with four decimals and their pesos, domestic documents in a second currency. Taxes by volume (28, 35, 51, 52) are
/// stated in <c>ImptoReten</c>, since no field of the document has volume and UTM.
/// </para>
/// <para>
/// Filled in: <c>NroLinDet</c>, <c>NroLinDR</c>, <c>NroLinRef</c> in order; <c>DescuentoMonto</c> and <c>RecargoMonto</c> from their percentages;
/// <c>MontoItem</c>; <c>TasaIVA</c> by the date of the document (the latest rate without one); <c>MntNeto</c>, <c>MntExe</c>, <c>IVA</c>,
/// <c>ImptoReten</c>, <c>IVANoRet</c>, <c>GrntDep</c>, <c>Comisiones</c>, <c>MntTotal</c>, <c>MontoNF</c>, <c>MontoPeriodo</c>, <c>OtraMoneda</c> from <c>TpoCambio</c>; <c>VlrPagar</c> where there is a <c>SaldoAnterior</c>; in boletas
/// <c>IndServicio</c> 3; in exempt documents <c>IndExeDR</c> 1. Nothing else is added: a line with a price and no quantity is worth its price
/// and gets no <c>QtyItem</c>, and <c>FchEmis</c> or <c>TpoTranVenta</c> are the caller's to give.
/// </para>
/// <para>
/// A number that came and is not what was computed is an error (<c>FMGO-TOT-001</c>) with both values; the document that comes back beside it
/// has the computed one. A total of 0 where the document has none is no difference, and <c>VlrPagar</c> is free (Formato DTE v2.5, Encabezado
/// 128). When a line or a global adjustment cannot be computed, the totals stay as they came, for no sum of the others would be right.
/// </para>
/// </remarks>
internal static class TotalsCalculator
{
    /// <summary>Computes a document. Wrong data is never an exception, and all that is wrong is found at once.</summary>
    /// <param name="document">The document; its type must be known.</param>
    /// <param name="options">What the manuals leave open; <see cref="CalculationOptions.Default"/> when absent.</param>
    /// <returns>The document with all that could be computed, and the findings. The same document always gives the same result.</returns>
    /// <exception cref="ArgumentNullException">There is no document.</exception>
    public static Result<Document> Calculate(Document document, CalculationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new Result<Document>(Compute(document, options, out var findings), findings);
    }

    /// <summary>Computes a document without a result around it: checking one that is right allocates nothing.</summary>
    internal static Document Compute(Document document, CalculationOptions? options, out ValueList<Finding> findings)
    {
        if (document.Type is not { } type)
        {
            findings = [StructureRules.Missing.At(Paths.Header.Identification.Type)];
            return document;
        }

        var calculation = new Calculation(document, type, options ?? CalculationOptions.Default);
        var computed = calculation.Run();
        findings = calculation.Found();
        return computed;
    }
}
