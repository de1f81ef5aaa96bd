using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FMgo.Text;

/// <summary>
/// The SHA-1 of canonical XML (C14N 1.0), taken from the file's own bytes: ISO-8859-1 becomes UTF-8, and the entities that C14N does not write
/// (<c>&amp;quot;</c>, <c>&amp;apos;</c>, numbers) become characters. Start tags whose namespaces differ are given by the caller.
/// </summary>
/// <remarks>For text that FMgo wrote: no comments, no CDATA, no empty tags, attributes in canonical order. Not for several threads at once.</remarks>
internal sealed class CanonicalHash : IDisposable
{
    private const int ScratchLength = 2048;
    private const int MaxEntityLength = 12;

    private readonly IncrementalHash _sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
    private readonly byte[] _scratch = new byte[ScratchLength];
    private int _pending;
    private bool _hasFlushed;

    /// <summary>Adds canonical text as it is.</summary>
    public void AppendCanonical(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > ScratchLength - _pending)
        {
            Flush();
        }

        if (utf8.Length > ScratchLength)
        {
            _sha1.AppendData(utf8);
            _hasFlushed = true;
            return;
        }

        utf8.CopyTo(_scratch.AsSpan(_pending));
        _pending += utf8.Length;
    }

    /// <summary>Adds text of a file in ISO-8859-1; it must not end inside an entity.</summary>
    public void AppendFile(ReadOnlySpan<byte> latin)
    {
        while (true)
        {
            int entity = latin.IndexOf((byte)'&');
            AppendPlain(entity < 0 ? latin : latin[..entity]);
            if (entity < 0)
            {
                return;
            }

            latin = latin[(entity + AppendEntity(latin[entity..]))..];
        }
    }

    /// <summary>Finishes, and is ready for the next text.</summary>
    public void GetHashAndReset(Span<byte> hash)
    {
        Flush();
        _sha1.GetHashAndReset(hash);
        _hasFlushed = false;
    }

    /// <summary>Forgets what was added, as after a failure half way.</summary>
    public void Reset()
    {
        if (_pending == 0 && !_hasFlushed)
        {
            return;
        }

        Span<byte> forgotten = stackalloc byte[SHA1.HashSizeInBytes];
        GetHashAndReset(forgotten);
    }

    public void Dispose() => _sha1.Dispose();

    private void Flush()
    {
        _sha1.AppendData(_scratch.AsSpan(0, _pending));
        _pending = 0;
        _hasFlushed = true;
    }

    private void AppendPlain(ReadOnlySpan<byte> latin)
    {
        while (true)
        {
            int accented = LengthOfAscii(latin);
            AppendCanonical(latin[..accented]);
            if (accented == latin.Length)
            {
                return;
            }

            AppendAccented(latin[accented]);
            latin = latin[(accented + 1)..];
        }
    }

    private void AppendAccented(byte character)
    {
        if (ScratchLength - _pending < 2)
        {
            Flush();
        }

        _scratch[_pending++] = (byte)(0xC0 | (character >> 6));
        _scratch[_pending++] = (byte)(0x80 | (character & 0x3F));
    }

    // By hand, eight at a time: .NET's search for a range of bytes does not come compiled, and the first document would wait for the JIT.
    private static int LengthOfAscii(ReadOnlySpan<byte> latin)
    {
        const ulong Accents = 0x8080_8080_8080_8080;
        int length = 0;
        while (latin.Length - length >= sizeof(ulong) && (BinaryPrimitives.ReadUInt64LittleEndian(latin[length..]) & Accents) == 0)
        {
            length += sizeof(ulong);
        }

        while (length < latin.Length && latin[length] < 0x80)
        {
            length++;
        }

        return length;
    }

    /// <summary>Adds one entity; returns how many bytes of the file it took.</summary>
    private int AppendEntity(ReadOnlySpan<byte> latin)
    {
        int length = latin[..Math.Min(latin.Length, MaxEntityLength)].IndexOf((byte)';') + 1;
        var entity = latin[..length];
        if (entity.SequenceEqual("&quot;"u8))
        {
            AppendCanonical("\""u8);
        }
        else if (entity.SequenceEqual("&apos;"u8))
        {
            AppendCanonical("'"u8);
        }
        else if (entity is [_, (byte)'#', ..])
        {
            AppendNumbered(entity);
        }
        else
        {
            AppendCanonical(entity);
        }

        return length;
    }

    private void AppendNumbered(ReadOnlySpan<byte> entity)
    {
        var digits = entity[2..^1];
        int value = digits[0] is (byte)'x' or (byte)'X'
            ? Convert.ToInt32(Encoding.ASCII.GetString(digits[1..]), 16)
            : Convert.ToInt32(Encoding.ASCII.GetString(digits), 10);
        switch (value)
        {
            case '&':
                AppendCanonical("&amp;"u8);
                break;
            case '<':
                AppendCanonical("&lt;"u8);
                break;
            case '>':
                AppendCanonical("&gt;"u8);
                break;
            case '\r':
                AppendCanonical("&#xD;"u8);
                break;
            default:
                Span<byte> utf8 = stackalloc byte[4];
                AppendCanonical(utf8[..new Rune(value).EncodeToUtf8(utf8)]);
                break;
        }
    }
}
