using FMgo.Text;

namespace FMgo.Signing;

/// <summary>
/// Writes one element that is signed, the only way in which FMgo signs: what goes into the file goes into the hash as C14N would write it, so that nothing is
/// serialised twice, and at the end stands the signature.
/// </summary>
/// <remarks>It keeps nothing of its own: of a file that leaves the bench in blocks the same may be made again for each.</remarks>
/// <param name="bench">Where the file is written and hashed.</param>
/// <param name="scope">The namespaces around the element.</param>
/// <param name="name">The name of the element.</param>
/// <param name="id">Its <c>ID</c>, ASCII; without one it is the whole document that is signed, and the signature its last child.</param>
internal readonly ref struct SignedElement(SigningBench bench, SignatureScope scope, ReadOnlySpan<byte> name, ReadOnlySpan<byte> id)
{
    private readonly SigningBench _bench = bench;
    private readonly SignatureScope _scope = scope;
    private readonly ReadOnlySpan<byte> _name = name;
    private readonly ReadOnlySpan<byte> _id = id;

    /// <summary>Adds the beginning of a start tag to a hash, up to the attributes.</summary>
    public static void HashStart(CanonicalHash hash, SignatureScope scope, ReadOnlySpan<byte> name)
    {
        hash.AppendCanonical("<"u8);
        hash.AppendCanonical(name);
        hash.AppendCanonical(scope.Declarations);
    }

    /// <summary>Appends the start tag.</summary>
    public void Begin()
    {
        var file = _bench.File;
        file.Append("<"u8);
        file.Append(_name);
        int rest = file.Length;
        if (!_id.IsEmpty)
        {
            file.Append(" ID=\""u8);
            file.Append(_id);
            file.Append("\""u8);
        }

        file.Append(">"u8);
        HashStart(_bench.Hash, _scope, _name);
        Hash(rest);
    }

    /// <summary>Hashes what others appended to the file, from a place on. It must not begin or end inside an entity.</summary>
    public void Hash(int start) => _bench.Hash.AppendFile(_bench.File.Written[start..]);

    /// <summary>Appends bytes of the file.</summary>
    public void Append(ReadOnlySpan<byte> latin)
    {
        _bench.File.Append(latin);
        _bench.Hash.AppendFile(latin);
    }

    /// <summary>Appends bytes of the file that C14N writes otherwise.</summary>
    public void Append(ReadOnlySpan<byte> latin, ReadOnlySpan<byte> canonical)
    {
        _bench.File.Append(latin);
        _bench.Hash.AppendCanonical(canonical);
    }

    /// <summary>Appends the end tag and the signature.</summary>
    public void End(XmlSignature signature)
    {
        if (_id.IsEmpty)
        {
            HashEnd();
            signature.Append(_bench, _id, _scope.SignedInfoTag);
            AppendEnd();
        }
        else
        {
            AppendEnd();
            HashEnd();
            _bench.File.Append("\n"u8);
            signature.Append(_bench, _id, _scope.SignedInfoTag);
        }
    }

    private void AppendEnd()
    {
        _bench.File.Append("</"u8);
        _bench.File.Append(_name);
        _bench.File.Append(">"u8);
    }

    private void HashEnd()
    {
        _bench.Hash.AppendCanonical("</"u8);
        _bench.Hash.AppendCanonical(_name);
        _bench.Hash.AppendCanonical(">"u8);
        _bench.Hash.GetHashAndReset(_bench.Digest);
    }
}
