using FMgo.Folios;

namespace FMgo.Verification;

/// <summary>The verification of one file that has been scanned.</summary>
internal sealed class FileVerification
{
    private readonly ScannedFile _scan;
    private readonly SignatureVerifier _signatures;
    private readonly DocumentChecker _documents;
    private readonly List<(int At, Finding Finding)> _findings = [];

    public FileVerification(DecodedFile file, ScannedFile scan, CafTrust trust)
    {
        _scan = scan;
        _signatures = new SignatureVerifier(file, scan, new CanonicalDigests(file));
        _documents = new DocumentChecker(file, new StampVerifier(file, trust));
    }

    public VerificationReport Run()
    {
        var root = _scan.Root!;
        var signatures = _scan.Signatures.ConvertAll(_signatures.Verify);
        var byParent = signatures.ToLookup(signature => signature.Signature.Parent);
        var outer = byParent[root].FirstOrDefault();
        var documents = _scan.Documents.ConvertAll(dte => Check(dte, [.. byParent[dte]], outer));
        AddSignatureFindings(signatures);
        AddMissingSignatures(root, outer);
        return new VerificationReport
        {
            RootName = root.LocalName,
            Signatures = signatures.Select(signature => signature.Result).ToValueList(),
            Documents = documents.ToValueList(),
            OuterSignature = outer?.Result,
            Findings = _findings.OrderBy(item => item.At).Select(item => item.Finding).ToValueList(),
        };
    }

    private ReceivedDocument Check(ScannedElement dte, IReadOnlyList<CheckedSignature> signatures, CheckedSignature? outer)
    {
        var result = _documents.Check(dte, signatures);
        if (IsMisplaced(dte, outer))
        {
            result = result with { Findings = [VerificationRules.DocumentMisplaced.At(result.Element.Path), .. result.Findings] };
        }

        foreach (var finding in result.Findings)
        {
            _findings.Add((dte.Start, finding));
        }

        return result;
    }

    // A DTE beside what the envelope signs travels with it without being part of it; a DTE within another is in none of SII's schemas.
    private static bool IsMisplaced(ScannedElement dte, CheckedSignature? outer)
    {
        bool isNested = false;
        for (var ancestor = dte.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            isNested |= ancestor.IsDte;
        }

        return isNested || (dte.Parent is not null && outer?.Target is { } covered && !dte.IsWithin(covered));
    }

    private void AddSignatureFindings(List<CheckedSignature> signatures)
    {
        foreach (var signature in signatures.Where(signature => signature.Signature.Parent?.IsDte != true))
        {
            foreach (var finding in signature.Result.Findings)
            {
                _findings.Add((signature.Signature.Start, finding));
            }
        }
    }

    private void AddMissingSignatures(ScannedElement root, CheckedSignature? outer)
    {
        if (outer is null && !root.IsDte)
        {
            _findings.Add((root.Start, VerificationRules.NotSigned.At(root.Path)));
        }

        foreach (var element in _scan.MustBeSigned.Where(element => element.SignatureCount == 0))
        {
            _findings.Add((element.Start, VerificationRules.NotSigned.At(element.Path)));
        }

        foreach (var element in _scan.ForeignSignatures)
        {
            _findings.Add((element.Start, VerificationRules.ForeignSignature.At(element.Path)));
        }
    }
}
