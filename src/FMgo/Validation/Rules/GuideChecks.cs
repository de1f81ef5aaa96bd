using FMgo.Documents;

namespace FMgo.Validation;

/// <summary>Checks <see cref="GuideRules"/>.</summary>
internal static class GuideChecks
{
    private const string TransportPath = "Encabezado/Transporte/";
    private const string CustomsPath = TransportPath + "Aduana/";
    private const string ExportPath = "Encabezado/Emisor/GuiaExport/";
    private const int LargestAuthorization = 99_999;

    public static void Run(ref Inspection inspection)
    {
        CheckTransport(ref inspection);
        if (inspection.Type == DocumentType.DispatchGuide)
        {
            CheckExport(ref inspection);
            CheckAuthorization(ref inspection);
            CheckReceiver(ref inspection);
        }
    }

    // An invoice travels with goods when it has TipoDespacho; the vehicle is known when the issuer carries them (Formato DTE v2.5, Encabezado 6, 67 and 68).
    private static void CheckTransport(ref Inspection inspection)
    {
        var identification = inspection.Identification;
        bool isGuide = inspection.Type == DocumentType.DispatchGuide;
        if (identification.IssueDate < PresenceDates.Transport || (!isGuide && identification.DispatchKind is null))
        {
            return;
        }

        var transport = inspection.Header.Transport;
        bool isCarriedByIssuer = isGuide || identification.DispatchKind is not DispatchKind.ByReceiver;
        Need(ref inspection, !isCarriedByIssuer || HasText(transport?.LicensePlate), "Patente");
        Need(ref inspection, !isCarriedByIssuer || transport?.CarrierRut is not null, "RUTTrans");
        Need(ref inspection, transport?.Driver is not null, "Chofer/RUTChofer");
        Need(ref inspection, !isGuide || HasText(transport?.DestinationAddress), "DirDest");
        Need(ref inspection, !isGuide || HasText(transport?.DestinationCommune), "CmnaDest");
        Need(ref inspection, transport?.DepartureDate is not null, "FchSalida");
        Need(ref inspection, transport?.DepartureTime is not null, "HraSalida");
        Need(ref inspection, transport?.ArrivalDate is not null, "FchLlegada");
        if (isGuide && !HasText(transport?.TrailerLicensePlate))
        {
            inspection.Report(GuideRules.TrailerMissing, TransportPath + "PatenteCarro");
        }
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);

    private static void Need(ref Inspection inspection, bool isThere, string tag)
    {
        if (!isThere)
        {
            inspection.Report(GuideRules.TransportMissing, TransportPath + tag, tag, Inspection.Text(PresenceDates.Transport));
        }
    }

    private static void CheckExport(ref Inspection inspection)
    {
        if (inspection.Identification.TransferReason is not (TransferReason.ExportTransfer or TransferReason.ExportSale))
        {
            return;
        }

        if (inspection.Header.Issuer.ExportGuide?.TransferRole is null)
        {
            inspection.Report(GuideRules.ExportRoleMissing, ExportPath + "CdgTraslado");
        }

        var customs = inspection.Header.Transport?.Customs;
        NeedCustoms(ref inspection, customs?.LoadingPortCode is not null, "CodPtoEmbarque");
        NeedCustoms(ref inspection, customs?.UnloadingPortCode is not null, "CodPtoDesemb");
        NeedCustoms(ref inspection, customs?.GrossWeight is not null, "PesoBruto");
        NeedCustoms(ref inspection, customs?.GrossWeightUnitCode is not null, "CodUnidPesoBruto");
        NeedCustoms(ref inspection, customs?.TotalPackages is not null, "TotBultos");
        CheckReferenceQuantities(ref inspection);
        if (inspection.Identification.TransferReason == TransferReason.ExportSale)
        {
            CheckForeignPrices(ref inspection);
        }
    }

    private static void CheckReferenceQuantities(ref Inspection inspection)
    {
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (IsGrossKilos(lines[i].Unit))
            {
                continue;
            }

            if (lines[i].ReferenceQuantity is null)
            {
                inspection.ReportIn(GuideRules.ReferenceQuantityMissing, "Detalle", i, "QtyRef", "QtyRef");
            }

            if (!HasText(lines[i].ReferenceUnit))
            {
                inspection.ReportIn(GuideRules.ReferenceQuantityMissing, "Detalle", i, "UnmdRef", "UnmdRef");
            }
        }
    }

    // The manual names the unit and no code, and Customs' table has none: these are the ways in which people write it.
    private static bool IsGrossKilos(string? unit) => unit?.Trim().ToUpperInvariant() is "KG" or "KGS" or "KB" or "KGB" or "KBR" or "KILO";

    private static void NeedCustoms(ref Inspection inspection, bool isThere, string tag)
    {
        if (!isThere)
        {
            inspection.Report(GuideRules.ExportDataMissing, CustomsPath + tag, tag);
        }
    }

    private static void CheckForeignPrices(ref Inspection inspection)
    {
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].OtherCurrency is not { } foreign)
            {
                inspection.ReportIn(GuideRules.ForeignPriceMissing, "Detalle", i, "OtrMnda", "OtrMnda");
            }
            else if (foreign.Amount is null)
            {
                inspection.ReportIn(GuideRules.ForeignPriceMissing, "Detalle", i, "OtrMnda/MontoItemOtrMnda", "MontoItemOtrMnda");
            }
        }
    }

    private static void CheckAuthorization(ref Inspection inspection)
    {
        if (inspection.Header.Issuer.ExportGuide is not { } export)
        {
            return;
        }

        if (export.TransferRole == ExportTransferRole.Authorized && export.AuthorizationNumber is null)
        {
            inspection.Report(GuideRules.AuthorizationMissing, ExportPath + "FolioAut", "FolioAut");
        }

        if (export.TransferRole == ExportTransferRole.Authorized && export.AuthorizationDate is null)
        {
            inspection.Report(GuideRules.AuthorizationMissing, ExportPath + "FchAut", "FchAut");
        }

        if (export.AuthorizationNumber > LargestAuthorization)
        {
            inspection.Report(GuideRules.AuthorizationTooLong, ExportPath + "FolioAut", Inspection.Text(export.AuthorizationNumber.Value));
        }
    }

    private static void CheckReceiver(ref Inspection inspection)
    {
        bool isInternal = inspection.Identification.TransferReason == TransferReason.InternalTransfer;
        if (isInternal && inspection.Header is { Receiver.Rut: { } receiver, Issuer.Rut: { } issuer } && receiver != issuer)
        {
            inspection.Report(GuideRules.InternalTransferToOther, "Encabezado/Receptor/RUTRecep");
        }
    }
}
