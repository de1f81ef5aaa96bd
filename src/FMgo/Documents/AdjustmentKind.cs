using FMgo.Format;

namespace FMgo.Documents;

/// <summary>Whether a global adjustment lowers or raises (<c>TpoMov</c>; Formato DTE v2.5, Descuentos y recargos 2).</summary>
public enum AdjustmentKind
{
    /// <summary>D: discount.</summary>
    [Code("D")]
    Discount,

    /// <summary>R: surcharge.</summary>
    [Code("R")]
    Surcharge,
}
