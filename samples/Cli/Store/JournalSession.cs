using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace FMgo.Cli;

/// <summary>A journal for the time of one call.</summary>
/// <remarks>
/// After a line that names the format comes one record after the other: its length, a checksum of these four bytes, a checksum of the content (CRC-32C, little endian), the content.
/// A call writes one record, so that it is there as a whole or not at all. Only the last record can be torn, for each is on disk before the next one is begun: it is cut off.
/// </remarks>
internal sealed class JournalSession(string path, FileStream file, long start, Action<long> read) : IDisposable
{
    private const int HeaderLength = 12;

    // A run of 100,000 documents has some 20 MB.
    private const int LongestRecord = 256 * 1024 * 1024;

    private long _end = start;

    private static ReadOnlySpan<byte> Format => "fmgo folios 1\n"u8;

    /// <summary>The records that others appended since this process looked last.</summary>
    /// <exception cref="TroubleException">The file is no journal, or damaged.</exception>
    public IEnumerable<byte[]> ReadNew()
    {
        if (_end == 0)
        {
            ReadFormat();
        }

        if (file.Length < _end)
        {
            throw Damaged(file.Length);
        }

        while (ReadRecord() is { } record)
        {
            yield return record;
        }

        if (file.Length > _end)
        {
            file.SetLength(_end);
        }

        read(_end);
    }

    /// <summary>Appends a record and waits until it is on disk. Where that fails, nothing was appended.</summary>
    /// <exception cref="IOException">The disk failed or is full.</exception>
    public void Append(ReadOnlySpan<byte> content)
    {
        byte[] record = new byte[HeaderLength + content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(record, content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(4), ChecksumOf(record.AsSpan(0, 4)));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(8), ChecksumOf(content));
        content.CopyTo(record.AsSpan(HeaderLength));
        Write(record);
        read(_end);
    }

    public void Dispose() => file.Dispose();

    private void ReadFormat()
    {
        byte[] begin = new byte[Format.Length];
        int length = RandomAccess.Read(file.SafeFileHandle, begin, 0);
        if (!Format.StartsWith(begin.AsSpan(0, length)))
        {
            throw new TroubleException(Texts.Of(
                "{0} no es un registro de folios de fmgo, o es de una versión posterior", "{0} is no record of folios of fmgo, or one of a later version", path));
        }

        if (length < begin.Length)
        {
            // New, or its very beginning was torn.
            Write(Format);
            FileSystem.FlushFolder(Path.GetDirectoryName(path)!);
        }

        _end = Format.Length;
    }

    /// <summary>The next record; null at the end, also where the rest was torn.</summary>
    private byte[]? ReadRecord()
    {
        long left = file.Length - _end;
        Span<byte> header = stackalloc byte[HeaderLength];
        if (left < HeaderLength)
        {
            return null;
        }

        ReadAll(header, _end);
        int length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) != ChecksumOf(header[..4]) || length is < 0 or > LongestRecord)
        {
            // A loss of power may leave a longer file whose end was never written.
            return IsZero(_end + HeaderLength) ? null : throw Damaged(_end);
        }

        if (left < HeaderLength + length)
        {
            return null;
        }

        byte[] content = new byte[length];
        ReadAll(content, _end + HeaderLength);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[8..]) != ChecksumOf(content))
        {
            return left == HeaderLength + length ? null : throw Damaged(_end);
        }

        _end += HeaderLength + length;
        return content;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(file.SafeFileHandle, bytes, _end);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }
        catch
        {
            file.SetLength(_end);
            throw;
        }

        _end += bytes.Length;
    }

    private void ReadAll(Span<byte> bytes, long offset)
    {
        for (int done = 0; done < bytes.Length;)
        {
            int count = RandomAccess.Read(file.SafeFileHandle, bytes[done..], offset + done);
            done += count > 0 ? count : throw Damaged(offset);
        }
    }

    private bool IsZero(long offset)
    {
        byte[] buffer = new byte[64 * 1024];
        for (int count; (count = RandomAccess.Read(file.SafeFileHandle, buffer, offset)) > 0; offset += count)
        {
            if (buffer.AsSpan(0, count).ContainsAnyExcept((byte)0))
            {
                return false;
            }
        }

        return true;
    }

    private TroubleException Damaged(long at) => new(Texts.Of(
        "el registro de folios {0} está dañado en el byte {1}: no se emite nada, porque no se sabe qué folios se dieron. Recupere una copia.",
        "the record of folios {0} is damaged at byte {1}: nothing is issued, since it is not known which folios were given. Restore a copy.",
        path,
        at));

    private static uint ChecksumOf(ReadOnlySpan<byte> bytes)
    {
        uint checksum = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            checksum = BitOperations.Crc32C(checksum, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        }

        foreach (byte rest in bytes[(words.Length * sizeof(ulong))..])
        {
            checksum = BitOperations.Crc32C(checksum, rest);
        }

        return ~checksum;
    }
}
