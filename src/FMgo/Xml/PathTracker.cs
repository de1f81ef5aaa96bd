using System.Globalization;
using System.Text;

namespace FMgo.Xml;

/// <summary>The place in the document, kept cheaply and spelled out only when something is found: <c>Detalle[3]/CdgItem[1]/VlrCodigo</c>.</summary>
internal sealed class PathTracker
{
    public const int NoIndex = -1;

    private readonly List<(string Tag, int Index)> _steps = [];

    public int Depth => _steps.Count;

    public void Push(string tag, int index = NoIndex) => _steps.Add((tag, index));

    public void Pop() => _steps.RemoveAt(_steps.Count - 1);

    public void TrimTo(int depth) => _steps.RemoveRange(depth, Math.Max(0, _steps.Count - depth));

    public override string ToString()
    {
        var path = new StringBuilder();
        foreach (var (tag, index) in _steps)
        {
            Append(path, tag, index);
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
