using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Validation;

/// <summary>Checks those of <see cref="CodeRules"/> on the header: Customs' codes and reference systems.</summary>
internal static class CodeChecks
{
    private const string Zone = "Encabezado/Transporte/Aduana/";

    public static void Run(ref Inspection inspection)
    {
        var header = inspection.Header;
        Check(ref inspection, header.Identification.ExportPaymentFormCode, CodeTables.ExportPaymentForms, "Encabezado/IdDoc/FmaPagExp");
        if (header.Receiver.ForeignIdentity?.NationalityCode is { Length: > 0 } country && CodeTables.Countries.Find(country) is null)
        {
            inspection.Report(CodeRules.UnknownCustomsCode, "Encabezado/Receptor/Extranjero/Nacionalidad", country);
        }

        if (header.Transport?.Customs is { } customs)
        {
            CheckSale(ref inspection, customs);
            CheckTransport(ref inspection, customs);
            CheckPackages(ref inspection, customs.PackageGroups.AsSpan());
        }

        CheckReferenceSystem(ref inspection, inspection.Document.IssueLocation?.ReferenceSystem, "GeoRefEmision/SistemaReferencia");
        CheckReferenceSystem(ref inspection, inspection.Document.TimberManagement?.ReferenceSystem, "ManejoMadera/SistemareferenciaMadera");
    }

    private static void CheckSale(ref Inspection inspection, Customs customs)
    {
        Check(ref inspection, customs.SaleModalityCode, CodeTables.SaleModalities, Zone + "CodModVenta");
        Check(ref inspection, customs.SaleClauseCode, CodeTables.SaleClauses, Zone + "CodClauVenta");
        Check(ref inspection, customs.ReceiverCountryCode, CodeTables.Countries, Zone + "CodPaisRecep");
        Check(ref inspection, customs.DestinationCountryCode, CodeTables.Countries, Zone + "CodPaisDestin");
    }

    private static void CheckTransport(ref Inspection inspection, Customs customs)
    {
        Check(ref inspection, customs.TransportModeCode, CodeTables.TransportModes, Zone + "CodViaTransp");
        Check(ref inspection, customs.LoadingPortCode, CodeTables.Ports, Zone + "CodPtoEmbarque");
        Check(ref inspection, customs.UnloadingPortCode, CodeTables.Ports, Zone + "CodPtoDesemb");
        Check(ref inspection, customs.TareUnitCode, CodeTables.Units, Zone + "CodUnidMedTara");
        Check(ref inspection, customs.GrossWeightUnitCode, CodeTables.Units, Zone + "CodUnidPesoBruto");
        Check(ref inspection, customs.NetWeightUnitCode, CodeTables.Units, Zone + "CodUnidPesoNeto");
    }

    private static void CheckPackages(ref Inspection inspection, ReadOnlySpan<PackageGroup> groups)
    {
        for (int i = 0; i < groups.Length; i++)
        {
            if (groups[i].TypeCode is { } code && CodeTables.PackageTypes.Find(code) is null)
            {
                inspection.Report(CodeRules.UnknownCustomsCode, $"{Zone}TipoBultos[{i + 1}]/CodTpoBultos", Inspection.Text(code));
            }
        }
    }

    private static void CheckReferenceSystem(ref Inspection inspection, int? code, string path)
    {
        if (code is { } system && CodeTables.ReferenceSystems.Find(system) is null)
        {
            inspection.Report(CodeRules.UnknownReferenceSystem, path, Inspection.Text(system));
        }
    }

    private static void Check(ref Inspection inspection, int? code, CodeTable table, string path)
    {
        if (code is { } number && table.Find(number) is null)
        {
            inspection.Report(CodeRules.UnknownCustomsCode, path, Inspection.Text(number));
        }
    }
}
