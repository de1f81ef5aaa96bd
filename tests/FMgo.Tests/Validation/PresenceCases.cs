using FMgo.Documents;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>PresenceRules</c>; <see cref="PresenceTests"/> goes through the whole table.</summary>
internal static class PresenceCases
{
    public static IEnumerable<RuleCase> All
    {
        get
        {
            var invoice = Some.Document(DocumentType.Invoice);
            yield return new("FMGO-PRE-001", invoice.WithReceiver(receiver => receiver with { BusinessLine = " " }), invoice);
            var credit = Some.Document(DocumentType.CreditNote);
            yield return new("FMGO-PRE-002", credit.WithId(id => id with { PurchaseTransaction = PurchaseTransaction.Supermarket }), credit);
            yield return new("FMGO-PRE-004", invoice.WithIssuer(issuer => issuer with { Commune = " " }), invoice);
            var timber = TimberCases.Document;
            yield return new("FMGO-PRE-003", timber with { TimberManagement = timber.TimberManagement! with { DestinationLatitude = null } }, timber);
        }
    }
}
