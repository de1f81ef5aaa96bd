using FMgo.Format;

namespace FMgo.Documents;

/// <summary>What a boleta line for a show charges (<c>ItemEspectaculo</c>; Formato Boletas v4.2, Detalle 5).</summary>
public enum ShowItemKind
{
    /// <summary>01: the ticket.</summary>
    [Code("01")]
    Ticket,

    /// <summary>02: the service fee.</summary>
    [Code("02")]
    ServiceFee,
}
