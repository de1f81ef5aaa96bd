using System.Text;

namespace FMgo.Format;

/// <summary>A field of the format as the <see cref="TagAttribute"/> declares it, ready for writing, reading and checking.</summary>
internal sealed class Field
{
    private const int BranchCount = 4;

    private readonly string _computed;
    private readonly string[] _shapeTexts;
    private readonly Shape?[] _shapes = new Shape?[BranchCount];

    private Field(string group, string[] columns, int index)
    {
        Tag = columns[0];
        BoletaTag = columns[1].Length == 0 ? Tag : columns[1];
        _shapeTexts = columns[2..6];
        Codes = columns[6];
        BoletaCodes = columns[7];
        Spanish = columns[8];
        Property = columns[9];
        IsList = columns[10] == "list";
        Row = columns[11];
        _computed = columns[12];
        IsUncounted = columns[13].Length > 0;
        Group = group;
        Index = index;
        Open = Encoding.ASCII.GetBytes($"<{Tag}>");
        Close = Encoding.ASCII.GetBytes($"</{Tag}>\n");
        BoletaOpen = BoletaTag == Tag ? Open : Encoding.ASCII.GetBytes($"<{BoletaTag}>");
        BoletaClose = BoletaTag == Tag ? Close : Encoding.ASCII.GetBytes($"</{BoletaTag}>\n");
    }

    public string Tag { get; }

    public string BoletaTag { get; }

    public string Codes { get; }

    public string BoletaCodes { get; }

    public string Spanish { get; }

    /// <summary>The name of the C# property.</summary>
    public string Property { get; }

    /// <summary>The C# record that declares it.</summary>
    public string Group { get; }

    public string Row { get; }

    public int Index { get; }

    public bool IsList { get; }

    /// <summary>Whether arithmetic never looks at it, nor at anything in it.</summary>
    public bool IsUncounted { get; }

    public byte[] Open { get; }

    public byte[] Close { get; }

    public byte[] BoletaOpen { get; }

    public byte[] BoletaClose { get; }

    /// <summary>Makes the fields of a record from what the generator wrote: a line per field, columns by tabs.</summary>
    public static Field[] Parse(string group, string table)
    {
        string[] lines = table.Split('\n');
        var fields = new Field[lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            fields[i] = new Field(group, lines[i].Split('\t'), i);
        }

        return fields;
    }

    public string TagIn(DocumentBranch branch) => branch == DocumentBranch.Boleta ? BoletaTag : Tag;

    /// <summary>Whether the calculator fills it in where it is absent.</summary>
    public bool IsComputedIn(DocumentBranch branch) => _computed == "always" || (_computed == "exports" && branch == DocumentBranch.Exportaciones);

    public string ShapeTextIn(DocumentBranch branch) => _shapeTexts[(int)branch];

    /// <summary>The shape in a branch; <c>null</c> where the branch does not have the element.</summary>
    public Shape? ShapeIn(DocumentBranch branch)
    {
        ref var shape = ref _shapes[(int)branch];
        if (shape is null && _shapeTexts[(int)branch].Length > 0)
        {
            shape = ShapeSyntax.Parse(_shapeTexts[(int)branch]);
        }

        return shape;
    }
}
