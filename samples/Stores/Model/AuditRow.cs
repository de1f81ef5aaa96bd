namespace FMgo.Stores.Model;

/// <summary>A change: what, when, by which process. No key, no content, no name of a person. A trigger keeps the table append only.</summary>
public sealed class AuditRow
{
    public long Id { get; set; }

    /// <summary>By the clock of the host, in ticks of UTC.</summary>
    public long At { get; set; }

    /// <summary>Machine and process, such as <c>WEB1:4711</c>.</summary>
    public required string Process { get; set; }

    public required string Action { get; set; }

    public int? Issuer { get; set; }

    public int? Type { get; set; }

    public long? First { get; set; }

    public long? Last { get; set; }

    /// <summary>More of it: a state, a thumbprint.</summary>
    public string? Detail { get; set; }
}
