using FMgo.Format;

namespace FMgo.Documents;

/// <summary>The means of payment (<c>MedioPago</c>; Formato DTE v2.5, Encabezado 23).</summary>
/// <remarks>Boletas use numbers: see <see cref="BoletaPaymentMeans"/>.</remarks>
public enum PaymentMeans
{
    /// <summary>CH: cheque.</summary>
    [Code("CH")]
    Cheque,

    /// <summary>CF: post-dated cheque.</summary>
    [Code("CF")]
    PostDatedCheque,

    /// <summary>LT: bill of exchange (letra).</summary>
    [Code("LT")]
    BillOfExchange,

    /// <summary>EF: cash.</summary>
    [Code("EF")]
    Cash,

    /// <summary>PE: payment into a current account.</summary>
    [Code("PE")]
    AccountPayment,

    /// <summary>TC: credit card.</summary>
    [Code("TC")]
    CreditCard,

    /// <summary>OT: other.</summary>
    [Code("OT")]
    Other,
}
