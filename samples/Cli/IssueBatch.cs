using FMgo.Envelopes;
using FMgo.Signing;
using FMgo.Validation;

namespace FMgo.Cli;

/// <summary>The documents of one run: read, with folios, completed.</summary>
internal sealed class IssueBatch
{
    private readonly List<IssueEntry> _entries = [];

    /// <summary>Whether the documents came one a line.</summary>
    public bool IsLines { get; private init; }

    public IReadOnlyList<IssueEntry> Entries => _entries;

    /// <summary>What came in, as far as it could be read.</summary>
    public IEnumerable<Document> Documents => _entries.Select(entry => entry.Document).OfType<Document>();

    /// <summary>What is to be signed, once all was found to be right.</summary>
    public IEnumerable<SigningJob> Jobs => _entries.Select(entry => entry.Job);

    /// <summary>Reads every document of the input.</summary>
    public static IssueBatch Read(string input, CancellationToken stop)
    {
        var lines = Input.Documents(input, out bool isLines);
        var batch = new IssueBatch { IsLines = isLines };
        foreach (var line in lines)
        {
            stop.ThrowIfCancellationRequested();
            batch._entries.Add(new IssueEntry(line));
        }

        return batch;
    }

    /// <summary>Gives folios to those that have none, and finds all that can be known before signing.</summary>
    public void Complete(DocumentOptions options, KeyRing keys, FolioBook book, CancellationToken stop)
    {
        var repeated = AssignFolios(keys, book);
        foreach (var entry in _entries)
        {
            stop.ThrowIfCancellationRequested();
            entry.Complete(options, repeated.TryGetValue(entry, out var finding) ? [finding] : default);
        }
    }

    /// <summary>Gives folios; tells which were given before, at their place in the envelope that they would be in.</summary>
    private Dictionary<IssueEntry, Finding> AssignFolios(KeyRing keys, FolioBook book)
    {
        var repeated = _entries.Where(entry => entry.Document?.Key is { } key && !book.Take(key)).ToList();
        foreach (var entry in _entries.Where(entry => entry.Document is { Header.Issuer.Rut: not null }))
        {
            var (issuer, type) = (entry.Document!.Header.Issuer.Rut.GetValueOrDefault(), entry.Document.Type!);
            var key = entry.NeedsFolio ? new DocumentKey(issuer, type, book.Next(issuer, type) ?? throw MissingCaf(issuer, type)) : entry.Document.Key;
            var caf = keys.Find(issuer, type, key?.Folio) ?? throw MissingCaf(issuer, type);
            if (key is not null)
            {
                entry.SetKey(key, caf);
            }
        }

        return FindRepeated(repeated);
    }

    private Dictionary<IssueEntry, Finding> FindRepeated(IEnumerable<IssueEntry> repeated)
    {
        var envelopes = _entries.Select(entry => entry.Key).OfType<DocumentKey>().GroupBy(EnvelopeOf).ToDictionary(group => group.Key, RepeatedIn);
        return repeated.ToDictionary(entry => entry, entry => envelopes[EnvelopeOf(entry.Key!)].Dequeue());
    }

    private static (Rut Issuer, bool AreBoletas) EnvelopeOf(DocumentKey key) => (key.Issuer, key.Type.IsBoleta);

    private static Queue<Finding> RepeatedIn(IEnumerable<DocumentKey> keys)
    {
        var header = new EnvelopeHeader { Issuer = keys.First().Issuer, ResolutionDate = new DateOnly(2000, 1, 1), ResolutionNumber = 0 };
        return new Queue<Finding>(StreamedEnvelope.Create(header, keys).Findings.Where(finding => finding.Path.EndsWith("/Folio", StringComparison.Ordinal)));
    }

    private static TroubleException MissingCaf(Rut issuer, DocumentType type) => new(Texts.Of(
        "falta un CAF (--caf) de {0} para el tipo {1}", "a CAF (--caf) of {0} for type {1} is missing", issuer, type));
}
