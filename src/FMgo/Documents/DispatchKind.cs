namespace FMgo.Documents;

/// <summary>Who moves the goods, and where to (<c>TipoDespacho</c>; Formato DTE v2.5, Encabezado 6).</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum DispatchKind
{
    /// <summary>1: the receiver takes them (in a purchase invoice, the seller brings them).</summary>
    ByReceiver = 1,

    /// <summary>2: the issuer takes them to the customer's premises.</summary>
    ToReceiverPremises = 2,

    /// <summary>3: the issuer takes them to another place.</summary>
    ToOtherPremises = 3,
}
