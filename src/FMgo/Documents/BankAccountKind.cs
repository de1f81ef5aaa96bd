using FMgo.Format;

namespace FMgo.Documents;

/// <summary>The kind of bank account (<c>TpoCtaPago</c>; DTE_v10.xsd: the manual prints other codes, which the schema rejects).</summary>
public enum BankAccountKind
{
    /// <summary>AHORRO: savings account.</summary>
    [Code("AHORRO")]
    Savings,

    /// <summary>CORRIENTE: current account.</summary>
    [Code("CORRIENTE")]
    Current,

    /// <summary>VISTA: sight account.</summary>
    [Code("VISTA")]
    Sight,
}
