namespace FMgo.Signing;

/// <summary>A document with the folio that it gets: what <see cref="DocumentSigner.SignAllAsync"/> takes one after the other.</summary>
public sealed record SigningJob
{
    /// <summary>The document.</summary>
    public required IssuableDocument Document { get; init; }

    /// <summary>Its folio, 1 to <see cref="DocumentKey.MaxFolio"/>; the one that it was drafted with, if there was one.</summary>
    public required long Folio { get; init; }

    /// <summary>The CAF that holds the folio.</summary>
    public required Caf Caf { get; init; }

    /// <summary>The moment of stamp and signature; absent, when it is signed.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>Issuer, type and folio.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The folio is not in the range.</exception>
    public DocumentKey Key => new(Document.Issuer, Document.Type, Folio);

    /// <summary>Type, issuer and folio only: a document holds personal data, which must not end in a log by accident.</summary>
    public override string ToString() => $"{Document.Issuer}-{Document.Type}-{Folio}";
}
