using FMgo.Format;

namespace FMgo.Validation;

/// <summary>What is missing only because something else is wrong: nobody needs to hear that the totals are not there, when a line could not be computed.</summary>
internal static class Consequences
{
    private const string Totals = "Encabezado/Totales";
    private const string OtherCurrency = "Encabezado/OtraMoneda";

    /// <summary>The findings without those on absent fields that the calculator would have filled in.</summary>
    public static ValueList<Finding> Remove(ValueList<Finding> findings) =>
        findings.Where(finding => !(IsOfAbsence(finding.Code) && IsFilledIn(finding.Path))).ToValueList();

    private static bool IsFilledIn(string path) =>
        path.StartsWith(Totals, StringComparison.Ordinal)
        || path.StartsWith(OtherCurrency, StringComparison.Ordinal)
        || path.EndsWith("/MontoItem", StringComparison.Ordinal)
        || path.EndsWith("/DescuentoPct", StringComparison.Ordinal)
        || path.EndsWith("/RecargoPct", StringComparison.Ordinal);

    private static bool IsOfAbsence(string code) =>
        code == StructureRules.Missing.Code
        || code == PresenceRules.Missing.Code
        || code == TaxRules.InvoiceWithoutVat.Code
        || code == TaxRules.InvoiceWithoutNet.Code
        || code == TaxRules.ExemptWithoutAmount.Code
        || code == TaxRules.NetWithoutRate.Code
        || code == LineRules.PercentWithoutMoney.Code
        || code == ExportRules.PesosIncomplete.Code;
}
