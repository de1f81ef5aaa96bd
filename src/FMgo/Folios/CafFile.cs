using FMgo.Format;

namespace FMgo.Folios;

/// <summary>The file that SII hands out for a range of folios, as it is written.</summary>
/// <remarks>
/// Every value is text here: what is wrong with one is told by <see cref="CafRules"/>, in its own words and with nothing of what the file holds. Attributes are
/// declared beside elements, by the name that findings give them.
/// </remarks>
internal sealed record CafFile
{
    /// <summary><c>AUTORIZACION</c>: the root.</summary>
    [Tag("AUTORIZACION", "Autorización de folios", Shape = "0..1")]
    public CafAuthorization? Authorization { get; init; }
}
