using FMgo.Documents;

namespace FMgo.Verification;

/// <summary>An element of the file that was verified, by its place, so that nobody can take another for it (signature wrapping).</summary>
/// <remarks>Read the data from these bytes, or from the element at this offset, never by searching the file again.</remarks>
public sealed record FileElement
{
    /// <summary>The local name of the element, such as <c>DTE</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The path from the root, such as <c>EnvioDTE/SetDTE/DTE[2]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where the element begins in the file, in bytes.</summary>
    public required int Offset { get; init; }

    /// <summary>The bytes from the start tag to the end tag, as they are in the file: a view of the memory that was given, not a copy.</summary>
    /// <remarks>Namespaces and the encoding that were declared outside of the element are not in it.</remarks>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    internal static FileElement Of(FileOutline outline, OutlineElement element) => new()
    {
        Name = element.LocalName,
        Path = element.Path,
        Offset = element.Start,
        Bytes = outline.File.Bytes[element.Start..element.End],
    };
}
