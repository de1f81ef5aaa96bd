namespace FMgo.Stores.Model;

/// <summary>A company that the host issues for (<see cref="Issuing.IssuerProfile"/>).</summary>
public sealed class IssuerRow
{
    public int Issuer { get; set; }

    /// <summary>What its documents say of it: the JSON of a document with nothing but its issuer, by SII's tags.</summary>
    public required string Profile { get; set; }

    public DateOnly ResolutionDate { get; set; }

    public int ResolutionNumber { get; set; }
}
