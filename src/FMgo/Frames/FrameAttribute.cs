using System.Text;

namespace FMgo.Frames;

/// <summary>An attribute that an element of the frame must have; none of them may be left out.</summary>
internal sealed class FrameAttribute
{
    private FrameAttribute(string name, AttributeKind kind, string[] values)
    {
        Name = name;
        Kind = kind;
        Values = values;
        NameBytes = Encoding.ASCII.GetBytes(name);
        FirstValueBytes = values.Length > 0 ? Encoding.ASCII.GetBytes(values[0]) : [];
    }

    /// <summary>What an attribute may say.</summary>
    public enum AttributeKind
    {
        /// <summary>Anything.</summary>
        Any,

        /// <summary>A name by which a signature finds the element (<c>xs:ID</c>).</summary>
        Id,

        /// <summary>One of some words, as written.</summary>
        Word,

        /// <summary>A number, however it is written: <c>1</c> is <c>1.0</c>.</summary>
        Number,
    }

    /// <summary><c>ID</c> of what is signed.</summary>
    public static FrameAttribute Id { get; } = new("ID", AttributeKind.Id, []);

    /// <summary><c>version</c> of files, covers and DTE.</summary>
    public static FrameAttribute Version { get; } = new("version", AttributeKind.Number, ["1.0"]);

    public string Name { get; }

    public byte[] NameBytes { get; }

    public AttributeKind Kind { get; }

    /// <summary>What it may say, where that is one of some words.</summary>
    public string[] Values { get; }

    /// <summary>The word that it nearly always says.</summary>
    public byte[] FirstValueBytes { get; }

    /// <summary>An attribute that says one of some words.</summary>
    public static FrameAttribute Of(string name, params string[] values) => new(name, values.Length == 0 ? AttributeKind.Any : AttributeKind.Word, values);
}
