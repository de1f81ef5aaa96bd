namespace FMgo.Documents;

/// <summary>What a boleta bills (<c>IndServicio</c>; Formato Boletas v4.2, Encabezado 5).</summary>
/// <remarks>In invoices the codes 1 and 2 mean the reverse: see <see cref="ServiceKind"/>.</remarks>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum BoletaServiceKind
{
    /// <summary>1: periodic services.</summary>
    Periodic = 1,

    /// <summary>2: periodic services at the home.</summary>
    HomePeriodic = 2,

    /// <summary>3: sales and services.</summary>
    SalesAndServices = 3,

    /// <summary>4: a show ticket on behalf of a third party.</summary>
    ShowTicket = 4,
}
