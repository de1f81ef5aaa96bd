namespace FMgo.Corrections;

/// <summary>A line of a note.</summary>
/// <param name="Line">The line.</param>
/// <param name="IsAdded">Whether it comes from no line of the original, so that what is said of the whole original does not act on it.</param>
internal readonly record struct NotePart(Line Line, bool IsAdded);
