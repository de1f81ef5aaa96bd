namespace FMgo.Envelopes;

/// <summary>The key of one document of an envelope, as far as it could be read.</summary>
/// <param name="Issuer">The issuer; null where it could not be read.</param>
/// <param name="Type">The type; null where it could not be read.</param>
/// <param name="Folio">The folio; null where it could not be read.</param>
internal readonly record struct EnvelopeEntry(Rut? Issuer, DocumentType? Type, long? Folio)
{
    /// <summary>The key, if all of it could be read.</summary>
    public DocumentKey? Key => this is { Issuer: { } issuer, Type: { } type, Folio: { } folio } ? new DocumentKey(issuer, type, folio) : null;

    public static EnvelopeEntry Of(DocumentKey key) => new(key.Issuer, key.Type, key.Folio);
}
