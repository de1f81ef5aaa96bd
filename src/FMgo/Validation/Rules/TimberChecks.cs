using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>Checks <see cref="TimberRules"/>.</summary>
internal static class TimberChecks
{
    private static readonly Rule UnitMissing = TimberRules.UnitNotOfTimber.InOtherWords(
        "La madera necesita la unidad de su cantidad: UnmdItem MR (metros ruma) o M3.",
        "Timber needs the unit of its quantity: UnmdItem MR (ruma metres) or M3.");

    public static void Run(ref Inspection inspection)
    {
        if (inspection.Document.TimberManagement is not { } timber)
        {
            return;
        }

        CheckLines(ref inspection);
        var transport = inspection.Header.Transport;
        Need(ref inspection, !string.IsNullOrWhiteSpace(transport?.LicensePlate) || MovementText.SaysUnknownPlates(inspection.Document), TimberRules.CarriageMissing, Paths.Header.Transport.LicensePlate, Tags.Transport.LicensePlate);
        Need(ref inspection, transport?.Driver is not null, TimberRules.CarriageMissing, Paths.Header.Transport.Driver.Rut, $"{Tags.Transport.Driver}/{Tags.Driver.Rut}");
        Need(ref inspection, timber.ManagementPlanCode is null || !string.IsNullOrWhiteSpace(timber.ManagementPlanCode), TimberRules.PlanEmpty, Paths.TimberManagement.ManagementPlanCode, Tags.TimberManagement.ManagementPlanCode);
        CheckDestination(ref inspection, timber);
    }

    private static void CheckLines(ref Inspection inspection)
    {
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i].Unit))
            {
                inspection.ReportIn(UnitMissing, Paths.Lines.Path, i, Tags.Line.Unit);
            }
            else if (lines[i].Unit!.Trim().ToUpperInvariant() is not ("MR" or "M3"))
            {
                inspection.ReportIn(TimberRules.UnitNotOfTimber, Paths.Lines.Path, i, Tags.Line.Unit, Quote.Code(lines[i].Unit!));
            }

            if (lines[i].UnitPrice is null)
            {
                inspection.ReportIn(TimberRules.PriceMissing, Paths.Lines.Path, i, Tags.Line.UnitPrice);
            }
        }
    }

    private static void CheckDestination(ref Inspection inspection, TimberManagement timber)
    {
        bool hasRoll = (timber.DestinationCommuneCode ?? timber.DestinationBlockNumber ?? timber.DestinationPropertyNumber) is not null;
        NeedPart(ref inspection, !hasRoll || timber.DestinationCommuneCode is not null, Tags.TimberManagement.DestinationCommuneCode);
        NeedPart(ref inspection, !hasRoll || timber.DestinationBlockNumber is not null, Tags.TimberManagement.DestinationBlockNumber);
        NeedPart(ref inspection, !hasRoll || timber.DestinationPropertyNumber is not null, Tags.TimberManagement.DestinationPropertyNumber);
        bool hasPlace = (timber.DestinationLatitude ?? timber.DestinationLongitude) is not null;
        NeedPart(ref inspection, !hasPlace || timber.DestinationLatitude is not null, Tags.TimberManagement.DestinationLatitude);
        NeedPart(ref inspection, !hasPlace || timber.DestinationLongitude is not null, Tags.TimberManagement.DestinationLongitude);
    }

    private static void NeedPart(ref Inspection inspection, bool isThere, string tag) => Need(ref inspection, isThere, TimberRules.PartMissing, $"{Paths.TimberManagement.Path}/{tag}", tag);

    private static void Need(ref Inspection inspection, bool isThere, Rule rule, string path, string tag)
    {
        if (!isThere)
        {
            inspection.Report(rule, path, tag);
        }
    }
}
