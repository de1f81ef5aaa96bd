using FMgo.Testing;

namespace FMgo.Simulator;

/// <summary>A made-up company that the simulated SII knows.</summary>
public sealed record TestTaxpayer
{
    /// <summary>The date of the resolution of the taxpayers that a simulator has from the start.</summary>
    public static DateOnly DefaultResolutionDate { get; } = new(2014, 8, 22);

    /// <summary>Its RUT.</summary>
    public required Rut Rut { get; init; }

    /// <summary>Its legal name, as CAFs carry it (<c>RS</c>).</summary>
    public string Name { get; init; } = TestCaf.DefaultIssuerName;

    /// <summary><c>FchResol</c>: the date of the resolution that lets it issue; <see cref="DefaultResolutionDate"/> when not given.</summary>
    public DateOnly ResolutionDate { get; init; } = DefaultResolutionDate;

    /// <summary><c>NroResol</c>: the number of that resolution; 0 in certification.</summary>
    public int ResolutionNumber { get; init; }

    /// <summary>Whether it may issue electronic documents. Others can only receive.</summary>
    public bool IsAuthorized { get; init; } = true;

    /// <summary>The persons who may sign and send for it, by RUT; the holder of test certificates when not given.</summary>
    public ValueList<Rut> Users { get; init; } = [TestCertificate.DefaultHolder];

    /// <summary><c>Acteco</c>: its registered activities. Documents that state another are rejected (HED-3-861); where none are given, none is checked.</summary>
    public ValueList<int> ActecoCodes { get; init; }
}
