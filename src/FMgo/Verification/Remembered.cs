namespace FMgo.Verification;

/// <summary>The last few things that were made from bytes of the file: the signatures of an envelope repeat the same certificate and the same key.</summary>
/// <remarks>It holds no more than some: a file in which each is another gains nothing and costs nothing.</remarks>
internal sealed class Remembered<T>
{
    private const int Most = 16;

    private readonly List<(byte[] Bytes, T Made)> _items = [];
    private int _next;

    /// <summary>What was made from the same bytes before.</summary>
    public bool TryGet(ReadOnlySpan<byte> bytes, out T made)
    {
        foreach (var item in _items)
        {
            if (bytes.SequenceEqual(item.Bytes))
            {
                made = item.Made;
                return true;
            }
        }

        made = default!;
        return false;
    }

    /// <summary>Remembers it, in the place of an older one where there is no room.</summary>
    public T Add(ReadOnlySpan<byte> bytes, T made)
    {
        if (_items.Count < Most)
        {
            _items.Add((bytes.ToArray(), made));
        }
        else
        {
            _items[_next] = (bytes.ToArray(), made);
            _next = (_next + 1) % Most;
        }

        return made;
    }
}
