namespace FMgo.Format;

/// <summary>
/// Marks a record whose figures are computed. The generator makes a struct of them, <c>...Figures</c>, for arithmetic to work with before it is known
/// whether they differ from those that came, and the walk that sees both side by side (<see cref="IFigureVisitor"/>).
/// </summary>
/// <remarks>
/// Its figures are the numbers, lists and groups of figures that are <see cref="TagAttribute.Computed"/>; where none is, since its group is, all of them.
/// A new amount of such a record is one line, its property: comparison, limits and all else are visitors.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FiguresAttribute : Attribute
{
    /// <summary>The record whose numbers of the same names these are made from.</summary>
    public Type? From { get; set; }
}
