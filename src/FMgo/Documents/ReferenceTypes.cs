using System.Globalization;
using FMgo.Tables;

namespace FMgo.Documents;

/// <summary>The codes of documents that references may name, and which of them are tax documents: the one notion of it, for the arithmetic and for the rules.</summary>
internal static class ReferenceTypes
{
    /// <summary>The number of a type; -1 when there is none or it has letters, which are free.</summary>
    public static int NumberOf(string? type) => int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    /// <summary>The entry of a type in the table of references; <c>null</c> where it has none.</summary>
    public static CodeEntry? Find(int number, bool inBoleta) => (inBoleta ? CodeTables.BoletaReferenceTypes : CodeTables.ReferenceTypes).Find(number);

    /// <summary>Whether it is a tax document; the 800s are others.</summary>
    public static bool IsTaxDocument(int number) => number is > 0 and < 800;

    /// <summary>Whether a reference is to a tax document: only those can be corrected (Formato DTE v2.5, Referencia 2 and 8).</summary>
    public static bool IsTaxDocument(Reference reference) => IsTaxDocument(NumberOf(reference.Type));

    /// <summary>Whether a reference is to a note of credit or debit, electronic or on paper.</summary>
    public static bool IsNote(Reference reference) => NumberOf(reference.Type) is 55 or 56 or 60 or 61 or 104 or 106 or 111 or 112;
}
