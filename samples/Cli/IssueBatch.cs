using FMgo.Envelopes;
using FMgo.Signing;
using FMgo.Validation;

namespace FMgo.Cli;

/// <summary>The documents of one run: read, and completed.</summary>
internal sealed class IssueBatch
{
    private readonly List<IssueEntry> _entries = [];

    /// <summary>Whether the documents came one a line.</summary>
    public bool IsLines { get; private init; }

    /// <summary>The SHA-256 of the input.</summary>
    public required byte[] InputDigest { get; init; }

    public IReadOnlyList<IssueEntry> Entries => _entries;

    /// <summary>What came in, as far as it could be read.</summary>
    public IEnumerable<Document> Documents => _entries.Select(entry => entry.Document).OfType<Document>();

    /// <summary>What is to be signed, once all have their folios.</summary>
    public IEnumerable<SigningJob> Jobs => _entries.Select(entry => entry.Job);

    /// <summary>Reads every document of the input.</summary>
    public static IssueBatch Read(string input, CancellationToken stop)
    {
        var lines = Input.Documents(input, out bool isLines, out byte[] digest);
        var batch = new IssueBatch { IsLines = isLines, InputDigest = digest };
        foreach (var line in lines)
        {
            stop.ThrowIfCancellationRequested();
            batch._entries.Add(new IssueEntry(line));
        }

        return batch;
    }

    /// <summary>Completes all documents, and finds all that can be known before they have folios.</summary>
    public void Complete(DocumentOptions options, KeyRing keys, CancellationToken stop)
    {
        var repeated = FindRepeated();
        foreach (var entry in _entries)
        {
            stop.ThrowIfCancellationRequested();
            entry.Complete(options, CafsFor(entry, keys), repeated.TryGetValue(entry, out var finding) ? [finding] : default);
        }
    }

    private static IReadOnlyList<Caf> CafsFor(IssueEntry entry, KeyRing keys)
    {
        if (entry.Document is not { Header.Issuer.Rut: { } issuer, Type: { } type })
        {
            return [];
        }

        if (entry.NeedsFolio)
        {
            return keys.All(issuer, type) is { Count: > 0 } cafs ? cafs : throw MissingCaf(issuer, type);
        }

        var caf = keys.Find(issuer, type, entry.Key?.Folio) ?? throw MissingCaf(issuer, type);
        return entry.Key is null ? [] : [caf];
    }

    /// <summary>Documents whose folio came before in the input, each with a finding at its place in the envelope that it would be in.</summary>
    private Dictionary<IssueEntry, Finding> FindRepeated()
    {
        var given = new HashSet<DocumentKey>();
        var repeated = _entries.Where(entry => entry.Key is { } key && !given.Add(key)).ToList();
        if (repeated.Count == 0)
        {
            return [];
        }

        // Those without folio have their place in the envelope too.
        var free = FreeKeys(given);
        var envelopes = _entries.Select(entry => entry.Key ?? (entry.NeedsFolio ? free(entry) : null)).OfType<DocumentKey>()
            .GroupBy(EnvelopeOf).ToDictionary(group => group.Key, RepeatedIn);
        return repeated.ToDictionary(entry => entry, entry => envelopes[EnvelopeOf(entry.Key!)].Dequeue());
    }

    private static Func<IssueEntry, DocumentKey> FreeKeys(HashSet<DocumentKey> given)
    {
        long folio = DocumentKey.MaxFolio;
        return entry =>
        {
            DocumentKey key;
            do
            {
                key = new DocumentKey(entry.Document!.Header.Issuer.Rut.GetValueOrDefault(), entry.Document.Type!, folio--);
            }
            while (!given.Add(key));
            return key;
        };
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
