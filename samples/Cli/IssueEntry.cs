using FMgo.Signing;
using FMgo.Validation;

namespace FMgo.Cli;

/// <summary>One document of a run: where it came from, what became of it, and everything found in it.</summary>
internal sealed class IssueEntry
{
    private readonly InputLine _line;
    private readonly Result<DocumentDraft> _draft;
    private Result<IssuableDocument>? _completed;

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

    /// <summary>Issuer, type and folio, as far as the three are known.</summary>
    public DocumentKey? Key { get; private set; }

    public Caf? Caf { get; private set; }

    public ValueList<Finding> Findings => _completed?.Findings ?? _draft.Findings;

    /// <summary>Whether it still needs a folio. One that came but cannot be read is the user's to correct, not to be replaced by another one.</summary>
    public bool NeedsFolio => Document is { Header: { Identification.Folio: null, Issuer.Rut: not null } } && !_draft.Findings.Any(finding => finding is { Path: "Encabezado/IdDoc/Folio", Severity: Severity.Error });

    /// <summary>What is to be signed, once all was found to be right.</summary>
    public SigningJob Job => new() { Document = _completed!.GetValueOrThrow(), Folio = Key!.Folio, Caf = Caf! };

    public void SetKey(DocumentKey key, Caf caf)
    {
        Key = key;
        Caf = caf;
    }

    /// <summary>Completes the document, and asks the CAF about it.</summary>
    /// <param name="options">How.</param>
    /// <param name="more">What was found outside of it.</param>
    public void Complete(DocumentOptions options, ValueList<Finding> more)
    {
        var completed = _draft.Complete(options);
        var today = options.Clock!.GetChileTime();
        ValueList<Finding> caf = Key is { } key && Caf is not null && _draft.Partial is not null
            ? Caf.Check(key, Document!.Header.Identification.IssueDate ?? DateOnly.FromDateTime(today), today, options.Environment)
            : default;
        _completed = Result.Of(completed.Partial, completed.Findings, caf, more);
    }
}
