using FMgo.Documents;
using FMgo.Envelopes;
using FMgo.Signing;
using FMgo.Validation;

namespace FMgo.Cli;

/// <summary>The documents of one run: read, computed, with folios, checked.</summary>
internal sealed class IssueBatch
{
    private readonly List<IssueEntry> _entries = [];

    /// <summary>Whether the documents came one a line.</summary>
    public bool IsLines { get; private init; }

    public IReadOnlyList<IssueEntry> Entries => _entries;

    public IEnumerable<Document> Documents => _entries.Select(entry => entry.Document);

    /// <summary>Reads and computes every document of the input.</summary>
    public static IssueBatch Read(string input, CancellationToken stop)
    {
        var lines = Input.Documents(input, out bool isLines);
        var batch = new IssueBatch { IsLines = isLines };
        foreach (var line in lines)
        {
            stop.ThrowIfCancellationRequested();
            batch._entries.Add(new IssueEntry(line, Order.Read(line.Json)));
        }

        return batch;
    }

    /// <summary>Gives dates and folios to those that have none, and checks all that can be known before signing.</summary>
    public void Prepare(DocumentSigner signer, KeyRing keys, FolioBook book, CancellationToken stop)
    {
        var today = keys.Clock.GetChileDate();
        foreach (var entry in _entries.Where(entry => entry.Document.Header.Identification.IssueDate is null))
        {
            entry.SetIssueDate(today);
        }

        AssignFolios(book);
        foreach (var entry in _entries.Where(entry => entry.IsRead))
        {
            stop.ThrowIfCancellationRequested();
            entry.Add(Check(entry.Document, signer, keys));
            entry.Add(Rules(entry.Document, keys));
        }
    }

    // The signer checks structure and text, after transliterating where that was asked for.
    private static IEnumerable<Finding> Rules(Document document, KeyRing keys) => document.Validate(new ValidationOptions { Clock = keys.Clock })
        .Where(finding => !finding.Code.StartsWith("FMGO-STR", StringComparison.Ordinal) && !finding.Code.StartsWith("FMGO-TXT", StringComparison.Ordinal));

    private static ValueList<Finding> Check(Document document, DocumentSigner signer, KeyRing keys) =>
        document is { Header.Issuer.Rut: { } issuer, Type: { } type }
            ? signer.Check(document, keys.Find(issuer, type, document.Key?.Folio) ?? throw MissingCaf(issuer, type))
            : document.CheckStructure();

    /// <summary>Says which folios were given before, at their place in the envelope that they would be in.</summary>
    private void TellRepeated(IEnumerable<IssueEntry> repeated)
    {
        var envelopes = _entries.Select(entry => entry.Document.Key).OfType<DocumentKey>().GroupBy(EnvelopeOf).ToDictionary(group => group.Key, RepeatedIn);
        foreach (var entry in repeated)
        {
            entry.Add([envelopes[EnvelopeOf(entry.Document.Key!)].Dequeue()]);
        }
    }

    private static (Rut Issuer, bool AreBoletas) EnvelopeOf(DocumentKey key) => (key.Issuer, key.Type.IsBoleta);

    private static Queue<Finding> RepeatedIn(IEnumerable<DocumentKey> keys)
    {
        var header = new EnvelopeHeader { Issuer = keys.First().Issuer, ResolutionDate = new DateOnly(2000, 1, 1), ResolutionNumber = 0 };
        return new Queue<Finding>(Envelope.Create(header, keys).Findings.Where(finding => finding.Path.EndsWith("/Folio", StringComparison.Ordinal)));
    }

    private static TroubleException MissingCaf(Rut issuer, DocumentType type) => new(Texts.Of(
        "falta un CAF (--caf) de {0} para el tipo {1}", "a CAF (--caf) of {0} for type {1} is missing", issuer, type));

    private void AssignFolios(FolioBook book)
    {
        var repeated = _entries.Where(entry => entry.Document.Key is { } key && !book.Take(key)).ToList();

        foreach (var entry in _entries)
        {
            if (entry.Document is { Header: { Identification.Folio: null, Issuer.Rut: { } issuer }, Type: { } type } && !HasUnreadFolio(entry))
            {
                entry.SetFolio(book.Next(issuer, type) ?? throw MissingCaf(issuer, type));
            }
        }

        TellRepeated(repeated);
    }

    // A folio that came but cannot be read is the user's to correct, not to be replaced by another one.
    private static bool HasUnreadFolio(IssueEntry entry) => entry.Findings.Any(finding => finding.Path == "Encabezado/IdDoc/Folio");
}
