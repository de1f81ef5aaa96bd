namespace FMgo.Stores.Model;

/// <summary>A document (<see cref="Issuing.StoredDocument"/>). A trigger keeps its key, folio and file as they were saved.</summary>
public sealed class DocumentRow
{
    /// <summary>Its number, in the order in which documents were saved.</summary>
    public long Id { get; set; }

    public int Issuer { get; set; }

    public required string Key { get; set; }

    public int Type { get; set; }

    public long Folio { get; set; }

    public required byte[] File { get; set; }

    /// <summary><see cref="Issuing.DocumentState"/>.</summary>
    public int State { get; set; }

    public int Version { get; set; }

    public string? LeaseWorker { get; set; }

    /// <summary>In ticks of UTC.</summary>
    public long? LeaseUntil { get; set; }
}
