using FMgo.Documents;

namespace FMgo.Cli;

/// <summary>One document of a run: where it came from, what became of it, and everything found in it.</summary>
internal sealed class IssueEntry(InputLine line, Order order)
{
    private readonly List<Finding> _findings = [.. order.Findings];

    public int Line => line.Number;

    public string Where => line.ToString();

    /// <summary>Whether there is a document at all: where the input is not JSON nothing more can be said of it.</summary>
    public bool IsRead { get; } = order.Document is not null;

    public Document Document { get; private set; } = order.Document ?? new Document();

    public IReadOnlyList<Finding> Findings => _findings;

    public void SetIssueDate(DateOnly date) => Change(identification => identification with { IssueDate = date });

    public void SetFolio(long folio) => Document = Document.WithFolio(folio);

    /// <summary>Adds findings, except where something was found already: what could not be read is not missing as well.</summary>
    public void Add(IEnumerable<Finding> findings)
    {
        var known = _findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Path).ToHashSet();
        _findings.AddRange(findings.Where(finding => !known.Contains(finding.Path)).Except(_findings).ToList());
    }

    private void Change(Func<Identification, Identification> change) =>
        Document = Document with { Header = Document.Header with { Identification = change(Document.Header.Identification) } };
}
