namespace FMgo.Drafting;

/// <summary>A part of a document whose arithmetic does not exist yet.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What to call it in a message: the tag, with the value where that matters.</param>
internal readonly record struct UncomputedPart(string Path, string Name);
