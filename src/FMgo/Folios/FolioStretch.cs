namespace FMgo.Folios;

/// <summary>Folios in a row that fared alike.</summary>
/// <param name="CafId">Their CAF.</param>
/// <param name="Folios">The folios.</param>
/// <param name="State">What became of them.</param>
public sealed record FolioStretch(string CafId, FolioSpan Folios, FolioState State)
{
    /// <summary>The branch office that has them for itself.</summary>
    public string? Branch { get; init; }

    /// <summary>Who leased them.</summary>
    public string? Holder { get; init; }

    /// <summary>The last day of their CAF; null where it does not expire.</summary>
    public DateOnly? ExpiresOn { get; init; }
}
