namespace FMgo.Documents;

/// <summary>How the seller classifies the sale (<c>TpoTranVenta</c>; Formato DTE v2.5, Encabezado 12).</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum SaleTransaction
{
    /// <summary>1: sales of the ordinary business, which is assumed when absent.</summary>
    OrdinaryBusiness = 1,

    /// <summary>2: sale of a fixed asset.</summary>
    FixedAsset = 2,

    /// <summary>3: sale of real estate.</summary>
    RealEstate = 3,

    /// <summary>4: only in the schema (DTE_v10.xsd of 2026-02-06, a credit note for machine vouchers), not in the manual.</summary>
    VendingMachineCredit = 4,
}
