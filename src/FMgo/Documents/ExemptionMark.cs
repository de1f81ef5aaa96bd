namespace FMgo.Documents;

/// <summary>That a line is not an ordinary taxed item (<c>IndExe</c>; Formato DTE v2.5, Detalle 5).</summary>
/// <remarks>Boletas take only 1, 2 and 6.</remarks>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum ExemptionMark
{
    /// <summary>1: exempt from VAT or not subject to it.</summary>
    Exempt = 1,

    /// <summary>2: not billable here.</summary>
    NonBillable = 2,

    /// <summary>3: deposit for returnable containers.</summary>
    ContainerDeposit = 3,

    /// <summary>4: an item that is not sold; its amount is 0.</summary>
    NotASale = 4,

    /// <summary>5: an item that reduces an earlier dispatch guide; its amount is 0.</summary>
    ToDeduct = 5,

    /// <summary>6: not billable, negative; its amount is written positive.</summary>
    NegativeNonBillable = 6,
}
