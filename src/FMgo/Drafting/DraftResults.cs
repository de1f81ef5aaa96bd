using FMgo.Validation;

namespace FMgo;

/// <summary>Goes on from a draft that was read, with what was found in reading.</summary>
public static class DraftResults
{
    /// <summary>Completes a draft that was read: what was found in reading and what is found now, each fault once; a document only where none is an error.</summary>
    /// <param name="draft">What came out of <see cref="DocumentDraft.FromJson"/> or <see cref="DocumentDraft.From(Result{Document})"/>.</param>
    /// <param name="options">As for <see cref="DocumentDraft.Complete"/>.</param>
    public static Result<IssuableDocument> Complete(this Result<DocumentDraft> draft, DocumentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        options?.RequireNew();
        return WithAll(draft)?.Complete(options) ?? new Result<IssuableDocument>(null, draft.Findings);
    }

    /// <summary>Computes what can be computed of a draft that was read.</summary>
    /// <param name="draft">What came out of <see cref="DocumentDraft.FromJson"/> or <see cref="DocumentDraft.From(Result{Document})"/>.</param>
    /// <param name="options">As for <see cref="DocumentDraft.Preview"/>.</param>
    public static Result<Document> Preview(this Result<DocumentDraft> draft, DocumentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        options?.RequireNew();
        return WithAll(draft)?.Preview(options) ?? new Result<Document>(null, draft.Findings);
    }

    // A host may have added findings of its own since it was read.
    private static DocumentDraft? WithAll(Result<DocumentDraft> draft) => draft.Partial?.With(draft.Findings);
}
