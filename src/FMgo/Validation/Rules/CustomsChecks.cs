using FMgo.Documents;

namespace FMgo.Validation;

/// <summary>Checks those of <see cref="ExportRules"/> on <c>Aduana</c>, which guides may have too.</summary>
internal static class CustomsChecks
{
    // Of other services than these two the format asks it too (Encabezado 77).
    private static readonly Rule TransportModeMissing = ExportRules.SaleDataMissing.InOtherWords(
        "Una factura de exportación necesita {0}, salvo con IndServicio 4 o 6.",
        "An export invoice needs {0}, unless its IndServicio is 4 or 6.");

    public static void Run(ref Inspection inspection)
    {
        var customs = inspection.Header.Transport?.Customs;
        if (inspection.Type == DocumentType.ExportInvoice)
        {
            CheckInvoice(ref inspection, customs);
        }

        if (customs is not null)
        {
            CheckUnits(ref inspection, customs);
            CheckPackages(ref inspection, customs);
        }
    }

    private static void CheckInvoice(ref Inspection inspection, Customs? customs)
    {
        if (!ExportChecks.IsOfServices(inspection))
        {
            Need(ref inspection, customs?.SaleModalityCode is not null, ExportRules.SaleDataMissing, Tags.Customs.SaleModalityCode);
            Need(ref inspection, customs?.SaleClauseCode is not null, ExportRules.SaleDataMissing, Tags.Customs.SaleClauseCode);
            Need(ref inspection, customs?.SaleClauseAmount is not null, ExportRules.SaleDataMissing, Tags.Customs.SaleClauseAmount);
            Need(ref inspection, customs?.TotalPackages is not null, ExportRules.SaleDataMissing, Tags.Customs.TotalPackages);
        }

        // International land transport and other services than hotels name the way of transport (Formato DTE v2.5, Encabezado 77).
        if (inspection.Identification.ServiceKind is not (ServiceKind.Hotel or ServiceKind.RenderedAbroad))
        {
            Need(ref inspection, customs?.TransportModeCode is not null, TransportModeMissing, Tags.Customs.TransportModeCode);
        }

        Need(ref inspection, customs?.ReceiverCountryCode is not null, ExportRules.CountryMissing, Tags.Customs.ReceiverCountryCode);
    }

    private static void CheckUnits(ref Inspection inspection, Customs customs)
    {
        if (!ExportRules.UnitMissing.Types.Contains(inspection.Type))
        {
            return;
        }

        // Guides for export hear of the unit of the gross weight from FMGO-GUI-006.
        bool isExportGuide = inspection.Identification.TransferReason is TransferReason.ExportTransfer or TransferReason.ExportSale;
        Need(ref inspection, customs.Tare is not > 0 || customs.TareUnitCode is not null, ExportRules.UnitMissing, Tags.Customs.TareUnitCode);
        Need(ref inspection, isExportGuide || customs.GrossWeight is not > 0 || customs.GrossWeightUnitCode is not null, ExportRules.UnitMissing, Tags.Customs.GrossWeightUnitCode);
        Need(ref inspection, customs.NetWeight is not > 0 || customs.NetWeightUnitCode is not null, ExportRules.UnitMissing, Tags.Customs.NetWeightUnitCode);
    }

    private static void CheckPackages(ref Inspection inspection, Customs customs)
    {
        var groups = customs.PackageGroups.AsSpan();
        if (!groups.IsEmpty && customs.TotalPackages is null)
        {
            inspection.Report(ExportRules.PackagesWithoutTotal, Paths.Header.Transport.Customs.PackageGroups.Path);
        }

        for (int i = 0; i < groups.Length && ExportRules.PackagesWithoutMarks.Types.Contains(inspection.Type); i++)
        {
            if (string.IsNullOrWhiteSpace(groups[i].Marks) && string.IsNullOrWhiteSpace(groups[i].ContainerNumber))
            {
                inspection.Report(ExportRules.PackagesWithoutMarks, $"{Paths.Header.Transport.Customs.PackageGroups.Path}[{i + 1}]");
            }

            if (groups[i].Quantity is null)
            {
                inspection.Report(ExportRules.PackagesWithoutQuantity, $"{Paths.Header.Transport.Customs.PackageGroups.Path}[{i + 1}]");
            }
        }
    }

    private static void Need(ref Inspection inspection, bool isThere, Rule rule, string tag)
    {
        if (!isThere)
        {
            inspection.Report(rule, $"{Paths.Header.Transport.Customs.Path}/{tag}", tag);
        }
    }
}
