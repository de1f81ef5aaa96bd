using FMgo.Arithmetic;

namespace FMgo.Corrections;

/// <summary>A line of a note.</summary>
/// <param name="Line">The line.</param>
/// <param name="IsAdded">Whether it comes from no line of the original, so that what is said of the whole original does not act on it.</param>
/// <param name="Exact">What it comes to before it is rounded to an amount, by which what is said of the whole original is shared out.</param>
internal readonly record struct NotePart(Line Line, bool IsAdded, Ratio Exact);
