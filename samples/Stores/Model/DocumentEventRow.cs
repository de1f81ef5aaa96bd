namespace FMgo.Stores.Model;

/// <summary>An event of a document (<see cref="Issuing.DocumentEvent"/>). A trigger keeps the table append only.</summary>
public sealed class DocumentEventRow
{
    public long DocumentId { get; set; }

    /// <summary>1 for the first event of the document.</summary>
    public int Version { get; set; }

    /// <summary>In ticks of UTC.</summary>
    public long At { get; set; }

    public int State { get; set; }

    public string? Detail { get; set; }
}
