using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>MntPagos</c>: the payment schedule, up to 30 instalments.</summary>
public sealed record ScheduledPayment
{
    /// <summary><c>FchPago</c>: the date on which the instalment falls due.</summary>
    [Tag("FchPago", "Fecha de pago programado", Dte = "1 FechaType", Codes = "1111111111", Row = 18)]
    public DateOnly? Date { get; init; }

    /// <summary><c>MntPago</c>: the money due on that date, a whole number that is not negative, even in exports.</summary>
    [Tag("MntPago", "Monto de pago programado", Dte = "1 MontoType", Codes = "1111111111", Row = 19)]
    public decimal? Amount { get; init; }

    /// <summary><c>GlosaPagos</c>: free text that qualifies the instalment.</summary>
    [Tag("GlosaPagos", "Glosa del pago", Dte = "0..1 text(40)", Codes = "3333333233", Row = 20)]
    public string? Description { get; init; }
}
