using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>The verification of one file whose outline is known.</summary>
internal sealed class FileVerification
{
    private static readonly Rule ContradictedDeclaration = VerificationRules.DeclaredEncoding.InOtherWords(
        "El archivo está en UTF-8 y declara {0}: se leyó como UTF-8, y quien siga la declaración lee otros caracteres. Corrija la declaración o pida el archivo original.",
        "The file is UTF-8 and declares {0}: it was read as UTF-8, and whoever goes by the declaration reads other characters. Correct the declaration or ask for the original file.");

    private readonly FileOutline _outline;
    private readonly VerificationOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly SignatureResult?[] _signatures;
    private readonly List<(int At, Finding Finding)> _findings = [];
    private bool _isIntact = true;
    private bool _isIdentified = true;
    private bool _isAuthorized = true;

    public FileVerification(FileOutline outline, VerificationOptions options, CancellationToken cancellationToken)
    {
        _outline = outline;
        _options = options;
        _cancellationToken = cancellationToken;
        _signatures = new SignatureResult?[outline.Signatures.Count];
    }

    /// <summary>Verifies everything.</summary>
    /// <param name="receive">Gets each document in the order of the file.</param>
    /// <exception cref="XmlFaultException">The file makes more work than any file of SII.</exception>
    public VerificationReport Run(Action<ReceivedDocument> receive)
    {
        var root = _outline.Root!;
        using var checkers = new DocumentCheckers(_outline, _options, _cancellationToken);
        var outer = CheckOthers(checkers.First, root);
        int count = 0;
        foreach (var (index, document, results) in checkers.CheckAll(CheckWith))
        {
            Weigh(index, document, results);
            count++;
            receive(document);
        }

        AddPlaces(root, outer);
        AddEncoding(root);
        AddWhatWasNotChecked(root, count);
        return new VerificationReport
        {
            RootName = root.LocalName,
            Signatures = _signatures.Select(signature => signature!).ToValueList(),
            DocumentCount = count,
            OuterSignature = root.IsDte && root.FirstSignature is { } first ? _signatures[first.Index] : outer,
            Findings = _findings.OrderBy(item => item.At).Select(item => item.Finding).ToValueList(),
            IsIntact = _isIntact && (count > 0 || outer is not null),
            IsIdentified = _isIdentified && (count > 0 || outer is not null),
            IsAuthorized = _isAuthorized && count > 0,
        };
    }

    // Those of the envelope or of the parts of an assignment; a document's own are looked at with it.
    private SignatureResult? CheckOthers(DocumentChecker checker, OutlineElement root)
    {
        var documents = _outline.Documents.ToHashSet();
        SignatureResult? outer = null;
        for (int i = 0; i < _signatures.Length; i++)
        {
            var signature = _outline.Signatures[i];
            if (signature.Parent is { } parent && documents.Contains(parent))
            {
                continue;
            }

            _cancellationToken.ThrowIfCancellationRequested();
            var result = checker.Verify(signature);
            _signatures[i] = result;
            Weigh(result);
            outer ??= signature.Parent == root ? result : null;
            foreach (var finding in result.Findings)
            {
                _findings.Add((signature.Start, finding));
            }
        }

        return outer;
    }

    // For several threads at once.
    private (ReceivedDocument Document, IReadOnlyList<SignatureResult> Signatures) CheckWith(DocumentChecker checker, OutlineElement dte)
    {
        // A DTE beside what the envelope signs travels with it without being part of it.
        bool isOutside = dte.Parent is not null && _outline is { Set: { } set, Root.SignatureCount: > 0 } && !dte.IsWithin(set);
        return checker.Check(dte, isOutside ? VerificationRules.DocumentMisplaced : null);
    }

    private void Weigh(int index, ReceivedDocument document, IReadOnlyList<SignatureResult> results)
    {
        var dte = _outline.Documents[index];
        var signature = dte.FirstSignature;
        foreach (var result in results)
        {
            _signatures[signature!.Index] = result;
            signature = signature.NextSignature;
        }

        foreach (var finding in document.Findings.AsSpan())
        {
            _findings.Add((dte.Start, finding));
        }

        _isIntact &= document.IsIntact;
        _isIdentified &= document.IsIdentified;
        _isAuthorized &= document.IsAuthorized;
    }

    private void Weigh(SignatureResult signature)
    {
        _isIntact &= signature.IsIntact;
        _isIdentified &= signature.IsIdentified;
    }

    private void AddPlaces(OutlineElement root, SignatureResult? outer)
    {
        if (outer is null && !root.IsDte)
        {
            _findings.Add((root.Start, IsBareSet(root) ? TellBareSet(root) : VerificationRules.NotSigned.At(root.Path)));
        }

        foreach (var element in _outline.MustBeSigned.Where(element => element.SignatureCount == 0))
        {
            _findings.Add((element.Start, VerificationRules.NotSigned.At(element.Path)));
        }

        foreach (var element in _outline.ForeignSignatures)
        {
            _findings.Add((element.Start, VerificationRules.ForeignSignature.At(element.Path)));
        }

        foreach (var element in _outline.Misplaced)
        {
            _findings.Add((element.Start, VerificationRules.DocumentElsewhere.At(element.Path)));
        }
    }

    private void AddEncoding(OutlineElement root)
    {
        if (_outline.File.IsEncodingAssumed)
        {
            _findings.Add((root.Start, VerificationRules.NoEncoding.At("")));
        }

        if (_outline.File.HasBlanksFirst)
        {
            _findings.Add((root.Start, VerificationRules.BlanksFirst.At("")));
        }

        if (_outline.File.IsOtherThanDeclared)
        {
            var file = _outline.File.Bytes.Span;
            string declared = XmlSource.DeclaredEncoding(file) ?? "?";
            bool isUtf8AnyWay = XmlSource.MarkLength(file) > 0 || XmlSource.IsAscii(declared);
            _findings.Add((root.Start, (isUtf8AnyWay ? ContradictedDeclaration : VerificationRules.DeclaredEncoding).At("", NeighbourCheck.Shown(declared))));
        }
    }

    private static bool IsBareSet(OutlineElement root) => root.LocalName == "SetDTE" && XmlNames.IsSii(root.Uri);

    // As SII's portal hands documents out. Its schema has no place for a signature in it: each DTE has its own, and a Caratula none. Anything else is in no signature and in no schema.
    private Finding TellBareSet(OutlineElement root)
    {
        var documents = _outline.Documents.Select(dte => dte.Start).ToHashSet();
        var tokens = new XmlTokenizer(_outline.File);
        bool hasCover = false;
        while (tokens.Read())
        {
            if (tokens.Depth != 1 || tokens.Token is not (XmlToken.Start or XmlToken.Text or XmlToken.Section))
            {
                continue;
            }

            if (tokens.Token != XmlToken.Start)
            {
                if (tokens.Raw.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
                {
                    return VerificationRules.StrangerInSet.At(root.Path, "text()");
                }
            }
            else if (documents.Contains(tokens.Start))
            {
                tokens.SkipElement();
            }
            else
            {
                string name = NeighbourCheck.Shown(tokens.ReadLocalName());
                bool isCover = !hasCover && tokens.IsNamed("Caratula"u8) && XmlNames.IsSii(tokens.Uri);
                if (!isCover || !NeighbourCheck.IsHarmless(_outline, tokens))
                {
                    return VerificationRules.StrangerInSet.At(root.Path, name);
                }

                hasCover = true;
            }
        }

        return VerificationRules.NoEnvelope.At(root.Path);
    }

    private void AddWhatWasNotChecked(OutlineElement root, int documents)
    {
        var kind = SignedFileKinds.Of(root);
        if (kind == SignedFileKind.Unknown)
        {
            _findings.Add((root.Start, VerificationRules.UnknownRoot.At(root.Path)));
        }
        else if (kind == SignedFileKind.Documents && documents == 0)
        {
            _findings.Add((root.Start, VerificationRules.NothingVerified.At(root.Path)));
        }

        if (_options.TrustedIssuers is null && _signatures.Length > 0)
        {
            _findings.Add((root.Start, VerificationRules.IssuerNotChecked.At(root.Path)));
        }
    }
}
