namespace FMgo.Stores.Model;

/// <summary>A range as it was added (<see cref="Folios.FolioRange"/>); it never changes.</summary>
public sealed class FolioRangeRow
{
    public long Id { get; set; }

    public required string CafId { get; set; }

    public int Issuer { get; set; }

    public int Type { get; set; }

    /// <summary>The branch office; empty for none.</summary>
    public required string Branch { get; set; }

    public long First { get; set; }

    public long Last { get; set; }

    public DateOnly AuthorizedOn { get; set; }

    /// <summary>The last day; that of the calendar where the folios do not expire, so that these come last.</summary>
    public DateOnly ExpiresOn { get; set; }
}
