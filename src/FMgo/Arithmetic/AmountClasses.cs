using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Finds the class of a line.</summary>
internal static class AmountClasses
{
    /// <summary>Whether the whole type is exempt, so that a line without mark is exempt too (Formato DTE v2.5, Detalle 38, note 11; exports: Encabezado 108).</summary>
    public static bool IsExempt(DocumentType type) => type.Code is 34 or 41 || type.IsExport;

    /// <summary>The class of a line; <c>null</c> where the type does not know the mark.</summary>
    /// <remarks>
    /// Deposits: Formato DTE v2.5, Encabezado 120. Boletas: Formato Boletas v4.2, Detalle 4. Settlement invoices mark negative non-billable lines
    /// with 2 and a negative amount (Detalle 5), and no other mark has a meaning in them.
    /// </remarks>
    public static AmountClass? Of(DocumentType type, ExemptionMark? mark) => mark switch
    {
        null => IsExempt(type) ? AmountClass.Exempt : AmountClass.Taxed,
        ExemptionMark.Exempt => AmountClass.Exempt,
        ExemptionMark.NonBillable => AmountClass.NonBillable,
        ExemptionMark.NegativeNonBillable when type.Code != 43 => AmountClass.NegativeNonBillable,
        ExemptionMark.ContainerDeposit when type.Code is 33 or 34 or 56 or 61 => AmountClass.ContainerDeposit,
        ExemptionMark.NotASale or ExemptionMark.ToDeduct when !type.IsBoleta && type.Code != 43 => AmountClass.Outside,
        _ => null,
    };

    public static AmountClass Of(AdjustmentScope? scope) => scope switch
    {
        AdjustmentScope.Exempt => AmountClass.Exempt,
        AdjustmentScope.NonBillable => AmountClass.NonBillable,
        _ => AmountClass.Taxed,
    };
}
