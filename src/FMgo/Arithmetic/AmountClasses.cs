using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Finds the class of a line.</summary>
internal static class AmountClasses
{
    private const int ExemptInvoiceOnPaper = 32;
    private const int ExemptInvoice = 34;

    /// <summary>Whether a line without mark is exempt: in an exempt type, and in a note on exempt invoices, where the mark is not used (Formato DTE v2.5, Detalle 5, note 10).</summary>
    public static bool IsExempt(DocumentType type, ReadOnlySpan<Reference> references) => TypeSet.Exempt.Contains(type) || (TypeSet.DomesticNotes.Contains(type) && AreExemptInvoices(references));

    /// <summary>The class of a line; <c>null</c> where the type does not know the mark.</summary>
    /// <remarks>
    /// Deposits: Formato DTE v2.5, Encabezado 120. Boletas: Formato Boletas v4.2, Detalle 4. Settlement invoices mark negative non-billable lines
    /// with 2 and a negative amount (Detalle 5), and no other mark has a meaning in them.
    /// </remarks>
    public static AmountClass? Of(DocumentType type, ExemptionMark? mark) => mark switch
    {
        null => TypeSet.Exempt.Contains(type) ? AmountClass.Exempt : AmountClass.Taxed,
        ExemptionMark.Exempt => AmountClass.Exempt,
        ExemptionMark.NonBillable => AmountClass.NonBillable,
        ExemptionMark.NegativeNonBillable when type != DocumentType.SettlementInvoice => AmountClass.NegativeNonBillable,
        ExemptionMark.ContainerDeposit when TypeSet.TakesDeposits.Contains(type) => AmountClass.ContainerDeposit,
        ExemptionMark.NotASale or ExemptionMark.ToDeduct when !type.IsBoleta && type != DocumentType.SettlementInvoice => AmountClass.Outside,
        _ => null,
    };

    public static AmountClass Of(AdjustmentScope? scope) => scope switch
    {
        AdjustmentScope.Exempt => AmountClass.Exempt,
        AdjustmentScope.NonBillable => AmountClass.NonBillable,
        _ => AmountClass.Taxed,
    };

    // Of the documents that a note names, those of other kinds (a purchase order, the test set) say nothing of VAT.
    private static bool AreExemptInvoices(ReadOnlySpan<Reference> references)
    {
        bool areExempt = false;
        foreach (var reference in references)
        {
            int type = ReferenceTypes.NumberOf(reference.Type);
            if (ReferenceTypes.IsTaxDocument(type))
            {
                if (type is not (ExemptInvoiceOnPaper or ExemptInvoice))
                {
                    return false;
                }

                areExempt = true;
            }
        }

        return areExempt;
    }
}
