using FMgo.Arithmetic;
using FMgo.Folios;

namespace FMgo.Validation;

/// <summary>What the rules may know beyond the document. Whatever is absent is not checked.</summary>
public sealed record ValidationOptions
{
    /// <summary>All defaults: a new document, today by the system's clock.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Whether the document was issued already, by whoever it was; false by default.</summary>
    /// <remarks>Rules about today (a date of issue in the future, a CAF that has expired) are for new documents only, and so is going without a folio.</remarks>
    public bool IsIssued { get; init; }

    /// <summary>The CAF that is to stamp the document: its owner, type, range, dates and the issuer's name are compared.</summary>
    public Caf? Caf { get; init; }

    /// <summary>The environment of SII that the document is for, to compare with that of the CAF.</summary>
    public SiiEnvironment? Environment { get; init; }

    /// <summary>The value of the unidad de fomento in pesos on the day of issue. Boletas above 135 UF must say who buys and how it is paid (Ley 21.713).</summary>
    public decimal? UfPesos { get; init; }

    /// <summary>What the manuals leave open in the arithmetic; <see cref="CalculationOptions.Default"/> when absent.</summary>
    public CalculationOptions? Calculation { get; init; }

    /// <summary>The clock that tells today; the system's when absent.</summary>
    public TimeProvider? Clock { get; init; }
}
