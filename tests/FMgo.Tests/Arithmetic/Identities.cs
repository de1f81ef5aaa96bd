using FMgo.Documents;
using FMgo.Tests.Arithmetic.Oracle;

namespace FMgo.Tests.Arithmetic;

/// <summary>The identities of the format, from the amounts alone.</summary>
internal static class Identities
{
    /// <summary>The first identity that does not hold, or null.</summary>
    public static string? Violation(Document document, SpecAmounts amounts)
    {
        Fraction added = 0, retained = 0, retainedVat = 0;
        for (int i = 1; amounts.Has($"Totales/ImptoReten[{i}]/TipoImp"); i++)
        {
            var amount = amounts[$"Totales/ImptoReten[{i}]/MontoImp"];
            var tax = SpecTaxCode.Table.Single(row => amounts[$"Totales/ImptoReten[{i}]/TipoImp"].CompareTo(row.Code) == 0);
            added += tax.IsRetained ? 0 : amount;
            retained += tax.IsRetained ? amount : 0;
            retainedVat += tax.RetainsVat ? amount : 0;
        }

        var vat = amounts["Totales/IVA"];
        var total = amounts["Totales/MntNeto"] + amounts["Totales/MntExe"] + vat + added + amounts["Totales/GrntDep"] - amounts["Totales/CredEC"] - retained
            - amounts["Totales/Comisiones/ValComNeto"] - amounts["Totales/Comisiones/ValComExe"] - amounts["Totales/Comisiones/ValComIVA"];
        return Compare(document.Header.Identification.ExportPaymentFormCode == 21 ? 0 : total, amounts["Totales/MntTotal"], "MntTotal")
            ?? (amounts.Has("Totales/IVANoRet") ? Compare(vat, retainedVat + amounts["Totales/IVANoRet"], "IVANoRet") : null)
            ?? (amounts.Has("Totales/IVAProp") ? Compare(vat, amounts["Totales/IVAProp"] + amounts["Totales/IVATerc"], "IVAProp") : null)
            ?? (amounts.Has("Totales/MontoPeriodo") ? Compare(amounts["Totales/MntTotal"] + amounts["Totales/MontoNF"], amounts["Totales/MontoPeriodo"], "MontoPeriodo") : null);

        string? Compare(Fraction expected, Fraction actual, string tag) =>
            expected.CompareTo(actual) == 0 ? null : $"{tag} is {actual}, its parts give {expected}; {DocumentJson.Write(document)}";
    }
}
