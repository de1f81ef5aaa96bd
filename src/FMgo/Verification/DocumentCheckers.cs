using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Checks the documents of a file on as many threads as the options allow, a block at a time: what is done and not yet handed over is bounded.</summary>
internal sealed class DocumentCheckers : IDisposable
{
    // Long enough that the end of a block, where a thread may wait for another, is nothing; a document and what it says is some 15 KB.
    private const int PerThread = 128;

    private readonly FileOutline _outline;
    private readonly VerificationOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly IssuerChains? _chains;
    private readonly WorkBudget _budget;
    private readonly ConcurrentBag<DocumentChecker> _idle = [];

    public DocumentCheckers(FileOutline outline, VerificationOptions options, CancellationToken cancellationToken)
    {
        _outline = outline;
        _options = options;
        _cancellationToken = cancellationToken;
        _chains = options.TrustedIssuers is { } issuers ? new IssuerChains(issuers) : null;
        _budget = new WorkBudget(outline.File.Bytes.Length);
        First = Make();
    }

    /// <summary>The checker of the thread of the caller.</summary>
    public DocumentChecker First { get; }

    /// <summary>Checks every document, and gives them in the order of the file.</summary>
    /// <param name="check">Checks one, for several threads at once.</param>
    /// <param name="beforeFirst">Called before the first is given, also where there is none.</param>
    /// <exception cref="XmlFaultException">The file makes more work than any file of SII.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IEnumerable<(int Index, ReceivedDocument Document, IReadOnlyList<SignatureResult> Signatures)> CheckAll(
        Func<DocumentChecker, OutlineElement, (ReceivedDocument Document, IReadOnlyList<SignatureResult> Signatures)> check,
        Action beforeFirst)
    {
        int count = _outline.Documents.Count;
        int block = _options.MaxDegreeOfParallelism == 1 ? 1 : PerThread * _options.MaxDegreeOfParallelism;
        var done = new (ReceivedDocument Document, IReadOnlyList<SignatureResult> Signatures)[Math.Min(block, count)];
        if (count == 0)
        {
            beforeFirst();
        }

        for (int start = 0; start < count; start += block)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            int length = Math.Min(block, count - start);
            if (length == 1)
            {
                done[0] = check(First, _outline.Documents[start]);
            }
            else
            {
                CheckBlock(check, start, length, done);
            }

            if (start == 0)
            {
                beforeFirst();
            }

            for (int i = 0; i < length; i++)
            {
                yield return (start + i, done[i].Document, done[i].Signatures);
            }
        }
    }

    public void Dispose()
    {
        First.Dispose();
        foreach (var checker in _idle)
        {
            checker.Dispose();
        }
    }

    private void CheckBlock(
        Func<DocumentChecker, OutlineElement, (ReceivedDocument Document, IReadOnlyList<SignatureResult> Signatures)> check,
        int start,
        int length,
        (ReceivedDocument Document, IReadOnlyList<SignatureResult> Signatures)[] done)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = _options.MaxDegreeOfParallelism, CancellationToken = _cancellationToken };
        try
        {
            Parallel.For(
                0,
                length,
                options,
                () => _idle.TryTake(out var idle) ? idle : Make(),
                (i, _, checker) =>
                {
                    done[i] = check(checker, _outline.Documents[start + i]);
                    return checker;
                },
                _idle.Add);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    private DocumentChecker Make() => new(_outline, _options, _chains, _budget, _cancellationToken);
}
