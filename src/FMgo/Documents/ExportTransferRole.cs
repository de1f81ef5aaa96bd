namespace FMgo.Documents;

/// <summary>Who sends goods on their way to export (<c>CdgTraslado</c>; Formato DTE v2.5, Encabezado 38).</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum ExportTransferRole
{
    /// <summary>1: the exporter.</summary>
    Exporter = 1,

    /// <summary>2: the customs agent.</summary>
    CustomsAgent = 2,

    /// <summary>3: the seller.</summary>
    Seller = 3,

    /// <summary>4: a taxpayer whom SII authorised expressly.</summary>
    Authorized = 4,
}
