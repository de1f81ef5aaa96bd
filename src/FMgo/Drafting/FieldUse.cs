using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Drafting;

/// <summary>Tells whether SII's tables give a type a field at all, so that a draft refuses what could never be issued.</summary>
internal static class FieldUse
{
    /// <summary>Requires that the type has a field of <c>IdDoc</c>.</summary>
    public static void RequireIdentification(DocumentType type, string property) => Require(type, IdentificationCodec.Fields, property);

    /// <summary>Requires that the type has <c>DscRcgGlobal</c>.</summary>
    public static void RequireGlobalAdjustments(DocumentType type) => Require(type, DocumentCodec.Fields, nameof(Document.GlobalAdjustments));

    /// <summary>Requires that references of the type have a date.</summary>
    public static void RequireReferenceDate(DocumentType type) => Require(type, ReferenceCodec.Fields, nameof(Reference.Date));

    /// <summary>Requires that the type has a field of <c>Totales</c>.</summary>
    public static void RequireTotal(DocumentType type, string property) => Require(type, TotalsCodec.Fields, property);

    /// <summary>Requires that the type has <c>Comisiones</c>.</summary>
    public static void RequireCommissions(DocumentType type) => Require(type, CommissionCodec.Fields, nameof(Commission.Number), DocumentCodec.Fields, nameof(Document.Commissions));

    /// <summary>Requires that the type has <c>OtraMoneda</c>.</summary>
    public static void RequireOtherCurrency(DocumentType type) => Require(type, HeaderCodec.Fields, nameof(Header.OtherCurrency));

    /// <summary>Requires that the type has the dates of a movement of goods.</summary>
    public static void RequireTransport(DocumentType type) => Require(type, TransportCodec.Fields, nameof(Transport.ArrivalDate), HeaderCodec.Fields, nameof(Header.Transport));

    /// <summary>Requires that the type has line fields of a kind.</summary>
    public static void RequireLineField(DocumentType type, string property) => Require(type, LineCodec.Fields, property);

    private static void Require(DocumentType type, Field[] fields, string property, Field[] group, string groupProperty)
    {
        Require(type, group, groupProperty);
        Require(type, fields, property);
    }

    /// <exception cref="InvalidOperationException">The schema has no such field for the type, or the manual's code for it is 0.</exception>
    private static void Require(DocumentType type, Field[] fields, string property)
    {
        var field = Array.Find(fields, candidate => candidate.Property == property)!;
        if (field.ShapeTextIn(type.Branch).Length == 0 || PresenceCodes.Of(field, type) == '0')
        {
            throw new InvalidOperationException($"Document type {type} ({type.EnglishName}) does not take {field.TagIn(type.Branch)}.");
        }
    }
}
