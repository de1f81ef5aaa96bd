namespace FMgo.Arithmetic;

/// <summary>Whether the base of an additional tax or a retention sees the global discounts and surcharges of the taxed lines.</summary>
public enum AdditionalTaxBase
{
    /// <summary>The lines with the code, less their share of the global discounts and plus that of the surcharges, as <c>MntNeto</c>.</summary>
    AfterGlobalAdjustments,

    /// <summary>The lines with the code as they are.</summary>
    Lines,
}
