namespace FMgo.Folios;

/// <summary>A block of folios is asked for, to be used elsewhere: by a till without network, or by another program.</summary>
public sealed record FolioLease
{
    /// <summary>Whose folios.</summary>
    public required Rut Issuer { get; init; }

    /// <summary>Their type.</summary>
    public required DocumentType Type { get; init; }

    /// <summary>The branch office whose folios are to be used; null for those that no branch has for itself.</summary>
    public string? Branch { get; init; }

    /// <summary>Who takes them, by a name of the host, 1 to 100 characters.</summary>
    public required string Holder { get; init; }

    /// <summary>How many, at least 1.</summary>
    public required int Count { get; init; }

    /// <summary>The last day, in Chile, on which they are to be used: what expires before stays.</summary>
    public required DateOnly UsedUntil { get; init; }

    /// <summary>Today in Chile: what is granted later stays.</summary>
    public required DateOnly UsedFrom { get; init; }

    /// <summary>Whether a range may give folios to the lease. This is the condition that a store puts into its query.</summary>
    /// <param name="range">The range.</param>
    public bool Takes(FolioRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return range.Issuer == Issuer
            && range.Type == Type
            && range.Branch == Branch
            && range.AuthorizedOn <= UsedFrom
            && (range.ExpiresOn is not { } last || UsedUntil <= last);
    }
}
