using System.Text;

namespace FMgo.Format;

/// <summary>A field of a record set as the <see cref="TagAttribute"/> declares it, ready for writing, reading and checking.</summary>
/// <remarks>
/// A record set has dialects, told by their index: forms of the same records in which a field may be missing, have another shape or another tag. The documents have
/// four (<see cref="DocumentBranch"/>); a set that declares a <see cref="TagAttribute.Shape"/> has one, 0.
/// </remarks>
internal sealed class Field
{
    private const int FirstDialect = 6;
    private const int ColumnsOfDialect = 2;

    private readonly string[] _tags;
    private readonly string[] _shapeTexts;
    private readonly Shape?[] _shapes;
    private readonly byte[][] _open;
    private readonly byte[][] _close;
    private readonly bool _isAttribute;
    private readonly bool _isAbsentAtZero;

    private Field(string group, int dialects, string[] columns, int index)
    {
        Tag = columns[0];
        Spanish = columns[1];
        Property = columns[2];
        IsList = columns[3] == "list";
        _isAbsentAtZero = columns[4] == "zero";
        IsPersonal = columns[5] == "personal";
        Facts = columns[(FirstDialect + ColumnsOfDialect * dialects)..];
        _isAttribute = Tag.Contains('@', StringComparison.Ordinal);
        Group = group;
        Index = index;
        _tags = new string[dialects];
        _shapeTexts = new string[dialects];
        _shapes = new Shape?[dialects];
        _open = new byte[dialects][];
        _close = new byte[dialects][];
        for (int dialect = 0; dialect < dialects; dialect++)
        {
            int column = FirstDialect + ColumnsOfDialect * dialect;
            string tag = columns[column].Length == 0 ? Tag : columns[column];
            bool isSame = dialect > 0 && tag == _tags[dialect - 1];
            _tags[dialect] = tag;
            _shapeTexts[dialect] = columns[column + 1];
            _open[dialect] = isSame ? _open[dialect - 1] : Encoding.ASCII.GetBytes($"<{tag}>");
            HasOtherName |= tag != Tag;
            _close[dialect] = isSame ? _close[dialect - 1] : Encoding.ASCII.GetBytes($"</{tag}>\n");
        }
    }

    public string Tag { get; }

    public string Spanish { get; }

    /// <summary>The name of the C# property.</summary>
    public string Property { get; }

    /// <summary>The C# record that declares it.</summary>
    public string Group { get; }

    public int Index { get; }

    public bool IsList { get; }

    /// <summary>Whether it may tell who a person is, so that nothing quotes it.</summary>
    public bool IsPersonal { get; }

    /// <summary>What its record set declares of it besides, which only that set understands.</summary>
    public string[] Facts { get; }

    /// <summary>The shape in the first dialect that has the element.</summary>
    public Shape AnyShape => Enumerable.Range(0, _shapes.Length).Select(ShapeIn).First(shape => shape is not null)!;

    /// <summary>
    /// Whether a 0 in JSON is how programs spell its absence: where a flag or a code has no 0 and need not be there, or where it is declared so, and the shape has no 0.
    /// A type of document without the field has no 0 of it either.
    /// </summary>
    /// <param name="dialect">The dialect.</param>
    public bool IsAbsentAtZero(int dialect)
    {
        var shape = ShapeIn(dialect) ?? AnyShape;
        return shape.Kind switch
        {
            ContentKind.Flag => true,
            ContentKind.Code => _isAbsentAtZero || shape.MinCount == 0,
            ContentKind.Text => _isAbsentAtZero,
            _ => _isAbsentAtZero && shape.Min > 0,
        };
    }

    /// <summary>Makes the fields of a record from what the generator wrote: a line per field, columns by tabs.</summary>
    /// <param name="group">The name of the record.</param>
    /// <param name="dialects">How many dialects its set has.</param>
    /// <param name="table">Tag, label, property, <c>list</c>, <c>zero</c> and <c>personal</c>; for each dialect the tag, where it is another, and the shape; then the facts.</param>
    public static Field[] Parse(string group, int dialects, string table)
    {
        string[] lines = table.Split('\n');
        var fields = new Field[lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            fields[i] = new Field(group, dialects, lines[i].Split('\t'), i);
        }

        return fields;
    }

    public string TagIn(int dialect) => _tags[dialect];

    /// <summary>Whether a dialect calls it otherwise.</summary>
    public bool HasOtherName { get; }

    /// <summary>Whether a dialect calls it so.</summary>
    public bool IsNamed(string tag) => Array.IndexOf(_tags, tag) >= 0;

    /// <summary>The start tag.</summary>
    /// <exception cref="NotSupportedException">It is an attribute: records declare those that they read (the CAF); none is written yet.</exception>
    public byte[] OpenIn(int dialect) => _isAttribute ? throw new NotSupportedException($"{Group}.{Property} is the attribute {Tag}, and attributes are read only.") : _open[dialect];

    /// <summary>The end tag and a line feed.</summary>
    public byte[] CloseIn(int dialect) => _close[dialect];

    public string ShapeTextIn(int dialect) => _shapeTexts[dialect];

    /// <summary>The shape in a dialect; <c>null</c> where the dialect does not have the element.</summary>
    public Shape? ShapeIn(int dialect)
    {
        ref var shape = ref _shapes[dialect];
        if (shape is null && _shapeTexts[dialect].Length > 0)
        {
            shape = ShapeSyntax.Parse(_shapeTexts[dialect]);
        }

        return shape;
    }
}
