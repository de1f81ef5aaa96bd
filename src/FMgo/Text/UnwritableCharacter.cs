namespace FMgo.Text;

/// <summary>A character that has no place in the file.</summary>
/// <param name="Position">Where, counted from 1.</param>
/// <param name="IsControl">Whether XML forbids it; else ISO-8859-1 lacks it.</param>
/// <param name="Description">The character and its code point.</param>
internal readonly record struct UnwritableCharacter(int Position, bool IsControl, string Description);
