using FMgo.Documents;
using static FMgo.Tests.Some;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>LineRules</c>.</summary>
internal static class LineCases
{
    public static IEnumerable<RuleCase> All => [.. Amounts, .. Marks, .. Limits];

    private static IEnumerable<RuleCase> Amounts
    {
        get
        {
            var invoice = Some.Document(DocumentType.Invoice);
            yield return new("FMGO-LIN-001", invoice.WithLine(line => line with { Name = " " }), invoice);
            var discounted = Totalled(invoice.WithTotals(_ => new Totals()).WithLine(line => line with { DiscountPercent = 10, Amount = null }));
            yield return new("FMGO-LIN-002", discounted.WithLine(line => line with { DiscountAmount = null }), discounted);
            yield return new("FMGO-LIN-003", WithPart(invoice, 11), WithPart(invoice, 10));
            yield return new("FMGO-LIN-008", invoice.WithLine(line => line with { Name = "SKU-00123" }), invoice.WithLine(line => line with { Name = "SKU" }));
            yield return new("FMGO-LIN-004", discounted.WithLine(line => line with { SubDiscounts = [Money(999)] }), discounted.WithLine(line => line with { SubDiscounts = [Money(400), Money(600)] }));
        }
    }

    private static IEnumerable<RuleCase> Marks
    {
        get
        {
            var exempt = Some.Document(DocumentType.ExemptInvoice);
            yield return new("FMGO-LIN-005", exempt.WithLine(line => line with { ExemptionMark = ExemptionMark.Exempt }), exempt);
            var guide = Some.Document(DocumentType.DispatchGuide).WithTotals(_ => new Totals()).WithLine(line => line with { Amount = null });
            var notSold = Totalled(guide.WithLine(line => line with { ExemptionMark = ExemptionMark.NotASale }));
            yield return new("FMGO-LIN-006", notSold.WithId(id => id with { TransferReason = TransferReason.Consignment }), notSold);
            var deducted = Totalled(guide.WithLine(line => line with { ExemptionMark = ExemptionMark.ToDeduct })).WithReferences(Reference("52"));
            yield return new("FMGO-LIN-007", deducted, deducted.WithId(id => id with { TransferReason = TransferReason.Consignment }));
        }
    }

    private static IEnumerable<RuleCase> Limits
    {
        get
        {
            var invoice = Some.Document(DocumentType.Invoice);
            yield return new("FMGO-LIM-001", invoice.WithIssuer(issuer => issuer with { Address = new string('A', 61) }), invoice.WithIssuer(issuer => issuer with { Address = new string('A', 60) }));
            var boleta = Some.Document(DocumentType.Boleta);
            yield return new("FMGO-LIM-002", WithGroup(boleta, 61), WithGroup(boleta, 60));
        }
    }

    private static SubDiscount Money(decimal value) => new() { ValueKind = ValueKind.Amount, Value = value };

    private static Document WithPart(Document document, decimal quantity) =>
        document.WithLine(line => line with { Subquantities = [new Subquantity { Quantity = quantity, Code = "A" }] });

    private static Document WithGroup(Document document, int lines) =>
        document with { Subtotals = [new InformativeSubtotal { Number = 1, LineNumbers = Enumerable.Repeat(1, lines).ToValueList() }] };
}
