namespace FMgo.Stores.Model;

/// <summary>Folios in a row that no key has: free, leased, or used by whoever leased them. What is in a range and in no block belongs to a key.</summary>
/// <remarks>
/// A range begins as one block. What is released or handed back comes back as a small block. First to last of two blocks never overlap; reserving moves <see cref="Next"/> only,
/// which no index has, and that is why it costs the same from the first folio to the last.
/// </remarks>
public sealed class FolioBlockRow
{
    public long Id { get; set; }

    public long RangeId { get; set; }

    public int Issuer { get; set; }

    public int Type { get; set; }

    public required string Branch { get; set; }

    public DateOnly ExpiresOn { get; set; }

    public long First { get; set; }

    /// <summary>The first folio of the block that is left.</summary>
    public long Next { get; set; }

    public long Last { get; set; }

    /// <summary><see cref="Folios.FolioState"/>: free, leased or used elsewhere.</summary>
    public int State { get; set; }

    /// <summary>Who leased it; empty while it is free.</summary>
    public required string Holder { get; set; }
}
