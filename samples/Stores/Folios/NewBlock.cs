using FMgo.Folios;

namespace FMgo.Stores;

/// <summary>A block to be added.</summary>
internal sealed record NewBlock(long RangeId, FolioRange Range, FolioSpan Folios, FolioState State, string Holder = "");
