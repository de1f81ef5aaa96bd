using FMgo.Format;

namespace FMgo.Documents;

/// <summary>SII's presence codes of a field: the only place that knows the columns of its tables.</summary>
/// <remarks>Formato DTE v2.5, 2.1 (Códigos de Obligatoriedad): 0 not, 1 always, 2 on a condition, 3 optional.</remarks>
internal static class PresenceCodes
{
    /// <summary>What stands where the table says nothing, or where the schema does not have the field, which is then its business.</summary>
    public const char None = '-';

    /// <summary>The columns of <see cref="DocumentFields.Codes"/>, in the order of Formato DTE v2.5.</summary>
    public static IReadOnlyList<DocumentType> Columns { get; } =
    [
        DocumentType.Invoice, DocumentType.ExemptInvoice, DocumentType.DispatchGuide, DocumentType.CreditNote, DocumentType.DebitNote,
        DocumentType.PurchaseInvoice, DocumentType.SettlementInvoice, DocumentType.ExportInvoice, DocumentType.ExportCreditNote, DocumentType.ExportDebitNote,
    ];

    /// <summary>The columns of <see cref="DocumentFields.BoletaCodes"/>, in the order of Formato Boletas v4.2.</summary>
    public static IReadOnlyList<DocumentType> BoletaColumns { get; } = [DocumentType.Boleta, DocumentType.ExemptBoleta];

    /// <summary>The code of a field in a type.</summary>
    public static char Of(Field field, DocumentType type)
    {
        if (field.ShapeTextIn(type.Branch).Length == 0)
        {
            return None;
        }

        var (codes, columns) = type.IsBoleta ? (field.BoletaCodes(), BoletaColumns) : (field.Codes(), Columns);
        for (int column = 0; column < codes.Length; column++)
        {
            if (columns[column] == type)
            {
                return codes[column];
            }
        }

        return None;
    }
}
