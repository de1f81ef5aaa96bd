using FMgo.Format;

namespace FMgo.Books;

/// <summary>Why a book of dispatch guides is sent (<c>TipoLibro</c>).</summary>
internal enum GuideBookKind
{
    /// <summary>SII asked for it.</summary>
    [Code("ESPECIAL")]
    Special,
}
