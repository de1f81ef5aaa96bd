using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Drafting;

/// <summary>Takes a draft to its end: text as it will be written, defaults, arithmetic, every check.</summary>
internal static class DraftCompletion
{
    public static Result<IssuableDocument> Complete(DocumentDraft draft, DocumentOptions options) => Issuable(Run(draft, options), options);

    public static Result<Document> Preview(DocumentDraft draft, DocumentOptions options)
    {
        var result = Run(draft, options);
        var header = draft.Document.Header;
        bool hasIssuer = header.Issuer != new Issuer();
        bool hasReceiver = header.Receiver != new Receiver();
        return hasIssuer && hasReceiver ? result : new Result<Document>(result.Partial, result.Findings.Where(finding => !IsOfUnnamed(finding, hasIssuer, hasReceiver)).ToValueList());
    }

    /// <summary>What came out of completing a document, as something that may be signed.</summary>
    public static Result<IssuableDocument> Issuable(Result<Document> completed, DocumentOptions options) =>
        new(completed.Succeeded ? new IssuableDocument(completed.Value, completed.Findings, options.Environment) : null, completed.Findings);

    private static Result<Document> Run(DocumentDraft draft, DocumentOptions options)
    {
        if (options.IsIssued)
        {
            throw new ArgumentException("A draft is no issued document: leave IsIssued off.", nameof(options));
        }

        return DocumentValidator.Complete(DocumentDefaults.Fill(options.MapText(draft.Document), options.ClockOrSystem), draft.Found, options);
    }

    private static bool IsOfUnnamed(Finding finding, bool hasIssuer, bool hasReceiver) =>
        finding.Rule.Kind == RuleKind.Absence
        && ((!hasIssuer && finding.Path.StartsWith("Encabezado/Emisor", StringComparison.Ordinal))
            || (!hasReceiver && finding.Path.StartsWith("Encabezado/Receptor", StringComparison.Ordinal)));
}
