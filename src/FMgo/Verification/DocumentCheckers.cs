using System.Collections.Concurrent;
using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Checks the documents of a file on as many threads as the options allow; what is done and not yet handed over is bounded.</summary>
internal sealed class DocumentCheckers : IDisposable
{
    // Enough that nobody waits for the one document that takes long; a document and what is known of it is some 10 KB.
    private const int AheadPerThread = 32;

    private readonly FileOutline _outline;
    private readonly VerificationOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly IssuerChains? _chains;
    private readonly IssuerChains? _ofSii;
    private readonly WorkBudget _budget;
    private readonly ConcurrentBag<DocumentChecker> _idle = [];

    public DocumentCheckers(FileOutline outline, VerificationOptions options, CancellationToken cancellationToken)
    {
        _outline = outline;
        _options = options;
        _cancellationToken = cancellationToken;
        _chains = options.TrustedIssuers is { } issuers ? new IssuerChains(issuers) : null;
        _ofSii = options.SiiSigners is { } signers ? new IssuerChains(signers) : null;
        _budget = new WorkBudget(outline.File.Bytes.Length);
        First = Make();
        _idle.Add(First);
    }

    /// <summary>A checker for the thread of the caller, while none is at work.</summary>
    public DocumentChecker First { get; }

    /// <summary>Checks every document, and gives them in the order of the file.</summary>
    /// <param name="check">Checks one, for several threads at once.</param>
    /// <exception cref="XmlFaultException">The file makes more work than any file of SII.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IEnumerable<(int Index, ReceivedDocument Document, IReadOnlyList<SignatureResult> Signatures)> CheckAll(
        Func<DocumentChecker, OutlineElement, (ReceivedDocument Document, IReadOnlyList<SignatureResult> Signatures)> check)
    {
        int count = _outline.Documents.Count;
        int threads = _options.MaxDegreeOfParallelism;
        using var work = threads > 1 && count > 1 ? new OrderedWork<(ReceivedDocument, IReadOnlyList<SignatureResult>)>(count, threads, AheadPerThread * threads, CheckWithIdle) : null;
        for (int i = 0; i < count; i++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var (document, signatures) = work is null ? check(First, _outline.Documents[i]) : work.Take();
            yield return (i, document, signatures);
        }

        (ReceivedDocument, IReadOnlyList<SignatureResult>) CheckWithIdle(int i)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var checker = _idle.TryTake(out var idle) ? idle : Make();
            try
            {
                return check(checker, _outline.Documents[i]);
            }
            finally
            {
                _idle.Add(checker);
            }
        }
    }

    public void Dispose()
    {
        foreach (var checker in _idle)
        {
            checker.Dispose();
        }
    }

    private DocumentChecker Make() => new(_outline, _options, new IssuerChecker(_chains, _ofSii), _budget, _cancellationToken);
}
