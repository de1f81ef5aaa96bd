using FMgo.Documents;
using FMgo.Format;
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
    private readonly CentralSignatures _central;

    // Made once, not for each document.
    private readonly Action<XmlTokenizer> _startDigest;
    private readonly Action _endDigest;
    private readonly Action<XmlTokenizer> _addOdd;

    // What is digested while it is read, and how.
    private OutlineElement? _target;
    private CanonicalForm? _form;

    public DocumentChecker(FileOutline outline, VerificationOptions options, IssuerChecker issuers, WorkBudget budget, CancellationToken cancellationToken)
    {
        _outline = outline;
        _tokens = new XmlTokenizer(outline.File);
        _digests = new CanonicalDigests(outline, _tokens, _canonicalizer, budget, cancellationToken);
        _signatures = new SignatureVerifier(outline, _tokens, _digests, issuers, options);
        _stamps = new StampVerifier(_tokens, options);
        _central = new CentralSignatures(options.RegulationDates);
        _startDigest = StartDigest;
        _endDigest = EndDigest;
        _addOdd = _canonicalizer.Add;
    }

    /// <summary>Verifies a signature that is not of a document.</summary>
    /// <exception cref="XmlFaultException">The file makes more work than any file of SII.</exception>
    public SignatureResult Verify(OutlineElement signature) => _signatures.Verify(signature);

    /// <summary>Checks a DTE.</summary>
    /// <param name="dte">The element.</param>
    /// <param name="outside">What is wrong with its place in the file; null where nothing is.</param>
    /// <exception cref="XmlFaultException">The file makes more work than any file of SII.</exception>
    /// <returns>The document, and what was found about each of its signatures.</returns>
    public (ReceivedDocument Document, IReadOnlyList<SignatureResult> Signatures) Check(OutlineElement dte, Rule? outside)
    {
        var reader = Read(dte, out var content);
        var verified = new List<SignatureResult>(1);
        for (var signature = dte.FirstSignature; signature is not null; signature = signature.NextSignature)
        {
            verified.Add(_central.Judge(_signatures.Verify(signature), content.Partial));
        }

        _digests.Forget();
        var element = FileElement.Of(_outline, dte);
        var findings = new List<Finding>();
        AddShape(findings, dte, reader, element.Path, verified.Count, outside);
        foreach (var signature in verified)
        {
            findings.AddRange(signature.Findings.AsSpan());
        }

        var stamp = CheckContent(reader, content, element.Path, findings);
        var document = new ReceivedDocument
        {
            Element = element,
            Content = content,
            Key = content.Partial?.Key,
            Signature = verified.Count == 0 ? null : verified[0],
            Stamp = stamp,
            Findings = findings.ToValueList(),
            IsMisread = _outline.File.IsOtherThanDeclared,
        };
        return (document, verified);
    }

    public void Dispose() => _canonicalizer.Dispose();

    private DteReader Read(OutlineElement dte, out Result<Document> content)
    {
        _target = dte.IdChild;
        _form = null;
        var reader = new DteReader(_tokens, dte) { DocumentStarts = _startDigest, DocumentEnds = _endDigest };
        content = reader.Read();
        return reader;
    }

    private void StartDigest(XmlTokenizer tokens)
    {
        if (_target?.Start == tokens.Start && !_digests.IsKnownInPlace(_target))
        {
            _form = _signatures.LikelyForm(_target);
            _canonicalizer.Begin(tokens, tokens.Start, tokens.Depth, CanonicalDigests.ContextOf(_target, _form.Value)!);
            _canonicalizer.Add(tokens);
            tokens.OddObserver = _addOdd;
        }
    }

    private void EndDigest()
    {
        if (_form is not null)
        {
            _tokens.OddObserver = null;
            _digests.Add(_target!, _form.Value, _tokens.End);
        }
    }

    private static void AddShape(List<Finding> findings, OutlineElement dte, DteReader reader, string path, int signatures, Rule? outside)
    {
        if (outside is not null)
        {
            findings.Add(outside.At(path));
        }

        if (reader.DocumentName is null || signatures > 1 || (dte.OtherCount != 1 && dte.HarmlessNeighbour is null))
        {
            findings.Add(VerificationRules.DocumentShape.At(path));
        }
        else if ((dte.HarmlessNeighbour ?? (reader.HasText ? "text()" : null)) is { } neighbour)
        {
            findings.Add(VerificationRules.UnsignedNeighbour.At(path, neighbour));
        }

        if (signatures == 0)
        {
            findings.Add(VerificationRules.NotSigned.At(path));
        }
    }

    private StampResult CheckContent(DteReader reader, Result<Document> content, string dtePath, List<Finding> findings)
    {
        if (content.Partial is not { } document)
        {
            return new StampResult { Verdict = StampVerdict.Missing, Caf = CafVerdict.Missing };
        }

        string path = $"{dtePath}/{reader.DocumentName}";
        if (document.Key is null)
        {
            findings.Add(VerificationRules.DocumentKeyUnreadable.At($"{path}/{Paths.Header.Path}"));
        }

        foreach (var finding in content.Findings.AsSpan())
        {
            if (finding.Rule == StructureRules.CommentInValue)
            {
                findings.Add(VerificationRules.CommentInValue.At($"{path}/{finding.Path}"));
            }
        }

        return _stamps.Verify(reader.Stamps, document, path, findings);
    }
}
