namespace FMgo.Documents;

/// <summary>Why goods travel with a dispatch guide (<c>IndTraslado</c>; Formato DTE v2.5, Encabezado 7).</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum TransferReason
{
    /// <summary>1: the operation is a sale.</summary>
    Sale = 1,

    /// <summary>2: sales to be made.</summary>
    SalesToBeMade = 2,

    /// <summary>3: consignment.</summary>
    Consignment = 3,

    /// <summary>4: delivery free of charge.</summary>
    FreeDelivery = 4,

    /// <summary>5: transfer between places of the same company.</summary>
    InternalTransfer = 5,

    /// <summary>6: another transfer that is not a sale.</summary>
    OtherNoSale = 6,

    /// <summary>7: return of goods.</summary>
    GoodsReturn = 7,

    /// <summary>8: transfer for export, not a sale.</summary>
    ExportTransfer = 8,

    /// <summary>9: sale for export.</summary>
    ExportSale = 9,
}
