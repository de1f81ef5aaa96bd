using FMgo.Format;

namespace FMgo.Books;

/// <summary>Which part of a book a file is (<c>TipoEnvio</c>).</summary>
internal enum BookPart
{
    /// <summary>A part; others are to come.</summary>
    [Code("PARCIAL")]
    Partial,

    /// <summary>The last part.</summary>
    [Code("FINAL")]
    Final,

    /// <summary>All of it.</summary>
    [Code("TOTAL")]
    Total,

    /// <summary>What corrects or completes a book that was sent.</summary>
    [Code("AJUSTE")]
    Adjustment,
}
