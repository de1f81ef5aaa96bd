namespace FMgo.Issuing;

/// <summary>Folios that were lent, with the CAFs that stamp them.</summary>
/// <param name="Blocks">The blocks, in the order in which they should be used.</param>
public sealed record LeasedFolios(ValueList<LeasedBlock> Blocks)
{
    /// <summary>How many folios there are.</summary>
    public long Count => Blocks.Sum(block => block.Folios.Count);
}
