namespace FMgo.Fuzz.Mutation;

/// <summary>Where an element stands in a text.</summary>
/// <param name="Name">Its name, with the prefix.</param>
/// <param name="Start">Where its start tag begins.</param>
/// <param name="Inside">Where its content begins.</param>
/// <param name="InsideEnd">Where its content ends.</param>
/// <param name="End">After its end tag.</param>
internal readonly record struct XmlSpan(string Name, int Start, int Inside, int InsideEnd, int End)
{
    public bool HasChildren(string text) => text.AsSpan(Inside, InsideEnd - Inside).Contains('<');
}
