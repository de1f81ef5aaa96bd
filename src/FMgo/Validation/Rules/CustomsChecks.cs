using FMgo.Documents;

namespace FMgo.Validation;

/// <summary>Checks those of <see cref="ExportRules"/> on <c>Aduana</c>, which guides may have too.</summary>
internal static class CustomsChecks
{
    private const string Zone = "Encabezado/Transporte/Aduana/";

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
            Need(ref inspection, customs?.SaleModalityCode is not null, ExportRules.SaleDataMissing, "CodModVenta");
            Need(ref inspection, customs?.SaleClauseCode is not null, ExportRules.SaleDataMissing, "CodClauVenta");
            Need(ref inspection, customs?.SaleClauseAmount is not null, ExportRules.SaleDataMissing, "TotClauVenta");
            Need(ref inspection, customs?.TotalPackages is not null, ExportRules.SaleDataMissing, "TotBultos");
        }

        // International land transport and other services than hotels name the way of transport (Formato DTE v2.5, Encabezado 77).
        if (inspection.Identification.ServiceKind is not (ServiceKind.Hotel or ServiceKind.RenderedAbroad))
        {
            Need(ref inspection, customs?.TransportModeCode is not null, ExportRules.SaleDataMissing, "CodViaTransp");
        }

        Need(ref inspection, customs?.ReceiverCountryCode is not null, ExportRules.CountryMissing, "CodPaisRecep");
    }

    private static void CheckUnits(ref Inspection inspection, Customs customs)
    {
        if (!ExportRules.UnitMissing.Types.Contains(inspection.Type))
        {
            return;
        }

        // Guides for export hear of the unit of the gross weight from FMGO-GUI-006.
        bool isExportGuide = inspection.Identification.TransferReason is TransferReason.ExportTransfer or TransferReason.ExportSale;
        Need(ref inspection, customs.Tare is null || customs.TareUnitCode is not null, ExportRules.UnitMissing, "CodUnidMedTara");
        Need(ref inspection, isExportGuide || customs.GrossWeight is null || customs.GrossWeightUnitCode is not null, ExportRules.UnitMissing, "CodUnidPesoBruto");
        Need(ref inspection, customs.NetWeight is null || customs.NetWeightUnitCode is not null, ExportRules.UnitMissing, "CodUnidPesoNeto");
    }

    private static void CheckPackages(ref Inspection inspection, Customs customs)
    {
        var groups = customs.PackageGroups.AsSpan();
        if (!groups.IsEmpty && customs.TotalPackages is null)
        {
            inspection.Report(ExportRules.PackagesWithoutTotal, Zone + "TipoBultos");
        }

        for (int i = 0; i < groups.Length && ExportRules.PackagesWithoutMarks.Types.Contains(inspection.Type); i++)
        {
            if (string.IsNullOrWhiteSpace(groups[i].Marks) && string.IsNullOrWhiteSpace(groups[i].ContainerNumber))
            {
                inspection.Report(ExportRules.PackagesWithoutMarks, $"{Zone}TipoBultos[{i + 1}]");
            }

            if (groups[i].Quantity is null)
            {
                inspection.Report(ExportRules.PackagesWithoutQuantity, $"{Zone}TipoBultos[{i + 1}]");
            }
        }
    }

    private static void Need(ref Inspection inspection, bool isThere, Rule rule, string tag)
    {
        if (!isThere)
        {
            inspection.Report(rule, Zone + tag, tag);
        }
    }
}
