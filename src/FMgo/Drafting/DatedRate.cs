namespace FMgo.Drafting;

/// <summary>A rate in percent and the first day on which it is in force.</summary>
internal readonly record struct DatedRate(DateOnly From, decimal Percent);
