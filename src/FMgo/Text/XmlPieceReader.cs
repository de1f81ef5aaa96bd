namespace FMgo.Text;

/// <summary>Reads small elements as trees. It makes the same pieces serve again: what it read before is gone with the next element.</summary>
/// <param name="tokens">A tokenizer of the file, which is known to be well formed; it is turned to each element.</param>
internal sealed class XmlPieceReader(XmlTokenizer tokens)
{
    /// <summary>The longest element that is read so, in bytes. A signature has some 4,000, a stamp 1,000.</summary>
    public const int MaxLength = 64 * 1024;

    // A signature has some 20 elements, a stamp 25. Those of an odd one are not kept.
    private const int MostKept = 100;

    private readonly List<XmlPiece> _pieces = [];
    private readonly List<XmlAttribute> _attributes = [];
    private int _used;

    /// <summary>Reads an element; null where it is too long.</summary>
    /// <param name="place">Where the element is.</param>
    /// <param name="scope">The namespaces around it.</param>
    public XmlPiece? Read(Range place, NamespaceScope? scope)
    {
        (int start, int length) = place.GetOffsetAndLength(tokens.File.Bytes.Length);
        if (length > MaxLength)
        {
            return null;
        }

        _used = 0;
        _attributes.Clear();
        if (_pieces.Count > MostKept)
        {
            _pieces.RemoveRange(MostKept, _pieces.Count - MostKept);
        }

        tokens.ReadAgain(start, start + length, scope);
        tokens.Read();
        return Read();
    }

    private XmlPiece Read()
    {
        var piece = Next();
        piece.Begin(tokens);
        int depth = tokens.Depth;
        while (tokens.Read() && !(tokens.Token == XmlToken.End && tokens.Depth == depth))
        {
            if (tokens.Token == XmlToken.Start)
            {
                piece.Add(Read());
            }
            else if (tokens.Token is XmlToken.Text or XmlToken.Section)
            {
                piece.AddText(tokens);
            }
            else if (tokens.Token is XmlToken.Comment or XmlToken.Instruction)
            {
                piece.HasComment = true;
            }
        }

        piece.Finish(tokens.End);
        return piece;
    }

    private XmlPiece Next()
    {
        if (_used == _pieces.Count)
        {
            _pieces.Add(new XmlPiece(tokens.File, _attributes));
        }

        return _pieces[_used++];
    }
}
