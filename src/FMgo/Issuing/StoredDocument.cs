namespace FMgo.Issuing;

/// <summary>A document as a store has it.</summary>
/// <param name="IdempotencyKey">The key that it was issued with.</param>
/// <param name="Key">Issuer, type and folio.</param>
/// <param name="File">Its bytes, exactly as they were saved; empty for a key that was called off before.</param>
/// <param name="State">That of its last event.</param>
/// <param name="Version">How many events it has had, at least 1.</param>
public sealed record StoredDocument(string IdempotencyKey, DocumentKey Key, ReadOnlyMemory<byte> File, DocumentState State, int Version)
{
    /// <summary>The document and its key; nothing of its content.</summary>
    public override string ToString() => $"{Key} {IdempotencyKey} {State}";
}
