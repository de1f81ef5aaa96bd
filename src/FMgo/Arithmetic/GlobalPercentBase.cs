namespace FMgo.Arithmetic;

/// <summary>What the percentage of a global discount or surcharge is taken of, when several act on the same lines.</summary>
public enum GlobalPercentBase
{
    /// <summary>The sum of the lines: 10 % and 5 % take off 15 %.</summary>
    LineSum,

    /// <summary>What the adjustments before it left: 10 % and then 5 % take off 14.5 %.</summary>
    RunningSum,
}
