using System.Xml.Linq;
using FMgo.Documents;
using FMgo.Format;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Puts together what is known about a <c>DTE</c>: its signature, its key, its stamp.</summary>
internal sealed class DocumentChecker
{
    private readonly DecodedFile _file;
    private readonly StampVerifier _stamps;

    public DocumentChecker(DecodedFile file, StampVerifier stamps)
    {
        _file = file;
        _stamps = stamps;
    }

    /// <summary>Checks a DTE.</summary>
    /// <param name="dte">The element.</param>
    /// <param name="signatures">The signatures that are its children.</param>
    public ReceivedDocument Check(ScannedElement dte, IReadOnlyList<CheckedSignature> signatures)
    {
        var element = dte.ToFileElement(_file);
        var document = FindDocument(dte);
        var findings = CheckShape(dte, document, signatures.Count, element.Path);
        findings.AddRange(signatures.SelectMany(signature => signature.Result.Findings));
        var result = new ReceivedDocument
        {
            Element = element,
            Content = Read(document, dte),
            Signature = signatures.Count == 0 ? null : signatures[0].Result,
            Stamp = new StampResult { Verdict = StampVerdict.Missing, Caf = CafVerdict.Missing },
        };
        if (document is not null)
        {
            result = AddContent(result, dte, document, findings);
        }

        return result with { Findings = findings.ToValueList() };
    }

    // Read from the very bytes of this DTE. It has one child beside its signature, or it is refused by its shape, so this child is what is signed.
    private XElement? FindDocument(ScannedElement dte) =>
        _file.Load(dte).Elements().FirstOrDefault(child => child.IsSii() && XmlNames.BranchOf(child.Name.LocalName) is not null);

    private static Result<Document> Read(XElement? document, ScannedElement dte)
    {
        if (document is null || XmlNames.BranchOf(document.Name.LocalName) is not { } branch)
        {
            return new Result<Document>(null, [FormatRules.NoDocument.At("")]);
        }

        using var reader = document.CreateReader();
        reader.MoveToContent();
        return DocumentXml.ReadDocument(reader, branch, dte.NamespaceUri == XmlNames.Sii);
    }

    private static List<Finding> CheckShape(ScannedElement dte, XElement? document, int signatures, string path)
    {
        var findings = new List<Finding>();
        if (document is null || dte.OtherCount != 1 || signatures > 1)
        {
            findings.Add(VerificationRules.DocumentShape.At(path));
        }

        if (signatures == 0)
        {
            findings.Add(VerificationRules.NotSigned.At(path));
        }

        return findings;
    }

    private ReceivedDocument AddContent(ReceivedDocument result, ScannedElement dte, XElement document, List<Finding> findings)
    {
        string path = $"{result.Element.Path}/{document.Name.LocalName}";
        var content = new DocumentContent(document);
        var key = content.Key;
        if (key is null)
        {
            findings.Add(VerificationRules.DocumentKeyUnreadable.At($"{path}/Encabezado"));
        }

        var (stamp, stampFindings) = _stamps.Verify(dte, content, path);
        findings.AddRange(stampFindings);
        return result with { Key = key, Stamp = stamp };
    }
}
