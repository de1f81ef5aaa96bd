using FMgo.Folios;

namespace FMgo.Issuing;

/// <summary>Folios in a row that were lent.</summary>
/// <param name="Folios">The folios.</param>
/// <param name="CafFile">The bytes of their CAF. Secret.</param>
public sealed record LeasedBlock(FolioSpan Folios, ReadOnlyMemory<byte> CafFile)
{
    /// <summary>The folios; nothing secret.</summary>
    public override string ToString() => Folios.ToString();
}
