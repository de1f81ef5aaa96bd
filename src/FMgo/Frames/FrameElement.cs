using System.Text;
using FMgo.Format;

namespace FMgo.Frames;

/// <summary>An element of the frame as SII's schema has it: its attributes, and what it holds. Each is in one place of one frame.</summary>
internal sealed class FrameElement
{
    private FrameElement(string name, FrameAttribute[] attributes)
    {
        Name = name;
        NameBytes = Encoding.ASCII.GetBytes(name);
        Attributes = attributes;
        Path = name;
    }

    public string Name { get; }

    public byte[] NameBytes { get; }

    /// <summary>The path from the top of the frame.</summary>
    public string Path { get; private set; }

    public FrameAttribute[] Attributes { get; }

    /// <summary>What must stand in it, in this order, each once.</summary>
    public FrameSlot[] Slots { get; private init; } = [];

    /// <summary>What its text must be; null where it holds elements or base64.</summary>
    public Shape? Content { get; private init; }

    /// <summary>Whether it may tell who a person is, so that nothing quotes it.</summary>
    public bool IsPersonal => Spanish.Length > 0;

    /// <summary>The Spanish label of what may tell who a person is; empty for all else, which nobody asks for.</summary>
    public string Spanish { get; private init; } = "";

    /// <summary>Whether it holds base64.</summary>
    public bool IsBase64 { get; private init; }

    /// <summary>Whether it holds nothing but its attributes.</summary>
    public bool IsEmpty => Content is null && !IsBase64 && Slots.Length == 0;

    /// <summary>An element with others in it.</summary>
    public static FrameElement Group(string name, FrameAttribute[] attributes, params FrameSlot[] slots)
    {
        var group = new FrameElement(name, attributes) { Slots = slots };
        group.MoveUnder("");
        return group;
    }

    /// <summary>An element with text in it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">What the text is, in the words of <see cref="ShapeSyntax"/>.</param>
    public static FrameElement Text(string name, string content) => new(name, []) { Content = ShapeSyntax.Parse($"1 {content}") };

    /// <summary>An element with text in it that may tell who a person is.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">What the text is, in the words of <see cref="ShapeSyntax"/>.</param>
    /// <param name="spanish">Its label.</param>
    public static FrameElement Personal(string name, string content, string spanish) => new(name, []) { Content = ShapeSyntax.Parse($"1 {content}"), Spanish = spanish };

    /// <summary>An element with base64 in it.</summary>
    public static FrameElement Base64(string name, params FrameAttribute[] attributes) => new(name, attributes) { IsBase64 = true };

    /// <summary>An element with a certificate in it, which says who its holder is.</summary>
    public static FrameElement Certificate(string name) => new(name, []) { IsBase64 = true, Spanish = "Certificado de quien firma" };

    /// <summary>An element with nothing in it.</summary>
    public static FrameElement Empty(string name, params FrameAttribute[] attributes) => new(name, attributes);

    private void MoveUnder(string parent)
    {
        Path = parent + Name;
        foreach (var slot in Slots)
        {
            foreach (var element in slot.Elements)
            {
                element.MoveUnder(Path + "/");
            }
        }
    }
}
