using FMgo.Documents;
using FMgo.Tables;
using FMgo.Tests.Docs;
using FMgo.Validation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Tests.Validation;

/// <summary>Rules that hang on a date: silent the day before, there on the day, and both a month later where a host moved the date.</summary>
public class RegulationTests
{
    private const int Moved = 30;

    public static TheoryData<string> Dated => [.. Cases.All.Where(rule => Rules.Find(rule.Code)!.Regulation is not null).Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Dated))]
    public void Rule_begins_on_its_day_and_on_another_where_the_host_says_so(string code)
    {
        var rule = Cases.All.Single(candidate => candidate.Code == code);
        var regulation = Rules.Find(code)!.Regulation!;
        var first = regulation.From;
        Assert.DoesNotContain(code, Found(rule, first.AddDays(-1)));
        Assert.Contains(code, Found(rule, first));

        RegulationDate moved = new(regulation.Id, first.AddDays(Moved));
        Assert.DoesNotContain(code, Found(rule, first.AddDays(Moved - 1), moved));
        Assert.Contains(code, Found(rule, first.AddDays(Moved), moved));

        RegulationDate sooner = new(regulation.Id, first.AddDays(-Moved));
        Assert.Contains(code, Found(rule, first.AddDays(-1), sooner));

        var other = Regulations.All.First(each => each != regulation);
        Assert.Contains(code, Found(rule, first, new RegulationDate(other.Id, new DateOnly(2050, 1, 1))));
    }

    [Fact]
    public void Every_regulation_has_rules_or_fields_or_codes()
    {
        var used = FindingList.All.Select(entry => entry.Rule.Regulation)
            .Concat(CodeTables.All.SelectMany(table => table.Entries).Select(entry => entry.Regulation))
            .Concat(FieldCatalogue.Records.SelectMany(record => record).SelectMany(field => DocumentType.All.Select(type => PresenceDates.Of(field, type))));
        Assert.Equal(Regulations.All.Select(each => each.Id).Order(StringComparer.Ordinal), used.OfType<Regulation>().Select(each => each.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Regulations.All.OrderBy(each => each.From), Regulations.All);
        Assert.All(Regulations.All, each => Assert.Same(each, Regulations.Find(each.Id)));
        Assert.Null(Regulations.Find("RES-0"));
    }

    // Res. Ex. SII 154 de 2025, moved by 52 de 2026; many pages of the web still say May.
    [Fact]
    public void Transport_is_asked_for_since_november_2026() => Assert.Equal(new DateOnly(2026, 11, 1), Rules.Find("FMGO-GUI-001")!.Regulation!.From);

    [Fact]
    public void Message_tells_the_day_that_the_host_knows()
    {
        var moved = new DateOnly(2026, 11, 10);
        var rule = Cases.All.Single(candidate => candidate.Code == "FMGO-GUI-001");
        var found = rule.Broken.Validate(rule.Options with { RegulationDates = [new("RES-154-2025", moved)] });
        Assert.Contains("2026-11-10", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_that_became_mandatory_move_too()
    {
        var guide = Some.Document(DocumentType.DispatchGuide).WithLine(line => line with { Unit = null });
        var first = new DateOnly(2026, 11, 1);
        Assert.DoesNotContain("FMGO-PRE-001", Codes(guide.WithId(id => id with { IssueDate = first.AddDays(-1) }), Cases.Options));
        Assert.Contains("FMGO-PRE-001", Codes(guide.WithId(id => id with { IssueDate = first }), Cases.Options));
        var moved = Cases.Options with { RegulationDates = [new("RES-154-2025", first.AddDays(1))] };
        Assert.DoesNotContain("FMGO-PRE-001", Codes(guide.WithId(id => id with { IssueDate = first }), moved));
        Assert.Contains("FMGO-PRE-001", Codes(guide.WithId(id => id with { IssueDate = first.AddDays(1) }), moved));
        Assert.Contains("FMGO-PRE-001", Codes(guide.WithId(id => id with { IssueDate = null }), moved));
    }

    [Fact]
    public void Codes_of_references_move_too()
    {
        var note = Some.Document(DocumentType.Invoice).WithReferences(Some.Reference("48")).WithId(id => id with { IssueDate = new DateOnly(2023, 12, 7) });
        Assert.DoesNotContain("FMGO-COD-007", Codes(note, Cases.Options));
        Assert.Contains("FMGO-COD-007", Codes(note, Cases.Options with { RegulationDates = [new("DTE-2023-12-07", new DateOnly(2024, 1, 1))] }));
    }

    [Theory]
    [InlineData("RES-155-2025")]
    [InlineData("")]
    public void Unknown_name_is_refused_with_those_that_are_known(string id)
    {
        var refused = Assert.Throws<ArgumentException>(() => new DocumentOptions { RegulationDates = [new(id, new DateOnly(2027, 1, 1))] });
        Assert.Contains("RES-154-2025", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_that_comes_twice_is_refused() => Assert.Throws<ArgumentException>(
        () => new DocumentOptions { RegulationDates = [new("RES-154-2025", new DateOnly(2027, 1, 1)), new("RES-154-2025", new DateOnly(2027, 2, 1))] });

    [Fact]
    public void Dates_and_amounts_come_from_configuration()
    {
        var options = Bound(new()
        {
            ["RegulationDates:RES-154-2025"] = "2027-03-01",
            ["PayerThresholds:2027"] = "5520000.5",
        }).GetRequiredService<DocumentOptions>();
        Assert.Equal([new RegulationDate("RES-154-2025", new DateOnly(2027, 3, 1))], options.RegulationDates);
        Assert.Equal([new PayerThreshold(2027, 5_520_000.5m)], options.PayerThresholds);

        // And there they count.
        var guide = Cases.All.Single(candidate => candidate.Code == "FMGO-GUI-001").Broken;
        Assert.Contains("FMGO-GUI-001", Codes(guide, Cases.Options));
        Assert.DoesNotContain("FMGO-GUI-001", Codes(guide, options));
    }

    [Theory]
    [InlineData("RegulationDates:RES-1", "2027-03-01", "RES-154-2025")]
    [InlineData("PayerThresholds:2027", "0", "2027")]
    public void Configuration_that_is_wrong_fails_at_start_with_its_name(string key, string value, string told)
    {
        var services = Bound(new() { [key] = value });
        var failure = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => services.GetRequiredService<DocumentOptions>());
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Bound(Dictionary<string, string?> settings)
    {
        settings["Environment"] = "Certification";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddFMgo(options => configuration.Bind(options));
        return services.BuildServiceProvider();
    }

    private static IEnumerable<string> Found(RuleCase rule, DateOnly date, params RegulationDate[] dates)
    {
        // The amounts that a case gives for its year are those of all years here.
        var amounts = rule.Options.PayerThresholds.Count == 0 ? default : Enumerable.Range(2024, 20).Select(year => rule.Options.PayerThresholds[0] with { Year = year }).ToValueList();
        return Codes(On(rule.Broken, date), rule.Options with { RegulationDates = dates.ToValueList(), PayerThresholds = amounts });
    }

    private static IEnumerable<string> Codes(Document document, DocumentOptions options) => document.Validate(options).Select(finding => finding.Code);

    // The document as if it were of another day, with all that has a day.
    private static Document On(Document document, DateOnly date)
    {
        int days = date.DayNumber - document.Header.Identification.IssueDate!.Value.DayNumber;
        var moved = document.WithId(id => id with { IssueDate = date }) with
        {
            References = document.References.Select(reference => reference with { Date = reference.Date?.AddDays(days) }).ToValueList(),
        };
        return document.Header.Transport is null ? moved : moved.WithTransport(transport => transport with
        {
            DepartureDate = transport.DepartureDate?.AddDays(days),
            ArrivalDate = transport.ArrivalDate?.AddDays(days),
        });
    }
}
