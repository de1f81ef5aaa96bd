namespace FMgo.Stores.Model;

/// <summary>An issuer with folios. Whoever changes folios locks this row first: one row, always in order of RUT, so that nobody waits in a circle.</summary>
public sealed class FolioIssuerRow
{
    /// <summary>The body of its RUT.</summary>
    public int Issuer { get; set; }
}
