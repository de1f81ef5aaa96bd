using System.Globalization;
using System.Text;

namespace FMgo.Format;

/// <summary>The place in the document, kept cheaply and spelled out only when something is found: <c>Detalle[3]/CdgItem[1]/VlrCodigo</c>.</summary>
internal sealed class PathTracker
{
    public const int NoIndex = -1;

    private const int UsualDepth = 8;

    // Two arrays, not a list of pairs: that would be a type of its own, to be compiled before the first document.
    private string[] _tags = new string[UsualDepth];
    private int[] _indexes = new int[UsualDepth];

    public int Depth { get; private set; }

    public void Push(string tag, int index = NoIndex)
    {
        if (Depth == _tags.Length)
        {
            Array.Resize(ref _tags, Depth * 2);
            Array.Resize(ref _indexes, Depth * 2);
        }

        _tags[Depth] = tag;
        _indexes[Depth++] = index;
    }

    public void Pop() => Depth--;

    public void TrimTo(int depth) => Depth = Math.Min(Depth, depth);

    public override string ToString()
    {
        var path = new StringBuilder();
        for (int i = 0; i < Depth; i++)
        {
            Append(path, _tags[i], _indexes[i]);
        }

        return path.ToString();
    }

    /// <summary>The path of a child of this place.</summary>
    public string Child(string tag, int index = NoIndex)
    {
        var path = new StringBuilder(ToString());
        Append(path, tag, index);
        return path.ToString();
    }

    private static void Append(StringBuilder path, string tag, int index)
    {
        if (path.Length > 0)
        {
            path.Append('/');
        }

        path.Append(tag);
        if (index != NoIndex)
        {
            path.Append('[').Append((index + 1).ToString(CultureInfo.InvariantCulture)).Append(']');
        }
    }
}
