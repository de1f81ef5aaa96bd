using FMgo.Documents;

namespace FMgo.Validation;

/// <summary>Checks <see cref="GuideRules"/>.</summary>
internal static class GuideChecks
{
    private const int LargestAuthorization = 99_999;
    private const int LongestDriverName = 30;

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
        if (!inspection.IsInForce(Regulations.GoodsTransport) || (!isGuide && identification.DispatchKind is null))
        {
            return;
        }

        var transport = inspection.Header.Transport;
        bool isCarriedByIssuer = isGuide || identification.DispatchKind is not DispatchKind.ByReceiver;
        bool isKnown = isCarriedByIssuer && !MovementText.SaysUnknownPlates(inspection.Document);
        Need(ref inspection, !isKnown || HasText(transport?.LicensePlate), Tags.Transport.LicensePlate);
        Need(ref inspection, !isCarriedByIssuer || transport?.CarrierRut is not null, Tags.Transport.CarrierRut);
        Need(ref inspection, transport?.Driver is not null, $"{Tags.Transport.Driver}/{Tags.Driver.Rut}");
        Need(ref inspection, !isGuide || HasText(transport?.DestinationAddress), Tags.Transport.DestinationAddress);
        Need(ref inspection, !isGuide || HasText(transport?.DestinationCommune), Tags.Transport.DestinationCommune);
        Need(ref inspection, transport?.DepartureDate is not null, Tags.Transport.DepartureDate);
        Need(ref inspection, transport?.DepartureTime is not null, Tags.Transport.DepartureTime);
        Need(ref inspection, transport?.ArrivalDate is not null, Tags.Transport.ArrivalDate);
        if (isGuide && isKnown && !HasText(transport?.TrailerLicensePlate))
        {
            inspection.Report(GuideRules.TrailerMissing, Paths.Header.Transport.TrailerLicensePlate);
        }

        CheckWords(ref inspection, transport);
        CheckDays(ref inspection, transport);
    }

    // What the resolution wants in words, because the format has no field for it.
    private static void CheckWords(ref Inspection inspection, Transport? transport)
    {
        if (transport?.Driver?.Name?.Length == LongestDriverName && !MovementText.NamesDriver(inspection.Document))
        {
            inspection.Report(GuideRules.DriverMayBeCut, Paths.Header.Transport.Driver.Name);
        }

        if (transport is { DepartureDate: { } departure, ArrivalDate: { } arrival } && arrival > departure && !MovementText.SaysProlonged(inspection.Document))
        {
            inspection.Report(GuideRules.LongMovementUnsaid, Paths.Header.Transport.ArrivalDate, Inspection.Text(departure), Inspection.Text(arrival));
        }

        bool isSale = inspection.Identification.TransferReason is null or TransferReason.Sale or TransferReason.ExportSale;
        if (inspection.Type == DocumentType.DispatchGuide && !isSale)
        {
            CheckPrices(ref inspection);
        }
    }

    private static void CheckPrices(ref Inspection inspection)
    {
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].UnitPrice is not null)
            {
                continue;
            }

            if (!MovementText.HasReason(inspection.Document))
            {
                inspection.ReportIn(GuideRules.PriceReasonMissing, Paths.Lines.Path, i, Tags.Line.UnitPrice);
            }

            return;
        }
    }

    private static void CheckDays(ref Inspection inspection, Transport? transport)
    {
        if (transport?.DepartureDate is not { } departure || inspection.Identification.IssueDate is not { } issued || departure == issued)
        {
            return;
        }

        var rule = departure < issued ? GuideRules.DepartureBeforeIssue : GuideRules.DepartureAfterIssue;
        inspection.Report(rule, Paths.Header.Transport.DepartureDate, Inspection.Text(departure), Inspection.Text(issued));
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);

    private static void Need(ref Inspection inspection, bool isThere, string tag)
    {
        if (!isThere)
        {
            inspection.Report(GuideRules.TransportMissing, $"{Paths.Header.Transport.Path}/{tag}", tag, Inspection.Text(inspection.FirstDayOf(Regulations.GoodsTransport)));
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
            inspection.Report(GuideRules.ExportRoleMissing, Paths.Header.Issuer.ExportGuide.TransferRole);
        }

        var customs = inspection.Header.Transport?.Customs;
        NeedCustoms(ref inspection, customs?.LoadingPortCode is not null, Tags.Customs.LoadingPortCode);
        NeedCustoms(ref inspection, customs?.UnloadingPortCode is not null, Tags.Customs.UnloadingPortCode);
        NeedCustoms(ref inspection, customs?.GrossWeight is not null, Tags.Customs.GrossWeight);
        NeedCustoms(ref inspection, customs?.GrossWeightUnitCode is not null, Tags.Customs.GrossWeightUnitCode);
        NeedCustoms(ref inspection, customs?.TotalPackages is not null, Tags.Customs.TotalPackages);
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
                inspection.ReportIn(GuideRules.ReferenceQuantityMissing, Paths.Lines.Path, i, Tags.Line.ReferenceQuantity, Tags.Line.ReferenceQuantity);
            }

            if (!HasText(lines[i].ReferenceUnit))
            {
                inspection.ReportIn(GuideRules.ReferenceQuantityMissing, Paths.Lines.Path, i, Tags.Line.ReferenceUnit, Tags.Line.ReferenceUnit);
            }
        }
    }

    // The manual names the unit and no code, and Customs' table has none: these are the ways in which people write it.
    private static bool IsGrossKilos(string? unit) => unit?.Trim().ToUpperInvariant() is "KG" or "KGS" or "KB" or "KGB" or "KBR" or "KILO";

    private static void NeedCustoms(ref Inspection inspection, bool isThere, string tag)
    {
        if (!isThere)
        {
            inspection.Report(GuideRules.ExportDataMissing, $"{Paths.Header.Transport.Customs.Path}/{tag}", tag);
        }
    }

    private static void CheckForeignPrices(ref Inspection inspection)
    {
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].OtherCurrency is not { } foreign)
            {
                inspection.ReportIn(GuideRules.ForeignPriceMissing, Paths.Lines.Path, i, Tags.Line.OtherCurrency, Tags.Line.OtherCurrency);
            }
            else if (foreign.Amount is null)
            {
                inspection.ReportIn(GuideRules.ForeignPriceMissing, Paths.Lines.Path, i, $"{Tags.Line.OtherCurrency}/{Tags.LineCurrency.Amount}", Tags.LineCurrency.Amount);
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
            inspection.Report(GuideRules.AuthorizationMissing, Paths.Header.Issuer.ExportGuide.AuthorizationNumber, Tags.ExportGuide.AuthorizationNumber);
        }

        if (export.TransferRole == ExportTransferRole.Authorized && export.AuthorizationDate is null)
        {
            inspection.Report(GuideRules.AuthorizationMissing, Paths.Header.Issuer.ExportGuide.AuthorizationDate, Tags.ExportGuide.AuthorizationDate);
        }

        if (export.AuthorizationNumber > LargestAuthorization)
        {
            inspection.Report(GuideRules.AuthorizationTooLong, Paths.Header.Issuer.ExportGuide.AuthorizationNumber, Inspection.Text(export.AuthorizationNumber.Value));
        }
    }

    private static void CheckReceiver(ref Inspection inspection)
    {
        bool isInternal = inspection.Identification.TransferReason == TransferReason.InternalTransfer;
        if (isInternal && inspection.Header is { Receiver.Rut: { } receiver, Issuer.Rut: { } issuer } && receiver != issuer)
        {
            inspection.Report(GuideRules.InternalTransferToOther, Paths.Header.Receiver.Rut);
        }
    }
}
