using FMgo.Format;

namespace FMgo.Documents;

/// <summary>Commission or another charge (<c>TipoMovim</c>; Formato DTE v2.5, Comisiones 2).</summary>
public enum CommissionKind
{
    /// <summary>C: commission.</summary>
    [Code("C")]
    Commission,

    /// <summary>O: other charge.</summary>
    [Code("O")]
    OtherCharge,
}
