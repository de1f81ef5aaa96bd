namespace FMgo.Sii;

/// <summary>The hosts of SII, by purpose.</summary>
internal enum SiiHost
{
    Documents,
    Boletas,
    BoletaUploads,
    Claims,
}
