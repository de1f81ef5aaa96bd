namespace FMgo.Arithmetic;

/// <summary>A discount or a surcharge of a line, as the document publishes it.</summary>
/// <param name="Percent">The percentage.</param>
/// <param name="Money">What it comes to, in whole units.</param>
internal readonly record struct LineChange(decimal? Percent, decimal? Money)
{
    /// <summary>Whether its money is that of the percentage, which may also be but one part of a split.</summary>
    /// <param name="isSplit">Whether it came with the parts that it is made of.</param>
    public bool IsByPercent(bool isSplit) => Percent is not null && !(isSplit && Money is not (null or 0));
}
