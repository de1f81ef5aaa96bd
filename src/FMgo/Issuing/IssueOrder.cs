using FMgo.Corrections;

namespace FMgo.Issuing;

/// <summary>A document to be issued, and the key that makes it one and the same however often it is asked for.</summary>
public sealed record IssueOrder
{
    /// <summary>An order for a draft.</summary>
    /// <param name="key">The idempotency key: whatever names the order in the host for ever, unique for the issuer. 1 to 100 characters, none of them a control character.</param>
    /// <param name="draft">The document. Its issuer may be given by RUT alone.</param>
    public IssueOrder(string key, DocumentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(draft);
        Key = key;
        Draft = draft;
    }

    /// <summary>An order for a note on a document that was issued.</summary>
    /// <param name="key">The idempotency key.</param>
    /// <param name="note">The note. What <see cref="CorrectionNote.Customize"/> changes is not compared when the key comes again.</param>
    public IssueOrder(string key, CorrectionNote note)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(note);
        Key = key;
        Note = note;
    }

    /// <summary>The idempotency key.</summary>
    public string Key { get; }

    /// <summary>The draft; null where it is a note.</summary>
    public DocumentDraft? Draft { get; }

    /// <summary>The note; null where it is a draft.</summary>
    public CorrectionNote? Note { get; }

    /// <summary>The branch office whose folios are used, by a name of the host, 1 to 100 characters; null for those that no branch has for itself. It is no part of what is compared.</summary>
    public string? Branch { get; init; }

    /// <summary>The key; nothing of the document.</summary>
    public override string ToString() => Key;
}
