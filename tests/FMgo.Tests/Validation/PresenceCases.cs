using FMgo.Documents;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>PresenceRules</c>; <see cref="PresenceTests"/> goes through the whole table.</summary>
internal static class PresenceCases
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

    public static IEnumerable<RuleCase> All
    {
        get
        {
            var invoice = Some.Document(DocumentType.Invoice);
            yield return new("FMGO-PRE-001", invoice.WithReceiver(receiver => receiver with { BusinessLine = " " }), invoice);
            var credit = Some.Document(DocumentType.CreditNote);
            yield return new("FMGO-PRE-002", credit.WithId(id => id with { PurchaseTransaction = PurchaseTransaction.Supermarket }), credit);
            yield return new("FMGO-PRE-004", invoice.WithIssuer(issuer => issuer with { Commune = " " }), invoice);
            var timber = invoice with { TimberManagement = Timber };
            yield return new("FMGO-PRE-003", timber with { TimberManagement = Timber with { DestinationLatitude = null } }, timber);
        }
    }
}
