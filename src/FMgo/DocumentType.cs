using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace FMgo;

/// <summary>
/// A type of electronic tax document that a company can issue, with SII's code (<c>TipoDTE</c>).
/// </summary>
/// <remarks>There are exactly twelve (Formato DTE v2.5, Encabezado 2; Formato Boletas v4.2): an instance cannot be an invalid one.</remarks>
[JsonConverter(typeof(ParsableJsonConverter<DocumentType>))]
[TypeConverter(typeof(ParsableTypeConverter<DocumentType>))]
[DebuggerDisplay("{Code} {SpanishName,nq}")]
public sealed class DocumentType : IParsable<DocumentType>
{
    private DocumentType(int code, string spanish, string english, DocumentBranch branch, TypeSet only)
    {
        Code = code;
        SpanishName = spanish;
        EnglishName = english;
        Branch = branch;
        Only = only;
        Ordinal = BitOperations.TrailingZeroCount((int)only);
        CodeText = code.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>33: factura electrónica.</summary>
    public static DocumentType Invoice { get; } = new(33, "Factura electrónica", "Invoice", DocumentBranch.Documento, TypeSet.Invoice);

    /// <summary>34: factura no afecta o exenta electrónica.</summary>
    public static DocumentType ExemptInvoice { get; } = new(34, "Factura no afecta o exenta electrónica", "Exempt invoice", DocumentBranch.Documento, TypeSet.ExemptInvoice);

    /// <summary>39: boleta electrónica.</summary>
    public static DocumentType Boleta { get; } = new(39, "Boleta electrónica", "Boleta (sales receipt)", DocumentBranch.Boleta, TypeSet.Boleta);

    /// <summary>41: boleta no afecta o exenta electrónica.</summary>
    public static DocumentType ExemptBoleta { get; } = new(41, "Boleta no afecta o exenta electrónica", "Exempt boleta", DocumentBranch.Boleta, TypeSet.ExemptBoleta);

    /// <summary>43: liquidación-factura electrónica.</summary>
    public static DocumentType SettlementInvoice { get; } = new(43, "Liquidación-factura electrónica", "Settlement invoice", DocumentBranch.Liquidacion, TypeSet.SettlementInvoice);

    /// <summary>46: factura de compra electrónica, issued by the buyer.</summary>
    public static DocumentType PurchaseInvoice { get; } = new(46, "Factura de compra electrónica", "Purchase invoice", DocumentBranch.Documento, TypeSet.PurchaseInvoice);

    /// <summary>52: guía de despacho electrónica.</summary>
    public static DocumentType DispatchGuide { get; } = new(52, "Guía de despacho electrónica", "Dispatch guide", DocumentBranch.Documento, TypeSet.DispatchGuide);

    /// <summary>56: nota de débito electrónica.</summary>
    public static DocumentType DebitNote { get; } = new(56, "Nota de débito electrónica", "Debit note", DocumentBranch.Documento, TypeSet.DebitNote);

    /// <summary>61: nota de crédito electrónica.</summary>
    public static DocumentType CreditNote { get; } = new(61, "Nota de crédito electrónica", "Credit note", DocumentBranch.Documento, TypeSet.CreditNote);

    /// <summary>110: factura de exportación electrónica.</summary>
    public static DocumentType ExportInvoice { get; } = new(110, "Factura de exportación electrónica", "Export invoice", DocumentBranch.Exportaciones, TypeSet.ExportInvoice);

    /// <summary>111: nota de débito de exportación electrónica.</summary>
    public static DocumentType ExportDebitNote { get; } = new(111, "Nota de débito de exportación electrónica", "Export debit note", DocumentBranch.Exportaciones, TypeSet.ExportDebitNote);

    /// <summary>112: nota de crédito de exportación electrónica.</summary>
    public static DocumentType ExportCreditNote { get; } = new(112, "Nota de crédito de exportación electrónica", "Export credit note", DocumentBranch.Exportaciones, TypeSet.ExportCreditNote);

    /// <summary>All twelve, by code.</summary>
    public static IReadOnlyList<DocumentType> All { get; } =
    [
        Invoice, ExemptInvoice, Boleta, ExemptBoleta, SettlementInvoice, PurchaseInvoice,
        DispatchGuide, DebitNote, CreditNote, ExportInvoice, ExportDebitNote, ExportCreditNote,
    ];

    /// <summary>SII's code, such as 33.</summary>
    public int Code { get; }

    /// <summary>The official name in Spanish.</summary>
    public string SpanishName { get; }

    /// <summary>A name in English.</summary>
    public string EnglishName { get; }

    /// <summary>The part of SII's schemas that describes this type.</summary>
    public DocumentBranch Branch { get; }

    /// <summary>Whether it is a boleta (39 or 41), which has a schema and an envelope of its own.</summary>
    public bool IsBoleta => TypeSet.Boletas.Contains(this);

    /// <summary>Whether it is one of the three export documents (110, 111, 112).</summary>
    public bool IsExport => TypeSet.Exports.Contains(this);

    /// <summary>Whether it is a credit or debit note (56, 61, 111, 112).</summary>
    public bool IsNote => TypeSet.Notes.Contains(this);

    internal string CodeText { get; }

    /// <summary>The set of this type alone.</summary>
    internal TypeSet Only { get; }

    /// <summary>Its place in <see cref="All"/>: its row in tables by type.</summary>
    internal int Ordinal { get; }

    /// <summary>The type with a code.</summary>
    /// <param name="code">SII's code.</param>
    /// <exception cref="ArgumentOutOfRangeException">No type has this code.</exception>
    public static DocumentType FromCode(int code) =>
        TryFromCode(code, out var type)
            ? type
            : throw new ArgumentOutOfRangeException(nameof(code), code, "Not one of 33, 34, 39, 41, 43, 46, 52, 56, 61, 110, 111, 112.");

    /// <summary>The type with a code, if there is one.</summary>
    /// <param name="code">SII's code.</param>
    /// <param name="type">The type, when the result is true.</param>
    public static bool TryFromCode(int code, [NotNullWhen(true)] out DocumentType? type)
    {
        foreach (var candidate in All)
        {
            if (candidate.Code == code)
            {
                type = candidate;
                return true;
            }
        }

        type = null;
        return false;
    }

    /// <summary>Reads a code written as text.</summary>
    /// <param name="text">The code, such as <c>33</c>.</param>
    /// <exception cref="FormatException">The text is not the code of a type.</exception>
    public static DocumentType Parse(string text) =>
        TryParse(text, out var type) ? type : throw new FormatException("Not the code of a document type, such as 33.");

    /// <summary>Reads a code written as text.</summary>
    /// <param name="text">The code, such as <c>33</c>.</param>
    /// <param name="type">The type, when the result is true.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DocumentType? type)
    {
        type = null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && TryFromCode(code, out type);
    }

    static DocumentType IParsable<DocumentType>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DocumentType>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DocumentType result) =>
        TryParse(s, out result);

    /// <summary>The name in the language of a culture: English for English cultures, Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetName(CultureInfo? culture = null) => Language.IsEnglish(culture) ? EnglishName : SpanishName;

    /// <summary>SII's code.</summary>
    public override string ToString() => CodeText;
}
