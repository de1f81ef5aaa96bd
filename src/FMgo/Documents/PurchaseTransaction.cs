namespace FMgo.Documents;

/// <summary>How the seller suggests that the buyer classify the purchase (<c>TpoTranCompra</c>; Formato DTE v2.5, Encabezado 11).</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum PurchaseTransaction
{
    /// <summary>1: purchases of the ordinary business.</summary>
    OrdinaryBusiness = 1,

    /// <summary>2: purchases in supermarkets and the like.</summary>
    Supermarket = 2,

    /// <summary>3: real estate.</summary>
    RealEstate = 3,

    /// <summary>4: fixed assets.</summary>
    FixedAsset = 4,

    /// <summary>5: purchases with VAT of common use.</summary>
    CommonUseVat = 5,

    /// <summary>6: purchases without right to VAT credit.</summary>
    NoVatCredit = 6,

    /// <summary>7: not to be included in the register.</summary>
    NotToBeIncluded = 7,
}
