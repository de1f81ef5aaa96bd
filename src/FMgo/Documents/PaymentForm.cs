namespace FMgo;

/// <summary>How the document is paid (<c>FmaPago</c>; Formato DTE v2.5, Encabezado 13).</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum PaymentForm
{
    /// <summary>1: paid at once.</summary>
    Cash = 1,

    /// <summary>2: on credit, which is assumed when absent.</summary>
    Credit = 2,

    /// <summary>3: delivered free of charge; the receiver has no VAT credit.</summary>
    FreeOfCharge = 3,
}
