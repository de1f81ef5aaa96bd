namespace FMgo.Documents;

/// <summary>How a boleta was paid (<c>MedioPago</c>; Formato Boletas v4.2, Encabezado 10).</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum BoletaPaymentMeans
{
    /// <summary>1: cash.</summary>
    Cash = 1,

    /// <summary>2: electronic payment (cards).</summary>
    Electronic = 2,

    /// <summary>3: bank transfer.</summary>
    BankTransfer = 3,

    /// <summary>4: cheque.</summary>
    Cheque = 4,

    /// <summary>5: other.</summary>
    Other = 5,
}
