namespace FMgo.Validation;

/// <summary>Checks <see cref="DateRules"/>.</summary>
internal static class DateChecks
{
    private static readonly DateOnly Last = new(2050, 12, 31);
    private static readonly DateOnly FirstOfOthers = new(2002, 8, 1);
    private static readonly DateOnly FirstOfIssue = new(2003, 4, 1);

    public static void Run(ref Inspection inspection)
    {
        CheckRanges(ref inspection);
        CheckOrder(ref inspection);
        CheckToday(ref inspection);
    }

    private static void CheckRanges(ref Inspection inspection)
    {
        var identification = inspection.Identification;
        CheckRange(ref inspection, identification.IssueDate, inspection.Type.IsBoleta ? FirstOfOthers : FirstOfIssue, Paths.Header.Identification.IssueDate);
        CheckRange(ref inspection, identification.PaidDate, FirstOfOthers, Paths.Header.Identification.PaidDate);
        CheckRange(ref inspection, identification.DueDate, FirstOfOthers, Paths.Header.Identification.DueDate);
        CheckRange(ref inspection, inspection.Header.Issuer.ExportGuide?.AuthorizationDate, FirstOfIssue, Paths.Header.Issuer.ExportGuide.AuthorizationDate);
        CheckReferences(ref inspection);
    }

    // References of exports may be older: their schema starts in 1950.
    private static void CheckReferences(ref Inspection inspection)
    {
        var references = inspection.References;
        for (int i = 0; i < references.Length && !inspection.Type.IsExport; i++)
        {
            if (references[i].Date is { } date && IsOut(date, FirstOfOthers))
            {
                inspection.ReportIn(DateRules.OutOfRange, Paths.References.Path, i, Tags.Reference.Date, Inspection.Text(date), Inspection.Text(FirstOfOthers));
            }
        }
    }

    private static void CheckRange(ref Inspection inspection, DateOnly? given, DateOnly first, string path)
    {
        if (given is { } date && IsOut(date, first))
        {
            inspection.Report(DateRules.OutOfRange, path, Inspection.Text(date), Inspection.Text(first));
        }
    }

    private static bool IsOut(DateOnly date, DateOnly first) => date < first || date > Last;

    private static void CheckOrder(ref Inspection inspection)
    {
        var identification = inspection.Identification;
        CheckOrder(ref inspection, DateRules.PeriodReversed, identification.PeriodStart, identification.PeriodEnd, Paths.Header.Identification.PeriodEnd);
        CheckOrder(ref inspection, DateRules.ArrivesBeforeLeaving, inspection.Header.Transport?.DepartureDate, inspection.Header.Transport?.ArrivalDate, Paths.Header.Transport.ArrivalDate);
        if (identification.PaidDate > identification.IssueDate)
        {
            inspection.Report(DateRules.PaidAfterIssue, Paths.Header.Identification.PaidDate, Inspection.Text(identification.PaidDate.Value), Inspection.Text(identification.IssueDate.Value));
        }
    }

    private static void CheckOrder(ref Inspection inspection, Rule rule, DateOnly? from, DateOnly? to, string path)
    {
        if (to < from)
        {
            inspection.Report(rule, path, Inspection.Text(from.Value), Inspection.Text(to.Value));
        }
    }

    private static void CheckToday(ref Inspection inspection)
    {
        if (inspection.Options.IsIssued || inspection.Identification.IssueDate is not { } date || date <= inspection.SurelyPast)
        {
            return;
        }

        var today = inspection.Today;
        if (date > today)
        {
            inspection.Report(DateRules.IssuedInFuture, Paths.Header.Identification.IssueDate, Inspection.Text(date), Inspection.Text(today));
        }
    }
}
