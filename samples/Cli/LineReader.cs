namespace FMgo.Cli;

/// <summary>Cuts a stream into lines as they come, and refuses one that does not end: an order is some KB, and all of a line is held in memory.</summary>
internal sealed class LineReader(Stream stream, string name)
{
    public const int LongestLine = 32 * 1024 * 1024;

    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const int FirstBuffer = 64 * 1024;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _isOver;

    // Of CR LF the second one may be still to come, and whoever waits for an answer does not send it before.
    private bool _endedWithReturn;

    /// <summary>The lines that hold something, each with its number; a line ends with LF, CR or both.</summary>
    /// <exception cref="TroubleException">A line is too long.</exception>
    public IEnumerable<InputLine> ReadAll()
    {
        for (int number = 1; ReadLine(number) is { } line; number++)
        {
            var json = number == 1 && line.Span.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line;
            if (!json.Span.Trim(Blanks).IsEmpty)
            {
                yield return new InputLine(number, json.ToArray());
            }
        }
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Blanks => " \t\v\f"u8;

    private ReadOnlyMemory<byte>? ReadLine(int number)
    {
        for (int looked = 0; ; looked = _end - _start, Fill())
        {
            SkipSecondHalfOfEnd();
            int length = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOfAny(LineFeed, CarriageReturn);
            length = length < 0 ? -1 : looked + length;
            if ((length < 0 ? _end - _start : length) > LongestLine)
            {
                throw new TroubleException(Texts.Of(
                    "{0}, línea {1}: pasa de {2} MiB; no se lee", "{0}, line {1}: longer than {2} MiB; it is not read", Input.NameOf(name), number, LongestLine / 1024 / 1024));
            }

            if (length >= 0 || (_isOver && _end > _start))
            {
                return Take(length);
            }

            if (_isOver)
            {
                return null;
            }
        }
    }

    private void SkipSecondHalfOfEnd()
    {
        if (_endedWithReturn && _end > _start)
        {
            _start += _buffer[_start] == LineFeed ? 1 : 0;
            _endedWithReturn = false;
        }
    }

    /// <summary>Takes a line of some length and its end; all that is left where it has none.</summary>
    private ReadOnlyMemory<byte> Take(int length)
    {
        var line = _buffer.AsMemory(_start, length < 0 ? _end - _start : length);
        _endedWithReturn = length >= 0 && _buffer[_start + length] == CarriageReturn;
        _start += line.Length + (length < 0 ? 0 : 1);
        return line;
    }

    /// <summary>Reads what there is, after what is still to be taken.</summary>
    private void Fill()
    {
        byte[] target = _end - _start < _buffer.Length ? _buffer : new byte[_buffer.Length * 2];
        _buffer.AsSpan(_start, _end - _start).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, _end - _start);
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isOver = read == 0;
    }
}
