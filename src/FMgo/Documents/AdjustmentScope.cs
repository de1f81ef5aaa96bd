namespace FMgo.Documents;

/// <summary>Which lines a global adjustment touches (<c>IndExeDR</c>; Formato DTE v2.5, Descuentos y recargos 7). Absent: the taxed ones.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum AdjustmentScope
{
    /// <summary>1: the exempt lines.</summary>
    Exempt = 1,

    /// <summary>2: the non-billable lines.</summary>
    NonBillable = 2,
}
