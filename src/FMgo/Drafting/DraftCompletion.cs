using FMgo.Validation;

namespace FMgo.Drafting;

/// <summary>Takes a draft to its end: text as it will be written, defaults, arithmetic, every check.</summary>
internal static class DraftCompletion
{
    public static Result<IssuableDocument> Complete(DocumentDraft draft, DocumentOptions options) => Issuable(Run(draft, options, out var findings), findings, options);

    public static Result<Document> Preview(DocumentDraft draft, DocumentOptions options)
    {
        var document = Run(draft, options, out var findings);
        var header = draft.Document.Header;
        bool hasIssuer = header.Issuer != new Issuer();
        bool hasReceiver = header.Receiver != new Receiver();
        return new Result<Document>(document, hasIssuer && hasReceiver ? findings : findings.Where(finding => !IsOfUnnamed(finding, hasIssuer, hasReceiver)).ToValueList());
    }

    /// <summary>What came out of completing a document, as something that may be signed.</summary>
    /// <param name="document">The document, as far as it could be computed.</param>
    /// <param name="findings">All that was found.</param>
    /// <param name="options">How it was completed.</param>
    public static Result<IssuableDocument> Issuable(Document? document, ValueList<Finding> findings, DocumentOptions options) =>
        new(document is null || findings.HasErrors() ? null : new IssuableDocument(document, findings, options.Environment), findings);

    private static Document Run(DocumentDraft draft, DocumentOptions options, out ValueList<Finding> findings)
    {
        options.RequireNew();
        var document = DocumentDefaults.Fill(options.MapText(draft.Worded()), options.ClockOrSystem);
        document = DocumentValidator.Complete(document, GivenName.Untell(draft.Found, draft.GivenNames), options, out findings);
        findings = GivenName.Tell(findings, draft.GivenNames);
        return document;
    }

    private static bool IsOfUnnamed(Finding finding, bool hasIssuer, bool hasReceiver) =>
        finding.Rule.Kind == RuleKind.Absence
        && ((!hasIssuer && finding.Path.StartsWith(Paths.Header.Issuer.Path, StringComparison.Ordinal))
            || (!hasReceiver && finding.Path.StartsWith(Paths.Header.Receiver.Path, StringComparison.Ordinal)));
}
