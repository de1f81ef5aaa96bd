using FMgo.Documents;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>TimberRules</c>.</summary>
internal static class TimberCases
{
    private static readonly TimberManagement Timber = new()
    {
        OriginCommuneCode = 5101,
        OriginBlockNumber = 1,
        OriginPropertyNumber = 2,
        DestinationCommuneCode = 5102,
        DestinationBlockNumber = 3,
        DestinationPropertyNumber = 4,
        ManagementPlanCode = "PM-1",
        OriginLatitude = "-36.1",
        OriginLongitude = "-72.1",
        DestinationLatitude = "-36.2",
        DestinationLongitude = "-72.2",
        ReferenceSystem = 1,
    };

    /// <summary>An invoice of timber.</summary>
    public static Document Document { get; } = (Some.Document(DocumentType.Invoice) with { TimberManagement = Timber })
        .WithTransport(_ => new Transport { LicensePlate = "ABCD12", Driver = Some.Transport.Driver })
        .WithLine(line => line with { Unit = "M3" });

    public static IEnumerable<RuleCase> All
    {
        get
        {
            yield return new("FMGO-TIM-001", Document.WithLine(line => line with { Unit = "TON" }), Document.WithLine(line => line with { Unit = "MR" }));
            yield return new("FMGO-TIM-002", Document.WithLine(line => line with { UnitPrice = null }), Document);
            yield return new("FMGO-TIM-003", Document.WithTransport(transport => transport with { LicensePlate = null }), Document);
            yield return new("FMGO-TIM-004", With(timber => timber with { ManagementPlanCode = "" }), With(timber => timber with { ManagementPlanCode = "No tiene" }));

            // Before the fields of the destination were asked for, that they are all there or none.
            var before = Document.WithId(id => id with { IssueDate = new DateOnly(2025, 1, 15) });
            var half = before with { TimberManagement = Timber with { DestinationBlockNumber = null } };
            yield return new("FMGO-TIM-005", half, before);
        }
    }

    private static Document With(Func<TimberManagement, TimberManagement> change) => Document with { TimberManagement = change(Document.TimberManagement!) };
}
