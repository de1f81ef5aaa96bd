using FMgo.Arithmetic;
using FMgo.Corrections;
using FMgo.Validation;

namespace FMgo.Tests.Arithmetic;

/// <summary>The special credit of construction companies ends on 2027-01-01 (Ley 21.420): who has a contract from before says its factor.</summary>
public class ConstructionCreditEndTests
{
    private static readonly DateOnly End = new(2027, 1, 1);
    private static readonly DocumentOptions Options = new() { Clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2027, 6, 1, 12, 0, 0, TimeSpan.Zero)) };

    [Fact]
    public void Until_the_end_it_is_computed_without_a_word()
    {
        var invoice = Complete(End.AddDays(-1), credit: null, new CalculationOptions { HasConstructionCredit = true });
        Assert.Equal(309, invoice.Value!.Document.Header.Totals.ConstructionCredit);
        Assert.DoesNotContain("FMGO-TOT-049", invoice.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void After_it_none_is_computed_and_that_is_said()
    {
        var invoice = Complete(End, credit: null, new CalculationOptions { HasConstructionCredit = true });
        Assert.Null(invoice.Value!.Document.Header.Totals.ConstructionCredit);
        Assert.Equal(11_900, invoice.Value.Document.Header.Totals.TotalAmount);
        Assert.Equal(Severity.Warning, Assert.Single(invoice.Findings, finding => finding.Code == "FMGO-TOT-049").Severity);
    }

    [Fact]
    public void One_that_is_stated_is_kept_with_a_warning()
    {
        var invoice = Complete(End, credit: 309);
        Assert.Equal(309, invoice.Value!.Document.Header.Totals.ConstructionCredit);
        Assert.Equal(11_591, invoice.Value.Document.Header.Totals.TotalAmount);
        Assert.Single(invoice.Findings, finding => finding.Code == "FMGO-TOT-049");
        Assert.DoesNotContain("FMGO-TOT-047", invoice.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Factor_of_an_older_contract_silences_it()
    {
        foreach (decimal? credit in (decimal?[])[null, 309])
        {
            var invoice = Complete(End, credit, new CalculationOptions { HasConstructionCredit = true, ConstructionCreditFactor = 0.1625m });
            Assert.Equal(309, invoice.Value!.Document.Header.Totals.ConstructionCredit);
            Assert.DoesNotContain("FMGO-TOT-049", invoice.Findings.Select(finding => finding.Code));
        }
    }

    [Fact]
    public void Nobody_who_has_none_hears_of_it() => Assert.DoesNotContain("FMGO-TOT-049", Complete(End, credit: null).Findings.Select(finding => finding.Code));

    // Should Congress put it off, a host need not wait for a package.
    [Fact]
    public void End_that_a_host_moved_moves_the_factor_too()
    {
        RegulationDate moved = new("LEY-21420", new DateOnly(2028, 1, 1));
        var invoice = Complete(End, credit: null, new CalculationOptions { HasConstructionCredit = true }, moved);
        Assert.Equal(309, invoice.Value!.Document.Header.Totals.ConstructionCredit);
        Assert.DoesNotContain("FMGO-TOT-049", invoice.Findings.Select(finding => finding.Code));
        var sooner = Complete(End.AddDays(-1), credit: 309, null, new RegulationDate("LEY-21420", End.AddDays(-1)));
        Assert.Single(sooner.Findings, finding => finding.Code == "FMGO-TOT-049");
    }

    // The credit of the original is that of its day.
    [Fact]
    public void Note_of_2027_on_an_invoice_of_2026_takes_its_factor_without_a_word()
    {
        var invoice = Complete(End.AddDays(-1), credit: null, new CalculationOptions { HasConstructionCredit = true }).Value!.Document.WithFolio(7);
        var note = Correction.Of(invoice).Annul("Error").IssuedOn(End.AddDays(10)).Complete(Options);
        Assert.Equal(309, note.Value!.Document.Header.Totals.ConstructionCredit);
        Assert.DoesNotContain("FMGO-TOT-049", note.Findings.Select(finding => finding.Code));
    }

    private static Result<IssuableDocument> Complete(DateOnly date, decimal? credit, CalculationOptions? calculation = null, params RegulationDate[] dates) =>
        DocumentDraft.Invoice(The.Issuer, The.Receiver).AddLine("Casa", unitPrice: 10_000).IssuedOn(date)
            .Customize(document => document with { Header = document.Header with { Totals = document.Header.Totals with { ConstructionCredit = credit } } })
            .Complete(Options with { Calculation = calculation, RegulationDates = dates.ToValueList() });
}
