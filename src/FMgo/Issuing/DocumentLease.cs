namespace FMgo.Issuing;

/// <summary>A worker asks for documents that it alone is to work on for a while.</summary>
public sealed record DocumentLease
{
    /// <summary>Who asks: a name that no other worker has, 1 to 100 characters.</summary>
    public required string Worker { get; init; }

    /// <summary>The states of the documents that are wanted.</summary>
    public required ValueList<DocumentState> States { get; init; }

    /// <summary>The issuer; null for all of them.</summary>
    public Rut? Issuer { get; init; }

    /// <summary>At most so many, at least 1.</summary>
    public required int Count { get; init; }

    /// <summary>Now, by the clock of the worker: leases that ended before this moment hold nobody off.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Until when the worker has them for itself.</summary>
    public required DateTimeOffset Until { get; init; }
}
