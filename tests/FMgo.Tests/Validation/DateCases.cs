namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>DateRules</c>.</summary>
internal static class DateCases
{
    public static IEnumerable<RuleCase> All
    {
        get
        {
            var invoice = Some.Document(DocumentType.Invoice);
            yield return new("FMGO-DAT-001", invoice.WithId(id => id with { DueDate = new(2002, 7, 31) }), invoice.WithId(id => id with { DueDate = new(2002, 8, 1) }));
            yield return new("FMGO-DAT-002", invoice.WithId(id => id with { IssueDate = new(2026, 11, 26) }), invoice.WithId(id => id with { IssueDate = new(2026, 11, 25) }));
            var period = invoice.WithId(id => id with { PeriodStart = The.IssueDate, PeriodEnd = The.IssueDate });
            yield return new("FMGO-DAT-003", period.WithId(id => id with { PeriodEnd = The.IssueDate.AddDays(-1) }), period);
            yield return new("FMGO-DAT-004", invoice.WithId(id => id with { PaidDate = The.IssueDate.AddDays(1) }), invoice.WithId(id => id with { PaidDate = The.IssueDate }));
            var guide = Some.Document(DocumentType.DispatchGuide);
            yield return new("FMGO-DAT-005", guide.WithTransport(transport => transport with { ArrivalDate = The.IssueDate.AddDays(-1) }), guide);
        }
    }
}
