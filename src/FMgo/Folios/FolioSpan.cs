using System.Diagnostics;
using System.Globalization;

namespace FMgo.Folios;

/// <summary>Folios in a row, both ends included.</summary>
/// <param name="First">The first, 1 to <see cref="DocumentKey.MaxFolio"/>.</param>
/// <param name="Last">The last, not below the first.</param>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct FolioSpan(long First, long Last)
{
    /// <summary>How many they are.</summary>
    public long Count => Last - First + 1;

    /// <summary>Whether it is in order and within the format.</summary>
    internal bool IsSound => First >= 1 && First <= Last && Last <= DocumentKey.MaxFolio;

    /// <summary>Whether a folio is one of them.</summary>
    /// <param name="folio">The folio.</param>
    public bool Contains(long folio) => folio >= First && folio <= Last;

    /// <summary>Whether both have a folio in common.</summary>
    /// <param name="other">The other ones.</param>
    public bool Overlaps(FolioSpan other) => First <= other.Last && other.First <= Last;

    /// <summary>First and last, such as <c>101-150</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
