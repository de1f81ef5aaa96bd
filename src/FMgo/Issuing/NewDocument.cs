namespace FMgo.Issuing;

/// <summary>A document to be saved.</summary>
/// <param name="IdempotencyKey">The key that it was issued with.</param>
/// <param name="Key">Issuer, type and folio.</param>
/// <param name="File">Its bytes; empty for a key that is called off before its document was saved.</param>
/// <param name="SavedAt">Now: the time of its first event.</param>
public sealed record NewDocument(string IdempotencyKey, DocumentKey Key, ReadOnlyMemory<byte> File, DateTimeOffset SavedAt)
{
    /// <summary>The state that it begins with.</summary>
    public DocumentState State => File.IsEmpty ? DocumentState.Withdrawn : DocumentState.Issued;

    /// <summary>The document and its key; nothing of its content.</summary>
    public override string ToString() => $"{Key} {IdempotencyKey}";
}
