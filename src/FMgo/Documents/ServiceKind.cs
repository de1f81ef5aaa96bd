namespace FMgo.Documents;

/// <summary>Which services an invoice, note or export document bills (<c>IndServicio</c>; Formato DTE v2.5, Encabezado 9).</summary>
/// <remarks>In boletas the codes 1 and 2 mean the reverse: see <see cref="BoletaServiceKind"/>.</remarks>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum ServiceKind
{
    /// <summary>1: periodic services at the home (not in exports).</summary>
    HomePeriodic = 1,

    /// <summary>2: other periodic services (not in exports).</summary>
    OtherPeriodic = 2,

    /// <summary>3: services; in exports, services that Customs qualified as export.</summary>
    Services = 3,

    /// <summary>4: hotel services (exports only).</summary>
    Hotel = 4,

    /// <summary>5: international land transport (exports only).</summary>
    InternationalLandTransport = 5,

    /// <summary>6: services rendered and used wholly abroad (exports only).</summary>
    RenderedAbroad = 6,
}
