using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Puts together what is known about a <c>DTE</c>: its signature, what it says, its stamp. One pass over its bytes reads it and digests it.</summary>
/// <remarks>Not for several threads at once; each has its own.</remarks>
internal sealed class DocumentChecker : IDisposable
{
    private readonly FileOutline _outline;
    private readonly Canonicalizer _canonicalizer = new();

    // One for all that is read of a document, one thing after the other.
    private readonly XmlTokenizer _tokens;
    private readonly CanonicalDigests _digests;
    private readonly SignatureVerifier _signatures;
    private readonly StampVerifier _stamps;

    public DocumentChecker(FileOutline outline, VerificationOptions options, IssuerChains? chains, WorkBudget budget, CancellationToken cancellationToken)
    {
        _outline = outline;
        _tokens = new XmlTokenizer(outline.File);
        _digests = new CanonicalDigests(outline, _tokens, _canonicalizer, budget, cancellationToken);
        _signatures = new SignatureVerifier(outline, _tokens, _digests, chains, options);
        _stamps = new StampVerifier(_tokens, options);
    }

    /// <summary>Verifies a signature that is not of a document.</summary>
    /// <exception cref="XmlFaultException">The file makes more work than any file of SII.</exception>
    public SignatureResult Verify(OutlineElement signature) => _signatures.Verify(signature);

    /// <summary>Checks a DTE.</summary>
    /// <param name="dte">The element.</param>
    /// <param name="signatures">The signatures that are its children.</param>
    /// <param name="outside">What is wrong with its place in the file; null where nothing is.</param>
    /// <exception cref="XmlFaultException">The file makes more work than any file of SII.</exception>
    /// <returns>The document, and what was found about each of its signatures.</returns>
    public (ReceivedDocument Document, IReadOnlyList<SignatureResult> Signatures) Check(OutlineElement dte, IReadOnlyList<OutlineElement> signatures, Rule? outside)
    {
        var reader = Read(dte, dte.IdChild, out var content);
        var verified = signatures.Select(_signatures.Verify).ToList();
        _digests.Forget();
        var element = FileElement.Of(_outline, dte);
        var findings = new List<Finding>();
        AddShape(findings, dte, reader, element.Path, signatures.Count, outside);
        findings.AddRange(verified.SelectMany(signature => signature.Findings));
        var (stamp, stampFindings) = CheckContent(reader, content, element.Path, findings);
        var document = new ReceivedDocument
        {
            Element = element,
            Content = content,
            Key = content.Partial?.Key,
            Signature = verified.Count == 0 ? null : verified[0],
            Stamp = stamp,
            Findings = findings.Concat(stampFindings).ToValueList(),
        };
        return (document, verified);
    }

    public void Dispose() => _canonicalizer.Dispose();

    private DteReader Read(OutlineElement dte, OutlineElement? target, out Result<Document> content)
    {
        CanonicalForm? form = null;
        var reader = new DteReader(_tokens, dte)
        {
            DocumentStarts = tokens =>
            {
                if (target?.Start == tokens.Start && !_digests.IsKnownInPlace(target))
                {
                    form = _signatures.LikelyForm(target);
                    _canonicalizer.Begin(tokens, tokens.Start, tokens.Depth, CanonicalDigests.ContextOf(target, form.Value)!);
                    _canonicalizer.Add(tokens);
                    tokens.OddObserver = _canonicalizer.Add;
                }
            },
            DocumentEnds = () =>
            {
                if (form is not null)
                {
                    _tokens.OddObserver = null;
                    _digests.Add(target!, form.Value, _tokens.End);
                }
            },
        };
        content = reader.Read();
        return reader;
    }

    private static void AddShape(List<Finding> findings, OutlineElement dte, DteReader reader, string path, int signatures, Rule? outside)
    {
        if (outside is not null)
        {
            findings.Add(outside.At(path));
        }

        if (reader.DocumentName is null || dte.OtherCount != 1 || signatures > 1)
        {
            findings.Add(VerificationRules.DocumentShape.At(path));
        }

        if (signatures == 0)
        {
            findings.Add(VerificationRules.NotSigned.At(path));
        }
    }

    private (StampResult Stamp, ValueList<Finding> Findings) CheckContent(DteReader reader, Result<Document> content, string dtePath, List<Finding> findings)
    {
        if (content.Partial is not { } document)
        {
            return (new StampResult { Verdict = StampVerdict.Missing, Caf = CafVerdict.Missing }, default);
        }

        string path = $"{dtePath}/{reader.DocumentName}";
        if (document.Key is null)
        {
            findings.Add(VerificationRules.DocumentKeyUnreadable.At($"{path}/Encabezado"));
        }

        return _stamps.Verify(reader.Stamps, document, path);
    }
}
