using static FMgo.DocumentBranch;

namespace FMgo.Tables;

public static partial class CodeTables
{
    /// <summary><c>FmaPago</c>: how the document is paid.</summary>
    public static CodeTable PaymentForms { get; } = new(static () => HeaderCodes.PaymentForms)
    {
        SpanishName = "Formas de pago",
        EnglishName = "Payment forms",
        Source = "Formato DTE v2.5, Encabezado 13; DTE_v10.xsd",
        Fields = [CodeField.Of(Paths.Header.Identification.PaymentForm, Documento, Liquidacion, Exportaciones)],
    };

    /// <summary><c>MedioPago</c>: the means of payment.</summary>
    public static CodeTable PaymentMeans { get; } = new(static () => HeaderCodes.PaymentMeans)
    {
        SpanishName = "Medios de pago",
        EnglishName = "Means of payment",
        Source = "Formato DTE v2.5, Encabezado 23; SiiTypes_v10.xsd (MedioPagoType)",
        IsNumeric = false,
        Fields = [CodeField.Of(Paths.Header.Identification.PaymentMeans, Documento, Liquidacion, Exportaciones)],
    };

    /// <summary><c>MedioPago</c> of boletas: the means of payment.</summary>
    public static CodeTable BoletaPaymentMeans { get; } = new(static () => HeaderCodes.BoletaPaymentMeans)
    {
        SpanishName = "Medios de pago de boletas",
        EnglishName = "Means of payment of boletas",
        Source = "Formato Boletas v4.2, Encabezado 10; EnvioBOLETA_v11.xsd",
        Fields = [CodeField.Of(Paths.Header.Identification.BoletaPaymentMeans, Boleta)],
    };

    /// <summary><c>TpoCtaPago</c>: the kind of bank account.</summary>
    /// <remarks>The manual (Formato DTE v2.5, Encabezado 24) prints CT, AH and OT, which the schema rejects.</remarks>
    public static CodeTable BankAccountKinds { get; } = new(static () => HeaderCodes.BankAccountKinds)
    {
        SpanishName = "Tipos de cuenta de pago",
        EnglishName = "Kinds of bank account",
        Source = "DTE_v10.xsd",
        IsNumeric = false,
        Fields = [CodeField.Of(Paths.Header.Identification.BankAccountKind, Documento, Liquidacion, Exportaciones)],
    };
}
