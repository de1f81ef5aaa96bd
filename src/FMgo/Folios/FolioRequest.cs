namespace FMgo.Folios;

/// <summary>A folio is asked for. All of it is kept with the reservation.</summary>
public sealed record FolioRequest
{
    /// <summary>Whose folio.</summary>
    public required Rut Issuer { get; init; }

    /// <summary>The idempotency key of the host, such as the number of an order: unique for the issuer, whatever the type. 1 to 100 characters, compared exactly, capitals and all.</summary>
    public required string Key { get; init; }

    /// <summary>The type of the document.</summary>
    public required DocumentType Type { get; init; }

    /// <summary>The branch office whose folios are to be used; null for those that no branch has for itself.</summary>
    public string? Branch { get; init; }

    /// <summary>The one folio that will do; null for the next one.</summary>
    public long? Folio { get; init; }

    /// <summary>The date of the document (<c>FchEmis</c>), in Chile.</summary>
    public required DateOnly IssueDate { get; init; }

    /// <summary>The moment of stamp and signature, to the second; <see cref="StampDate"/> is its day.</summary>
    public required DateTimeOffset StampedAt { get; init; }

    /// <summary>The thumbprint of the certificate that signs.</summary>
    public required string Certificate { get; init; }

    /// <summary>What was asked for and what is to be signed, in a form of FMgo's own. It holds personal data of the document; keep it byte for byte.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The day of the stamp in Chile, which <see cref="FolioRange.ExpiresOn"/> is held against.</summary>
    public DateOnly StampDate => DateOnly.FromDateTime(ChileTime.FromInstant(StampedAt));

    /// <summary>Whether a range may give the document its folio: its owner, type, branch and dates. This is the condition that a store puts into its query.</summary>
    /// <param name="range">The range.</param>
    public bool Takes(FolioRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return range.Issuer == Issuer
            && range.Type == Type
            && range.Branch == Branch
            && range.AuthorizedOn <= IssueDate
            && range.AuthorizedOn <= StampDate
            && (range.ExpiresOn is not { } last || StampDate <= last);
    }

    /// <summary>Issuer, type and key; nothing of the content.</summary>
    public override string ToString() => $"{Issuer} {Type} {Key}";
}
