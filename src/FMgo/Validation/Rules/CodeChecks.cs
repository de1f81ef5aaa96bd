using FMgo.Documents;
using FMgo.Format;
using FMgo.Tables;

namespace FMgo.Validation;

/// <summary>Checks those of <see cref="CodeRules"/> on the header: Customs' codes and reference systems.</summary>
internal static class CodeChecks
{

    public static void Run(ref Inspection inspection)
    {
        var header = inspection.Header;
        Check(ref inspection, header.Identification.ExportPaymentFormCode, CodeTables.ExportPaymentForms, Paths.Header.Identification.ExportPaymentFormCode);
        if (header.Receiver.ForeignIdentity?.NationalityCode is { Length: > 0 } country && CodeTables.Countries.Find(country) is null)
        {
            inspection.Report(CodeRules.UnknownCustomsCode, Paths.Header.Receiver.ForeignIdentity.NationalityCode, Quote.Code(country));
        }

        if (header.Transport?.Customs is { } customs)
        {
            CheckSale(ref inspection, customs);
            CheckTransport(ref inspection, customs);
            CheckPackages(ref inspection, customs.PackageGroups.AsSpan());
        }

        CheckReferenceSystem(ref inspection, inspection.Document.IssueLocation?.ReferenceSystem, Paths.IssueLocation.ReferenceSystem);
        CheckReferenceSystem(ref inspection, inspection.Document.TimberManagement?.ReferenceSystem, Paths.TimberManagement.ReferenceSystem);
    }

    private static void CheckSale(ref Inspection inspection, Customs customs)
    {
        Check(ref inspection, customs.SaleModalityCode, CodeTables.SaleModalities, Paths.Header.Transport.Customs.SaleModalityCode);
        Check(ref inspection, customs.SaleClauseCode, CodeTables.SaleClauses, Paths.Header.Transport.Customs.SaleClauseCode);
        Check(ref inspection, customs.ReceiverCountryCode, CodeTables.Countries, Paths.Header.Transport.Customs.ReceiverCountryCode);
        Check(ref inspection, customs.DestinationCountryCode, CodeTables.Countries, Paths.Header.Transport.Customs.DestinationCountryCode);
    }

    private static void CheckTransport(ref Inspection inspection, Customs customs)
    {
        Check(ref inspection, customs.TransportModeCode, CodeTables.TransportModes, Paths.Header.Transport.Customs.TransportModeCode);
        Check(ref inspection, customs.LoadingPortCode, CodeTables.Ports, Paths.Header.Transport.Customs.LoadingPortCode);
        Check(ref inspection, customs.UnloadingPortCode, CodeTables.Ports, Paths.Header.Transport.Customs.UnloadingPortCode);
        Check(ref inspection, customs.TareUnitCode, CodeTables.Units, Paths.Header.Transport.Customs.TareUnitCode);
        Check(ref inspection, customs.GrossWeightUnitCode, CodeTables.Units, Paths.Header.Transport.Customs.GrossWeightUnitCode);
        Check(ref inspection, customs.NetWeightUnitCode, CodeTables.Units, Paths.Header.Transport.Customs.NetWeightUnitCode);
    }

    private static void CheckPackages(ref Inspection inspection, ReadOnlySpan<PackageGroup> groups)
    {
        for (int i = 0; i < groups.Length; i++)
        {
            if (groups[i].TypeCode is { } code && CodeTables.PackageTypes.Find(code) is null)
            {
                inspection.Report(CodeRules.UnknownCustomsCode, $"{Paths.Header.Transport.Customs.PackageGroups.Path}[{i + 1}]/{Tags.PackageGroup.TypeCode}", Inspection.Text(code));
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
