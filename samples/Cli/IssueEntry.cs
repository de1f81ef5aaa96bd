using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using FMgo.Documents;
using FMgo.Signing;
using FMgo.Validation;

namespace FMgo.Cli;

/// <summary>One document of a run: where it came from, what became of it, and everything found in it.</summary>
internal sealed class IssueEntry
{
    private readonly InputLine _line;
    private readonly Result<DocumentDraft> _draft;
    private Result<IssuableDocument>? _completed;
    private byte[]? _digest;
    private SigningJob? _job;

    public IssueEntry(InputLine line)
    {
        _line = line;
        _draft = DocumentDraft.FromJson(line.Json);
        Document = _draft.Partial?.Document;
    }

    public int Line => _line.Number;

    public string Where => _line.ToString();

    /// <summary>What came in, as far as it could be read; null where not even the type could.</summary>
    public Document? Document { get; }

    /// <summary>Issuer, type and folio, where the three came in.</summary>
    public DocumentKey? Key => Document?.Key;

    /// <summary>The CAFs that may stamp it, in the order in which they are to be used.</summary>
    public IReadOnlyList<Caf> UsableCafs { get; private set; } = [];

    public ValueList<Finding> Findings => _completed?.Findings ?? _draft.Findings;

    /// <summary>Whether it still needs a folio. One that came but cannot be read is the user's to correct, not to be replaced by another one.</summary>
    public bool NeedsFolio => Document is { Header: { Identification.Folio: null, Issuer.Rut: not null } } && !_draft.Findings.Any(finding => finding is { Path: "Encabezado/IdDoc/Folio", Severity: Severity.Error });

    /// <summary>The document, once all was found to be right.</summary>
    public IssuableDocument Completed => _completed!.GetValueOrThrow();

    /// <summary>The SHA-256 of the completed document, folio and stamp aside: what its folio is given for.</summary>
    public byte[] Digest => _digest ??= DigestOf(Completed.Document);

    /// <summary>What is to be signed, once it has its folio.</summary>
    public SigningJob Job => _job!;

    /// <summary>Completes the document, and asks the CAFs about it.</summary>
    /// <param name="options">How.</param>
    /// <param name="cafs">The CAFs that it may get its folio of.</param>
    /// <param name="more">What was found outside of it.</param>
    public void Complete(DocumentOptions options, IReadOnlyList<Caf> cafs, ValueList<Finding> more)
    {
        var completed = _draft.Complete(options);
        var asked = (_draft.Partial is null ? [] : cafs).Select(caf => (Caf: caf, Findings: Ask(caf, options))).ToList();
        UsableCafs = [.. asked.Where(one => !HasErrors(one.Findings)).Select(one => one.Caf)];
        _digest = null;
        _completed = Result.Of(completed.Partial, completed.Findings, UsableCafs.Count > 0 || asked.Count == 0 ? default : asked[0].Findings, more);
    }

    public void SetFolio(long folio, Caf caf, DateTimeOffset signedAt) => _job = new SigningJob { Document = Completed, Folio = folio, Caf = caf, SignedAt = signedAt };

    private ValueList<Finding> Ask(Caf caf, DocumentOptions options)
    {
        var now = options.Clock!.GetChileTime();
        var anyOfIt = new DocumentKey(caf.Issuer, caf.Type, caf.FirstFolio);
        return caf.Check(Key ?? anyOfIt, Document!.Header.Identification.IssueDate ?? DateOnly.FromDateTime(now), now, options.Environment);
    }

    private static byte[] DigestOf(Document document)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            DocumentJson.Write(document, json);
        }

        return SHA256.HashData(buffer.WrittenSpan);
    }

    private static bool HasErrors(ValueList<Finding> findings) => findings.Any(finding => finding.Severity == Severity.Error);
}
