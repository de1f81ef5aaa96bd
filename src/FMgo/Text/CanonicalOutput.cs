using System.Security.Cryptography;
using System.Text;

namespace FMgo.Text;

/// <summary>One canonical text on its way into its SHA-1: the bytes, and the namespaces that it has declared so far.</summary>
internal sealed class CanonicalOutput : IDisposable
{
    private const int FlushLength = 16 * 1024;

    private readonly ByteBuffer _buffer = new(2 * FlushLength);

    // One of the two.
    private readonly IncrementalHash? _sha1;
    private readonly BackgroundSha1? _background;

    private readonly List<(string Prefix, string Uri, int Depth)> _inForce = [];
    private readonly List<(string Prefix, string Uri)> _declared = [];
    private bool _hasHashed;

    /// <param name="inBackground">Whether the SHA-1 is taken on another thread.</param>
    public CanonicalOutput(bool inBackground)
    {
        _sha1 = inBackground ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        _background = inBackground ? new BackgroundSha1() : null;
    }

    /// <summary>The context of the element.</summary>
    public CanonicalApex Apex { get; private set; } = new([], []);

    /// <summary>Whether it uses a prefix that nothing in it declares: such a text is no XML by itself, and nobody can have signed it.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>Begins another text.</summary>
    public void Begin(CanonicalApex apex)
    {
        Apex = apex;
        IsImpossible = false;
        _inForce.Clear();
        _buffer.Clear();
        if (_hasHashed)
        {
            TakeHash();
        }
    }

    /// <summary>The digest; null where the text is impossible.</summary>
    public byte[]? Finish()
    {
        Hash(_buffer.Written);
        _buffer.Clear();
        byte[] digest = TakeHash();
        return IsImpossible ? null : digest;
    }

    public void Append(ReadOnlySpan<byte> utf8)
    {
        if (_buffer.Length + utf8.Length > FlushLength)
        {
            Hash(_buffer.Written);
            _buffer.Clear();
            if (utf8.Length > FlushLength)
            {
                Hash(utf8);
                return;
            }
        }

        _buffer.Append(utf8);
    }

    public void Append(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            // Not between the halves of a surrogate pair.
            int length = Math.Min(text.Length, FlushLength / 4);
            length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            Span<byte> utf8 = _buffer.GetSpan(3 * length);
            _buffer.Advance(Encoding.UTF8.GetBytes(text[..length], utf8));
            text = text[length..];
            Append(default(ReadOnlySpan<byte>));
        }
    }

    /// <summary>Notes a declaration that the start tag to come makes, unless an inner one of the same prefix is there already.</summary>
    public void Declare(string prefix, string uri)
    {
        foreach (var declaration in _declared)
        {
            if (declaration.Prefix == prefix)
            {
                return;
            }
        }

        _declared.Add((prefix, uri));
    }

    /// <summary>Writes those of the declarations that change something (C14N 2.3, namespace axis); <c>xml</c> is always in force.</summary>
    public void AppendDeclarations(int depth)
    {
        if (_declared.Count == 0)
        {
            return;
        }

        _declared.RemoveAll(declaration => declaration.Prefix == "xml" || declaration.Uri == FindInForce(declaration.Prefix));
        _declared.Sort(static (left, right) => string.CompareOrdinal(left.Prefix, right.Prefix));
        foreach ((string prefix, string uri) in _declared)
        {
            Append(prefix.Length == 0 ? " xmlns" : " xmlns:");
            Append(prefix);
            Append("=\"");
            CanonicalText.AppendValue(this, uri);
            Append("\"");
            _inForce.Add((prefix, uri, depth));
        }

        _declared.Clear();
    }

    /// <summary>Notes that a prefix is used, after the declarations of its element.</summary>
    public void Use(string prefix) => IsImpossible |= prefix != "xml" && FindInForce(prefix).Length == 0;

    /// <summary>Notes that the text says less than the element does, so that it proves nothing of it.</summary>
    public void Refuse() => IsImpossible = true;

    /// <summary>Forgets what an element has declared.</summary>
    public void Leave(int depth)
    {
        while (_inForce.Count > 0 && _inForce[^1].Depth == depth)
        {
            _inForce.RemoveAt(_inForce.Count - 1);
        }
    }

    /// <summary>What a prefix stands for in the text so far; empty for nothing.</summary>
    public string FindInForce(string prefix)
    {
        for (int i = _inForce.Count - 1; i >= 0; i--)
        {
            if (_inForce[i].Prefix == prefix)
            {
                return _inForce[i].Uri;
            }
        }

        return "";
    }

    public void Dispose()
    {
        _background?.Dispose();
        _sha1?.Dispose();
        _buffer.Dispose();
    }

    private void Hash(ReadOnlySpan<byte> utf8)
    {
        _hasHashed = true;
        _sha1?.AppendData(utf8);
        _background?.Append(utf8);
    }

    private byte[] TakeHash()
    {
        _hasHashed = false;
        return _sha1?.GetHashAndReset() ?? _background!.GetHashAndReset();
    }
}
